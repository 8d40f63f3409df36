import type { Table } from '../../shared/data/client.ts';
import type { Submission } from '../../shared/data/requests.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { ClientType } from '../../shared/domain/vocabulary.ts';
import { put, sampleCompany, sampleFirm, type OpenSignIn, type SampleFirm } from './firm.ts';
import { freshTable } from './fresh-table.ts';
import { creationOf, office } from './office.ts';

/** A table of one's own with a firm in it, and the ways to bring accesses to where a test begins. */
export interface Stage extends SampleFirm {
  readonly table: Table;
  /** A company that nobody has an access to. */
  readonly company: () => Promise<Company>;
  readonly submitted: (clientType?: ClientType, company?: Company) => Promise<Submission>;
  readonly approved: (clientType?: ClientType, company?: Company) => Promise<Submission>;
  readonly active: (clientType?: ClientType, company?: Company) => Promise<Submission>;
}

export async function openStage(signIn?: OpenSignIn): Promise<Stage> {
  const [table, sample] = await Promise.all([freshTable(), sampleFirm({}, signIn)]);
  await put(table.client, table.name, sample.items);
  const { submit, decide, openSignIn, activate } = office(table);
  const company = async () => {
    const made = sampleCompany(sample.firm.firmId);
    await put(table.client, table.name, made.items);
    return made.company;
  };
  const submitted: Stage['submitted'] = async (clientType = 'client_admin', where) =>
    submit(sample.paul, creationOf(where ?? (await company()), clientType));
  const approved: Stage['approved'] = async (...of) => {
    const submission = await submitted(...of);
    await decide(sample.victor, submission, 'approve');
    return submission;
  };
  const active: Stage['active'] = async (...of) => {
    const submission = await approved(...of);
    await openSignIn(submission);
    await activate(submission);
    return submission;
  };
  return { ...sample, table, company, submitted, approved, active };
}
