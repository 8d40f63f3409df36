import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { salting } from '../../../shared/services/salting.ts';
import { activeAccessItems } from '../../../shared/data/seed.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { staffDoer, type Client } from '../../../shared/domain/people.ts';
import { putMany } from '../../support/directory.ts';
import { asStaff, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';

/** A dossier of a firm, with who may take it away, and the ways to look at what its staff still have of it. */
export interface Departure {
  readonly stage: Stage;
  readonly now: Office;
  readonly company: Company;
  readonly dossierId: string;
  /** The principal admin's. */
  readonly accessId: string;
  readonly detach: (at?: Office) => Promise<unknown>;
  readonly attach: (at?: Office) => Promise<unknown>;
  /** What the stream makes of it: a record that the dossier moves, then one that its accesses are marked. */
  readonly follow: (at?: Office) => Promise<void>;
  /** Whether a check of staff about a client is answered, beside the reason. */
  readonly check: (about?: string) => Promise<string>;
  readonly item: (key: { pk: string; sk: string }) => Promise<Record<string, unknown>>;
  /** What is marked on an access. */
  readonly marks: (of?: string) => Promise<string[]>;
  /** What the firm's catalogue item names as on its way. */
  readonly onTheirWay: () => Promise<string[]>;
}

export async function departure(on?: Stage): Promise<Departure> {
  const stage = on ?? (await openStage());
  const now = office(stage.table);
  const company = await stage.company();
  const [{ dossierId, name }] = company.dossiers as [Company['dossiers'][number]];
  const { access } = await stage.active('client_admin', company);
  const { accessId } = access;
  const rights = { level: 'principal_admin' as const, options: [] };
  await now.changeRights({ who: asStaff(stage.victor), dossierId, accessId, rights });
  const who = await clientOf(now, accessId);
  const item: Departure['item'] = async (Key) =>
    (await stage.table.client.send(new GetCommand({ TableName: stage.table.name, Key, ConsistentRead: true }))).Item ??
    {};
  const set = (found: unknown): string[] => (found instanceof Set ? [...found].map(String) : []);
  return {
    ...{ stage, now, company, dossierId, accessId, item },
    detach: (at = now) => at.detach({ who, dossierId, confirm: name }),
    attach: (at = now) => at.attach({ who, dossierId }),
    follow: async (at = now) => {
      for (const marked of [false, true]) await at.followDossier({ dossierId, marked });
    },
    check: async (about = accessId) => {
      const question = { dossierId, permission: 'invoices.process' as const, accessId: about };
      const [answer] = await now.check({ sub: stage.paul.sub, home: undefined }, [question]);
      return `${String(answer?.scope)} ${String(answer?.reason)}`;
    },
    marks: async (of = accessId) => set((await item(keys.access(of)))['left']),
    onTheirWay: async () => {
      const { leaving, returning } = await item(keys.modules(stage.firm.firmId));
      return [...set(leaving), ...set(returning)];
    },
  };
}

export async function clientOf(now: Office, accessId: string): Promise<Client> {
  const sub = (await now.accesses.access(accessId))?.sub ?? '';
  const person = await now.people.person(sub);
  if (person?.kind !== 'client') throw new Error('Not a client.');
  return person;
}

/** Puts many users of a dossier, and gives their accesses. */
export async function manyUsers({ stage, dossierId, company }: Departure, many: number): Promise<string[]> {
  const by = staffDoer(stage.paul);
  const ids = Array.from({ length: many }, uuidv7);
  const items = ids.map((accessId) =>
    activeAccessItems({
      ...{ accessId, requestId: uuidv7(), sub: uuidv7(), firmId: stage.firm.firmId, modules: ['invoices'] },
      ...{ createdAt: new Date(), salt: salting.newSalt(), createdBy: by, decidedBy: by },
      identity: {
        ...{ firstName: 'Jean', lastName: 'Moreau', phone: '+33612345678', email: `${accessId}@client.example` },
        ...{ clientType: 'client_user', companyId: company.companyId },
      },
      dossiers: [{ dossierId, level: 'team_lead', options: [] }],
    }),
  );
  await putMany(stage.table, items.flat());
  return ids;
}
