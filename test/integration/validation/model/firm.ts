import { uuidv7 } from 'uuidv7';
import type { Table } from '../../../../shared/data/client.ts';
import { collaboratorItems, firmTallyItem } from '../../../../shared/data/seed.ts';
import type { Company } from '../../../../shared/domain/company.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';
import { putMany } from '../../../support/directory.ts';
import { sampleCompany, sampleFirm } from '../../../support/firm.ts';
import { creationOf, office } from '../../../support/office.ts';
import type { SignInService } from '../../../../shared/services/sign-ins.ts';
import type { Name } from './world.ts';
import { unnoted } from '../../../support/openings.ts';

/** The ids of what the model goes by names. */
export interface Firm {
  readonly company: Company;
  readonly people: Readonly<Record<Name, Collaborator & { readonly sub: string }>>;
  /** Accesses that are open already: what is changed, or gets more rights. */
  readonly open: readonly string[];
}

/** What the firm wants: as V5 has it, but for business time, and two who are asked. */
export const settings = { businessTime: false, askAtMost: 2 };

/**
 * A firm with its staff, and a company with its client admin and two client users, in a table of their own. Those who can
 * sign in at the sign-in service are they alone.
 */
export async function beginIn(table: Table, signIns: SignInService, at: number): Promise<Firm> {
  const sample = await sampleFirm(settings, (email, of) =>
    signIns.open(unnoted({ email, firmId: 'firm', collaboratorId: of['custom:collaboratorId'] ?? '' })),
  );
  const { firmId } = sample.firm;
  const hire = async (name: string, rights: Collaborator['rights']) => {
    const collaboratorId = uuidv7();
    const email = `${name.toLowerCase()}@firm-${firmId}.example`;
    const sub = await signIns.open(unnoted({ email, firmId: 'firm', collaboratorId }));
    return { ...sample.paul, collaboratorId, sub, name, email, rights };
  };
  const nora = await hire('Nora', { validate: true, administerFirm: false });
  const omar = await hire('Omar', { validate: true, administerFirm: false });
  const helene = await hire('Helene', { validate: false, administerFirm: true });
  const { company, items } = sampleCompany(firmId);
  const staff = [...[nora, omar, helene].flatMap(collaboratorItems), firmTallyItem(firmId, [helene])];
  await putMany(table, [...sample.items, ...items, ...staff]);
  const open: string[] = [];
  for (const clientType of ['client_admin', 'client_user', 'client_user'] as const) {
    const of = office(table, () => new Date(at), signIns);
    const submission = await of.submit(sample.paul, creationOf(company, clientType, `${uuidv7()}@client.example`));
    await of.decide(sample.victor, submission, 'approve');
    await of.openSignIn(submission);
    await of.activate(submission);
    await of.requests.noteDone(submission.request.requestId, new Date(at).toISOString());
    open.push(submission.access.accessId);
  }
  const { paul, victor, agnes } = sample;
  return { company, open, people: { paul, victor, agnes, nora, omar, helene } };
}
