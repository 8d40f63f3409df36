import type { Company, Dossier } from './company.ts';
import type { DraftGrant, DraftIdentity } from './draft.ts';
import type { HostParts } from './email.ts';
import type { Firm, Module } from './firm.ts';
import type { Person } from './people.ts';
import type { ReadPhone } from './phone.ts';

/** What a creation asks for, as it was sent: the sections of steps 3, 4 and 5, as far as they have been filled in. */
export interface CreationInput {
  readonly identity?: Readonly<DraftIdentity> | undefined;
  readonly dossiers?: readonly DraftGrant[] | undefined;
  readonly modules?: readonly string[] | undefined;
  readonly endsAt?: string | undefined;
}

/** What a creation is held against. */
export interface CreationContext {
  readonly firm: Firm;
  readonly catalogue: readonly Module[];
  /** The company asked for and the dossiers asked for, as far as they exist, also out of the creator's reach. */
  readonly company: Company | undefined;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly creator: Person;
  readonly now: Date;
  /** C8: the number in E.164, if the whole text is one valid number. */
  readonly readPhone: (text: string) => ReadPhone;
  readonly hostParts: (domain: string) => HostParts;
  readonly hostToUnicode: (host: string) => string;
}
