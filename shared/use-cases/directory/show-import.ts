import type { ImportRepository } from '../../data/imports.ts';
import type { NameRepository } from '../../data/names.ts';
import { isOfFirm } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Import, LineResult } from '../../domain/import.ts';
import { doer, type NamesFor } from '../../domain/names.ts';
import type { Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowImportDeps {
  readonly imports: Pick<ImportRepository, 'import' | 'refused'>;
  readonly names: Pick<NameRepository, 'namesFor'>;
  readonly now: () => Date;
}

export interface ShownImport {
  readonly found: Import;
  readonly refused: readonly LineResult[];
  readonly moreRefused: boolean;
  readonly names: NamesFor;
}

/** How many refused lines one reply shows. */
export const maxRefused = 1000;

/** What an import of the firm came to so far. @throws `not-found` */
export const showImport =
  ({ imports, names, now }: ShowImportDeps) =>
  async ({ who, importId }: { who: Staff; importId: string }): Promise<ShownImport> => {
    const found = isId(importId) ? await imports.import(importId, now()) : undefined;
    if (!isOfFirm(who, found)) throw new DomainError('not-found');
    const [{ results, more }, named] = await Promise.all([
      imports.refused(importId, maxRefused, now()),
      names.namesFor(who, [doer(found.startedBy)]),
    ]);
    return { found, refused: results, moreRefused: more, names: named };
  };
