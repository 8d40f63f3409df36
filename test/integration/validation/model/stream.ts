import type { Key } from '../../../../shared/data/client.ts';
import type { MailRequest } from '../../../../shared/domain/link.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What the stream tells. */
export type StreamRecord =
  | { readonly type: 'Request'; readonly id: string; readonly newRun: boolean; readonly moved: boolean }
  | { readonly type: 'Collaborator'; readonly before: Collaborator | undefined; readonly after: Collaborator }
  | MailRequestRecord;
export interface MailRequestRecord {
  readonly type: 'MailRequest';
  readonly id: string;
  readonly item: MailRequest;
}

type Written = Readonly<Record<string, { readonly Key?: Key; readonly Item?: Key } | undefined>>;

/** The keys of requests, collaborators and asked mails that are written. */
export function keysIn(input: Item): Key[] {
  const writes = (input['TransactItems'] ?? [{ Write: input }]) as readonly Written[];
  const all = writes.flatMap(({ ConditionCheck: _check, ...write }) =>
    Object.values(write).flatMap((of) => of?.Key ?? of?.Item ?? []),
  );
  return all
    .filter(({ pk, sk }) => /^(REQUEST#\S+ REQUEST|COLLABORATOR#\S+ COLLABORATOR|MAIL-REQUEST#.*)$/.test(`${pk} ${sk}`))
    .map(({ pk, sk }) => ({ pk, sk }));
}
