import type { ImportRepository } from '../../data/imports.ts';
import { isOfFirm } from '../../domain/authority.ts';
import { DomainError } from '../../domain/error.ts';
import type { Import, LineResult } from '../../domain/import.ts';
import type { Staff } from '../../domain/people.ts';
import { isId } from '../../domain/vocabulary.ts';

export interface ShowImportDeps {
  readonly imports: Pick<ImportRepository, 'import' | 'refused'>;
}

export interface ShownImport {
  readonly found: Import;
  readonly refused: readonly LineResult[];
  readonly moreRefused: boolean;
}

const maxRefused = 1000;

/** What an import of the firm came to so far. @throws `not-found` */
export const showImport =
  ({ imports }: ShowImportDeps) =>
  async ({ who, importId }: { who: Staff; importId: string }): Promise<ShownImport> => {
    const found = isId(importId) ? await imports.import(importId) : undefined;
    if (!isOfFirm(who, found)) throw new DomainError('not-found');
    const { results, more } = await imports.refused(importId, maxRefused);
    return { found, refused: results, moreRefused: more };
  };
