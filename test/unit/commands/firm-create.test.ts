import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { refusedFirm } from '../../../infra/commands/firm/refused.ts';
import { hostParts, hostToUnicode } from '../../../shared/parsers/host.ts';
import { readPhone } from '../../../shared/parsers/phone.ts';
import { durationMs } from '../../../shared/parsers/time.ts';
import { startingModuleNames } from '../../../shared/texts/starting-modules.ts';
import { createFirm, type CreateFirmCommand } from '../../../shared/use-cases/firm/create-firm.ts';

const create = createFirm({
  createFirm: () => Promise.resolve(),
  ...{ moduleNames: startingModuleNames, now: () => new Date(), newId: uuidv7, via: 'command' },
  ...{ hostToUnicode, hostParts, durationMs, readPhone, portalOnLocalhost: false },
});
const firm: CreateFirmCommand = {
  ...{ name: 'Cabinet', language: 'fr', ownDomains: [], portalUrl: null, contact: null },
  administrator: { name: 'Anne Martin', email: 'anne@cabinet.example' },
};
const administrator = { name: 'A'.repeat(101), email: 'anne@cabinet.example' };
const name = 'A name has 1 to 100 printable characters.';

const refusalOf = (given: Partial<CreateFirmCommand>) =>
  create({ ...firm, ...given }).then(
    () => 'made',
    (error: unknown) => refusedFirm(error, 'anne@cabinet.example').message,
  );

test('a refused name is told once, by the option that it was given by', async () => {
  expect(await refusalOf({})).toBe('made');
  expect(await refusalOf({ name: 'X'.repeat(101) })).toBe(`Invalid input. Nothing was made.\n  --name: ${name}`);
  expect(await refusalOf({ administrator })).toBe(`Invalid input. Nothing was made.\n  --admin-name: ${name}`);
});

test('of several own domains that are refused as well', async () => {
  const refusal = await refusalOf({ ownDomains: ['not a domain', 'nor this'], portalUrl: 'portail' });
  expect(refusal.split('\n').map((line) => line.split(':')[0])).toEqual([
    'Invalid input. Nothing was made.',
    '  --own-domain',
    '  --portal-url',
  ]);
});

test('what is no refusal is a bug', () => {
  expect(() => refusedFirm(new TypeError('a bug'), '')).toThrow('a bug');
});
