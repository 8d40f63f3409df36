import type { EntryReply } from '../contract/record-routes.ts';
import type { NamedEntry } from '../domain/shown-entry.ts';
import { erasedPerson } from '../texts/erased.ts';
import type { Language } from '../texts/language.ts';

/** Shows an entry of the record in a reply. */
export function entryReply({ by, for: others, changes, ...entry }: NamedEntry, language: Language): EntryReply {
  const named = <D extends { readonly name: string | null }>(doer: D) => ({
    ...doer,
    name: doer.name ?? erasedPerson[language],
  });
  return {
    ...entry,
    by: by && named(by),
    for: others.map(named),
    changes: changes.map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null })),
  };
}
