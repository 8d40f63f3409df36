import type { Level, Option } from './codes.ts';

/** What somebody may do on one dossier. */
export interface Rights {
  readonly level: Level;
  readonly options: readonly Option[];
}

/** More rights on one dossier of an access, for mails and pages alike (P1). Names are data as people typed them. */
export interface RightsChange {
  readonly dossierName: string;
  /** The dossier's own company, which may be another than that of the person. */
  readonly companyName: string;
  /** Null: the access does not have the dossier, which is added to it. */
  readonly from: Rights | null;
  readonly to: Rights;
}
