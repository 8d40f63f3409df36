import { marshall } from '@aws-sdk/util-dynamodb';
import { uuidv7 } from 'uuidv7';
import type { Table } from '../../shared/data/client.ts';
import { companyItems } from '../../shared/data/seed.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Portfolio, Staff } from '../../shared/domain/people.ts';

type Item = Record<string, unknown>;

/** Somebody of a firm's staff, as the one who is signed in. */
export const staffOf = (firmId: string, portfolio: Portfolio = 'all'): Staff => ({
  kind: 'collaborator',
  sub: uuidv7(),
  firmId,
  collaboratorId: uuidv7(),
  name: 'Paul Garnier',
  email: `paul@${firmId}.example`,
  rights: { validate: false, administerFirm: true },
  portfolio,
  status: 'active',
});

export const companyOf = (firmId: string, name: string, dossierIds: readonly string[] = []): Company => ({
  companyId: uuidv7(),
  firmId,
  name,
  dossiers: dossierIds.map((dossierId) => ({ dossierId, name })),
  version: 1,
});

/** Puts companies with all that belongs to them, many at a time. */
export const putCompanies = (table: Table, companies: readonly Company[]): Promise<void> =>
  putMany(
    table,
    companies.flatMap((company) => companyItems(company, company.dossiers)),
  );

/**
 * Puts many items, 25 a request, as many as one takes, and several requests at the same time; past the SDK, which takes
 * longer to sign and to check them than the local database to keep them.
 */
export async function putMany({ client, name }: Table, items: readonly Item[]): Promise<void> {
  const { protocol, hostname, port } = (await client.config.endpoint?.()) ?? {};
  const url = `${protocol ?? ''}//${hostname ?? ''}:${String(port)}/`;
  const [region, { accessKeyId }] = await Promise.all([client.config.region(), client.config.credentials()]);
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.BatchWriteItem',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
  };
  const put = async (batch: readonly Item[]) => {
    const puts = batch.map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }));
    const body = JSON.stringify({ RequestItems: { [name]: puts } });
    const response = await fetch(url, { method: 'POST', headers, body });
    const reply = (await response.json()) as { UnprocessedItems?: object };
    if (!response.ok || Object.keys(reply.UnprocessedItems ?? {}).length > 0) throw new Error(JSON.stringify(reply));
  };
  let next = 0;
  const worker = async () => {
    for (let start = next; start < items.length; start = next) {
      next = start + 25;
      await put(items.slice(start, next));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
