import * as z from 'zod';
import { expect, vi } from 'vitest';
import { AccessPage, AccessReply, type RequestReply } from '../../../shared/contract/replies.ts';
import { RequestModelReply } from '../../../shared/contract/request-model.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { unique } from './firm.ts';
import { read } from './http.ts';
import type { Caller } from './people.ts';
import { soon } from './soon.ts';

type Where = Pick<Company, 'companyId' | 'dossiers'>;

/** A complete creation for a company: a client admin on its first dossier, unless told otherwise. */
export function creation(company: Where, changes: { identity?: object; [section: string]: unknown } = {}) {
  const { identity, ...sections } = changes;
  const person = { lastName: 'Moreau', firstName: 'Inès', email: newEmail(), phone: '06 12 34 56 78' };
  return {
    identity: { ...person, clientType: 'client_admin', companyId: company.companyId, ...identity },
    dossiers: company.dossiers.slice(0, 1).map(({ dossierId }) => ({ dossierId, level: 'principal_admin' })),
    modules: ['invoices'],
    ...sections,
  };
}

/** The section that makes somebody a client user (C5). */
export const asUser = { identity: { clientType: 'client_user' } };

/** An address that nobody has. */
export const newEmail = (): string => `ines.moreau@${unique()}.example`;

/** An access with its request, which a creation always has. */
/** An access as a reply shows it of whose person everything is kept. */
export const KnownAccessReply = AccessReply.extend({ identity: AccessReply.shape.identity.unwrap() });
export type KnownAccessReply = z.infer<typeof KnownAccessReply>;
export const KnownAccessPage = AccessPage.extend({ items: z.array(KnownAccessReply) });

export type Pending = KnownAccessReply & { readonly request: RequestReply };

/** Submits a creation, which must be accepted. */
export async function submit(creator: Caller, body: unknown): Promise<Pending> {
  const access = read(await creator.post('/v1/accesses', body), 202, KnownAccessReply);
  if (!access.request) throw new Error('An access without its request.');
  return { ...access, request: access.request };
}

export const decide = (validator: Caller, requestId: string, body: object = { decision: 'approve' }) =>
  validator.post(`/v1/requests/${requestId}/decision`, body);

export const cancel = (who: Caller, requestId: string, body?: object) =>
  who.post(`/v1/requests/${requestId}/cancel`, body);

export const requestOf = async (who: Caller, requestId: string): Promise<RequestModelReply> =>
  read(await who.get(`/v1/requests/${requestId}`), 200, RequestModelReply);

export const accessOf = async (who: Caller, accessId: string): Promise<KnownAccessReply> =>
  read(await who.get(`/v1/accesses/${accessId}`), 200, KnownAccessReply);

/** The access as soon as it has a status. */
export const accessOnce = (
  who: Caller,
  accessId: string,
  status: KnownAccessReply['status'],
): Promise<KnownAccessReply> =>
  vi.waitFor(async () => {
    const access = await accessOf(who, accessId);
    expect(access.status).toBe(status);
    return access;
  }, soon);
