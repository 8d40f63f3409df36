import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

/** Rules that need types are left out: the files below do not exist. */
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }] });

const rules = ['@typescript-eslint/no-restricted-imports', 'no-restricted-imports', 'no-restricted-syntax'];

async function refusals(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages
    .filter(({ ruleId }) => ruleId !== null && rules.includes(ruleId))
    .map(({ message }) => message);
}

test.each([
  ['shared/http/x.ts', `import { Logger } from '@aws-lambda-powertools/logger';`, 'takes ids and codes alone'],
  ['functions/http/x/main.ts', `import { Logger } from '@aws-lambda-powertools/logger';`, 'takes ids and codes alone'],
  ['shared/domain/x.ts', `import { uuidv7 } from 'uuidv7';`, 'The domain imports zod and itself alone'],
  ['shared/domain/x.ts', `import { createHash } from 'node:crypto';`, 'The domain imports zod and itself alone'],
  ['shared/domain/x.ts', `import type { Table } from '../data/client.ts';`, 'The domain imports zod and itself alone'],
  ['shared/use-cases/rights/x.ts', `import { users } from '../../data/users.ts';`, 'names the type it needs'],
  ['shared/use-cases/rights/x.ts', `import { ok } from '../../http/reply.ts';`, 'names the type it needs'],
  ['shared/use-cases/rights/x.ts', `import { decide } from '../validation/decide-request.ts';`, 'its own folder'],
  ['shared/use-cases/rights/x.ts', `import { invitation } from '../../email/invitation.ts';`, 'its own folder'],
  ['shared/use-cases/rights/x.ts', `import { SESv2Client } from '@aws-sdk/client-sesv2';`, 'names the type it needs'],
  ['shared/use-cases/rights/x.ts', `import { keys } from '../../data/table.ts';`, 'Keys never leave shared/data'],
  [
    'shared/use-cases/mail/x.ts',
    `import { requireRequest } from '../validation/require-request.ts';`,
    'mail/ are tools',
  ],
  ['shared/data/x.ts', `import { showMe } from '../use-cases/sign-in/show-me.ts';`, 'lies above it'],
  ['shared/data/x.ts', `import type { Route } from '../contract/route.ts';`, 'lies above it'],
  ['shared/data/writes/x.ts', `import { ok } from '../../http/reply.ts';`, 'lies above it'],
  [
    'shared/texts/x.ts',
    `import type { Page } from '../pages/models.ts';`,
    'Texts import the domain and themselves alone',
  ],
  ['shared/texts/x.ts', `import { h } from 'preact';`, 'Texts import the domain and themselves alone'],
  ['shared/texts/x.ts', `import * as z from 'zod';`, 'validate nothing'],
  ['shared/email/x.ts', `import type { Letter } from '../services/mailer.ts';`, 'Mails import the domain, the texts'],
  ['shared/email/x.ts', `import { page } from '../pages/document.tsx';`, 'Mails import the domain, the texts'],
  ['shared/pages/x.tsx', `import type { Reply } from '../http/reply.ts';`, 'Pages import the domain, the texts'],
  ['shared/pages/x.ts', `import { firmRepository } from '../data/firms.ts';`, 'Pages import the domain, the texts'],
  ['shared/contract/x.ts', `import type { Table } from '../data/client.ts';`, 'lies above it'],
  ['shared/contract/client/x.ts', `import { ok } from '../../http/reply.ts';`, 'lies above it'],
  ['shared/services/x.ts', `import type { SendOnce } from '../use-cases/mail/send-once.ts';`, 'lies above it'],
  ['shared/parsers/x.ts', `import { labels } from '../texts/labels.ts';`, 'lies above it'],
  ['shared/http/x.ts', `import { showMe } from '../use-cases/sign-in/show-me.ts';`, 'lies above it'],
  ['shared/worker/x.ts', `import { isOutage } from '../http/problems.ts';`, 'lies above it'],
  ['shared/http/x.ts', `import { keys } from '../data/table.ts';`, 'Keys never leave shared/data'],
  [
    'functions/http/me/main.ts',
    `import { keys } from '../../../shared/data/table.ts';`,
    'Keys never leave shared/data',
  ],
  ['functions/http/me/main.ts', `import { x } from '../accesses/main.ts';`, 'Functions import neither each other'],
  [
    'functions/http/me/main.ts',
    `import { x } from '../../workflow/next-round/main.ts';`,
    'Functions import neither each other',
  ],
  [
    'functions/http/me/main.ts',
    `import { stages } from '../../../infra/stages.ts';`,
    'Functions import neither each other',
  ],
  [
    'shared/config/x.ts',
    `import { handler } from '../../functions/http/me/main.ts';`,
    'shared knows neither functions',
  ],
  ['shared/config/x.ts', `import { stages } from '../../infra/stages.ts';`, 'shared knows neither functions'],
  [
    'infra/constructs/x.ts',
    `import { handler } from '../../functions/http/me/main.ts';`,
    'infra takes functions as bundles',
  ],
  ['infra/stacks/x.ts', `import { decide } from '../../shared/domain/request.ts';`, 'infra knows the contract'],
  ['infra/stages.ts', `import { keys } from '../shared/data/table.ts';`, 'infra knows the contract'],
  ['infra/local/x.ts', `import { keys } from '../../shared/data/table.ts';`, 'Keys never leave shared/data'],
  ['shared/data/x.ts', `import { PutCommand } from '@aws-sdk/lib-dynamodb';`, 'Say a write with the sentences'],
  [
    'shared/data/x.ts',
    `import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';`,
    'Say a write with the sentences',
  ],
  ['shared/data/x.ts', `const Put = {}; export const x = { on: () => ({ Put }) };`, 'Say a write with the sentences'],
  ['shared/data/x.ts', `export const x = { ConditionExpression: '#a = :a' };`, 'Say a write with the sentences'],
  [
    'functions/http/me/main.ts',
    `export const x = { UpdateExpression: 'SET a = :a' };`,
    'Say a write with the sentences',
  ],
])('%s may not say %s', async (file, code, reason) => {
  expect(String(await refusals(file, code))).toContain(reason);
});

test.each([
  ['shared/domain/x.ts', `import * as z from 'zod'; import { Level } from './vocabulary.ts';`],
  [
    'shared/use-cases/rights/x.ts',
    `import { may } from '../../domain/authority.ts'; import { reach } from './reach.ts';`,
  ],
  ['shared/use-cases/rights/x.ts', `import { detachedLetter } from '../mail/letters.ts';`],
  ['shared/use-cases/rights/x.ts', `import { requireRequest } from '../validation/require-request.ts';`],
  ['shared/use-cases/rights/x.ts', `import { MailRefused } from '../../services/errors.ts';`],
  ['shared/use-cases/rights/x.ts', `import type { AccessRepository } from '../../data/accesses.ts';`],
  ['shared/use-cases/mail/x.ts', `import { invitation } from '../../email/invitation.ts';`],
  ['shared/texts/x.ts', `import type * as z from 'zod'; import { fr } from './language.ts';`],
  ['shared/texts/x.ts', `import { passwordPolicy } from '../domain/password.ts';`],
  ['shared/email/x.ts', `import { labels } from '../texts/labels.ts'; import { oneLine } from './plain.ts';`],
  ['shared/email/x.tsx', `import type { VNode } from 'preact'; import { renderDocument } from '../pages/markup.ts';`],
  [
    'shared/pages/x.tsx',
    `import { fullName } from '../domain/access.ts'; import { labels } from '../texts/labels.ts';`,
  ],
  ['shared/data/writes/x.ts', `import { keys } from '../table.ts';`],
  [
    'shared/http/x.ts',
    `import type { Receipt } from '../data/receipts.ts'; import { isOutage } from '../services/outages.ts';`,
  ],
  ['shared/data/x.ts', `import { keys } from './table.ts'; import { Access } from '../domain/access.ts';`],
  ['shared/data/x.ts', `import { QueryCommand } from 'x'; export const x = { KeyConditionExpression: 'pk = :pk' };`],
  ['shared/data/writes/x.ts', `import { PutCommand } from 'x'; export const x = { ConditionExpression: '#a = :a' };`],
  [
    'functions/http/me/main.ts',
    `import { showMe } from '../../../shared/use-cases/show-me.ts'; import { form } from './form.ts';`,
  ],
  [
    'infra/constructs/x.ts',
    `import { TableEnv } from '../../shared/config/environment.ts'; import { routes } from '../../shared/contract/routes.ts';`,
  ],
])('%s may say %s', async (file, code) => {
  expect(await refusals(file, code)).toEqual([]);
});
