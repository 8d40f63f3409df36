import type { NameRepository } from '../../data/names.ts';
import type { PageRequest } from '../../data/pages.ts';
import type { Found, PersonalDataRepository, PersonExport } from '../../data/personal-data.ts';
import type { AuditAction } from '../../domain/audit.ts';
import type { RequestKind } from '../../domain/request.ts';
import { namedByEntry } from '../../domain/shown-entry.ts';

export interface ExportPersonDeps {
  readonly personalData: Pick<PersonalDataRepository, 'read'>;
  readonly names: Pick<NameRepository, 'ofPage'>;
  readonly now: () => Date;
}

/** At most so many reads a page. */
const maxReads = 5;

/** G2: everything of one person, by the id of their access or as a collaborator, in pages of so many things. */
export const exportPerson =
  ({ personalData, names, now }: ExportPersonDeps) =>
  async (personId: string, { limit, from }: PageRequest): Promise<PersonExport> => {
    const reads: Found[] = [];
    let [position, left] = [from, limit];
    for (let read = 0; read < maxReads && left > 0; read += 1) {
      const { found, count, next } = await personalData.read(personId, { limit: left, from: position }, now());
      reads.push(found);
      [position, left] = [next, left - count];
      if (!next) break;
    }
    const all = <T>(of: (found: Found) => readonly T[]): T[] => reads.flatMap(of);
    const about = all((found) => found.about);
    const made = all((found) => found.made);
    const page = names.ofPage();
    const others = about.flatMap(namedByEntry).filter(({ kind }) => kind !== 'person');
    await page.load(others, requestsOf(about, made));
    return {
      ...{
        cards: all((found) => found.cards),
        about,
        by: all((found) => found.by),
        mails: all((found) => found.mails),
      },
      requests: [...page.requests().values()].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)),
      staff: page.names().collaborators,
      texts: page.names().texts,
      next: position,
    };
  };

/** A request about somebody is given with the entry by which it began. */
const requestsOf = (about: Found['about'], made: readonly string[]): string[] => [
  ...new Set([
    ...about.flatMap(({ action, requestId }) => (begins.has(action) && requestId !== undefined ? [requestId] : [])),
    ...made,
  ]),
];

const beginning = {
  creation: 'access-submitted',
  more_rights: 'rights-requested',
  change: 'change-requested',
} as const satisfies Readonly<Record<RequestKind, AuditAction>>;
const begins: ReadonlySet<AuditAction> = new Set(Object.values(beginning));
