import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { collaboratorItems, companyItems, firmItems } from '../../shared/data/seed.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Firm, Module } from '../../shared/domain/firm.ts';
import type { Collaborator, Rights } from '../../shared/domain/people.ts';
import { startingFirm } from '../../shared/domain/starting-firm.ts';

type Item = Record<string, unknown>;

/** Opens somebody's sign-in and gives its `sub`. */
export type OpenSignIn = (email: string, custom: Readonly<Record<string, string>>) => Promise<string>;

/** A firm with its staff, for tests: who creates, and two who may decide. */
export interface SampleFirm {
  readonly firm: Firm;
  readonly paul: Collaborator & { sub: string };
  readonly victor: Collaborator & { sub: string };
  readonly agnes: Collaborator & { sub: string };
  readonly items: Item[];
}

export const catalogue: readonly Module[] = [
  { moduleId: 'invoices', name: 'Factures', sections: ['invoices'] },
  { moduleId: 'expenses', name: 'Notes de frais', sections: ['expenses'] },
];

const noSignIn: OpenSignIn = () => Promise.resolve(uuidv7());
const validates: Rights = { validate: true, administerFirm: false };

/** A firm under addresses of its own; `settings` replace the usual ones. */
export async function sampleFirm(settings: Partial<Firm> = {}, open: OpenSignIn = noSignIn): Promise<SampleFirm> {
  const firmId = uuidv7();
  const domain = `firm-${firmId}.example`;
  const firm: Firm = {
    ...startingFirm(firmId, 'fr'),
    ...{ name: 'Cabinet Lefèvre', senderName: 'Cabinet Lefèvre', ownDomains: [domain], genericNames: ['contact'] },
    ...settings,
  };
  const hire = async (name: string, rights: Rights) => {
    const collaboratorId = uuidv7();
    const email = `${name.toLowerCase()}@${domain}`;
    const sub = await open(email, { 'custom:collaboratorId': collaboratorId });
    const person = { collaboratorId, firmId, name, email, rights, sub, version: 1 };
    return { ...person, portfolio: 'all' as const, status: 'active' as const };
  };
  const paul = await hire('Paul', { validate: false, administerFirm: false });
  const victor = await hire('Victor', validates);
  const agnes = await hire('Agnes', validates);
  const items = [...firmItems(firm, catalogue), ...[paul, victor, agnes].flatMap(collaboratorItems)];
  return { firm, paul, victor, agnes, items };
}

/** A company of a firm with one dossier. */
export function sampleCompany(firmId: string, name = 'Boulangerie Moreau'): { company: Company; items: Item[] } {
  const dossier = { dossierId: uuidv7(), name: `${name} – Comptabilité`, reference: uuidv7() };
  const company: Company = { companyId: uuidv7(), firmId, name, dossiers: [dossier], version: 1 };
  return { company, items: companyItems(company, [dossier]) };
}

/** Puts items into the table, 25 at a time, as many as one request takes. */
export async function put(client: DynamoDBDocumentClient, tableName: string, items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += 25) {
    const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
  }
}
