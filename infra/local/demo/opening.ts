import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { UsageError } from '../../commands/deployment.ts';
import { call, signIn, type Outputs } from './api.ts';

/** Calls the API as somebody. */
export type Call = (route: string, body?: unknown) => Promise<unknown>;

/** The first of the demo people in a role. */
export function personAs({ Local }: Outputs, role: string): Outputs['Local']['SignIn'][number] {
  const person = Local.SignIn.find((one) => one.role === role);
  if (!person) throw new UsageError('The local host has no demo people: start it without --no-demo.');
  return person;
}

/** The API as the first of the demo people in a role has it. */
export async function callsAs(outputs: Outputs, role: string): Promise<Call> {
  const { email, password } = personAs(outputs, role);
  const token = await signIn(outputs, email, password);
  return (route, body) => call(outputs, token, route, body);
}

/** A page of a list. */
export const Page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });
const Access = z.object({ accessId: z.string(), status: z.string(), request: z.object({ requestId: z.string() }) });
const Company = z.object({
  companyId: z.string(),
  name: z.string(),
  dossiers: z.array(z.object({ dossierId: z.string() })),
});

/** An access that has been opened, and whose it is. */
export interface Opened {
  readonly accessId: string;
  readonly dossierId: string;
  readonly email: string;
}

/** Opens an access on the first dossier of a company, and waits until it is active. */
export async function opened(collaborator: Call, validator: Call): Promise<Opened> {
  const company = Page(Company).parse(await collaborator('GET /v1/companies?name=camp')).items[0];
  const dossierId = company?.dossiers[0]?.dossierId;
  if (!company || dossierId === undefined) throw new Error('The demo company is gone.');
  const email = `margaux+${Date.now().toString(36)}@camping-les-flots-bleus.example`;
  const identity = {
    ...{ lastName: 'Olivier', firstName: 'Margaux', phone: '06 12 34 56 78', clientType: 'client_admin' },
    ...{ email, companyId: company.companyId },
  };
  const asked = { identity, dossiers: [{ dossierId, level: 'team_lead' }], modules: ['invoices'] };
  const { accessId, request } = Access.parse(await collaborator('POST /v1/accesses', asked));
  await validator(`POST /v1/requests/${request.requestId}/decision`, { decision: 'approve' });
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const { status } = Access.parse(await collaborator(`GET /v1/accesses/${accessId}`));
    if (status === 'active') return { accessId, dossierId, email };
    await pause(200);
  }
  throw new Error('The access was not active within 30 s.');
}
