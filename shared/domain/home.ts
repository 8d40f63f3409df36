import type { Person } from './people.ts';

/**
 * Where a sign-in belongs: its group in the user pool, which every access token names. It says where to read, so that
 * one read is enough; what counts is always what the table says. A sign-in never passes to another firm.
 */
export interface Home {
  readonly kind: Person['kind'];
  readonly firmId: string;
}

/** Who signed in, as the access token says; what they may do is read from the table. */
export interface TokenHolder {
  readonly sub: string;
  readonly home: Home | undefined;
  /** When the token was given, in whole seconds since 1970. */
  readonly issuedAt: number;
}

/** The group of a firm's clients, or of its staff. */
export const groupOf = ({ kind, firmId }: Home): string => `${kind}:${firmId}`;

const group = /(?:^|[\s[])(collaborator|client):([^\s\]]+)/;

/** Reads the `cognito:groups` claim as API Gateway hands it on: `[<group> …]`. Undefined when no group is one of ours. */
export function homeOf(groups: unknown): Home | undefined {
  const [, kind, firmId] = (typeof groups === 'string' && group.exec(groups)) || [];
  return kind === undefined || firmId === undefined ? undefined : { kind: kind as Home['kind'], firmId };
}
