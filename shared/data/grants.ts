import * as z from 'zod';
import type { Grant } from '../domain/people.ts';
import type { Level, Option } from '../domain/vocabulary.ts';

// A check reads them all, and a person may hold 200: so each is kept in about 40 bytes.
const levelLetters: Readonly<Record<Level, string>> = { principal_admin: 'p', team_lead: 't', standard_user: 's' };
const optionLetters: Readonly<Record<Option, string>> = {
  all_documents: 'd',
  create_expense_reports: 'e',
  publish_by_api: 'a',
};

/** A level with its options, in letters. */
export const rightsCode = ({ level, options }: Pick<Grant, 'level' | 'options'>): string =>
  levelLetters[level] + options.map((option) => optionLetters[option]).join('');

const pattern = /^(?:(\S+) )?([pts])([dea]*)$/;
const keyOf = <Word extends string>(letters: Readonly<Record<Word, string>>, letter: string): Word | undefined =>
  (Object.keys(letters) as Word[]).find((word) => letters[word] === letter);

/** Reads what `rightsCode` wrote, with or without a dossier in front. */
function readGrant(text: string, ctx: z.RefinementCtx): Grant {
  const [, dossierId = '', letter = '', letters = ''] = pattern.exec(text) ?? [];
  const level = keyOf(levelLetters, letter);
  if (level === undefined) {
    ctx.addIssue({ code: 'custom', message: 'not a grant', input: text });
    return z.NEVER;
  }
  return { dossierId, level, options: [...letters].flatMap((option) => keyOf(optionLetters, option) ?? []) };
}

/** What an access opens on its dossiers, as items keep it: `<dossier> <level and options in letters>`. */
export const StoredGrants = z.array(z.string().transform(readGrant));
export const storedGrants = (grants: readonly Grant[]): string[] =>
  grants.map((grant) => `${grant.dossierId} ${rightsCode(grant)}`);

/** A level with its options alone. */
export const StoredRights = z.string().transform((text, ctx) => {
  const { level, options } = readGrant(text, ctx);
  return { level, options };
});
