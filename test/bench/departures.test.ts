import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dossierItem } from '../../shared/data/company-items.ts';
import type { TokenHolder } from '../../shared/domain/home.ts';
import { setModules } from '../../shared/use-cases/firm/change-firm.ts';
import { listAccesses } from '../../shared/use-cases/accesses/list-accesses.ts';
import { listCompanies } from '../../shared/use-cases/directory/list-companies.ts';
import { showMe } from '../../shared/use-cases/sign-in/show-me.ts';
import { departure, type Departure } from '../integration/departures/support.ts';
import { counted, type Traffic } from '../support/counted.ts';
import { putMany } from '../support/directory.ts';
import { asStaff, office } from '../support/office.ts';
import { Bars } from './bars.ts';

const bars = new Bars();
afterAll(() => bars.print('In a firm that no dossier has left, and in one that 100,000 have left'));

const firms: Departure[] = [];

/** A firm that so many dossiers have left. */
async function firmWithGone(many: number): Promise<Departure> {
  const dossier = await departure();
  const { firmId } = dossier.stage.firm;
  const detached = { at: new Date(0).toISOString(), by: { kind: 'access' as const, id: uuidv7() } };
  const gone = Array.from({ length: many }, () =>
    dossierItem({
      ...{ dossierId: uuidv7(), firmId, companyId: uuidv7(), name: 'Comptabilité', version: 2, detached },
    }),
  );
  await putMany(dossier.stage.table, gone);
  return dossier;
}

beforeAll(async () => {
  for (const many of [0, 100_000]) firms.push(await firmWithGone(many));
});

const page = { limit: 25, from: undefined };
const holder = (sub: string, kind: 'client' | 'collaborator', { stage }: Departure): TokenHolder => ({
  sub,
  home: { kind, firmId: stage.firm.firmId },
  issuedAt: Math.floor(Date.now() / 1000),
});
const question = ({ dossierId }: Departure) => ({ dossierId, permission: 'invoices.process' as const });

type Action = (at: ReturnType<typeof office>, dossier: Departure) => Promise<unknown>;
const actions: [string, Action, { readonly read?: number; readonly written?: number }][] = [
  [
    'a check of a client',
    async (at, dossier) => {
      const sub = (await dossier.now.accesses.access(dossier.accessId))?.sub ?? '';
      return at.check(holder(sub, 'client', dossier), [question(dossier)]);
    },
    { read: 2 },
  ],
  [
    'a check of staff about a client',
    (at, dossier) =>
      at.check(holder(dossier.stage.paul.sub, 'collaborator', dossier), [
        { ...question(dossier), accessId: dossier.accessId },
      ]),
    { read: 3 },
  ],
  [
    'a check of staff about themselves',
    (at, dossier) => at.check(holder(dossier.stage.paul.sub, 'collaborator', dossier), [question(dossier)]),
    { read: 3 },
  ],
  ['who calls, of staff', (at, { stage }) => at.people.person(stage.paul.sub), { read: 1 }],
  ['GET /v1/me of staff', (at, { stage }) => showMe(at)(asStaff(stage.paul)), {}],
  ['the list of accesses', (at, { stage }) => listAccesses(at)({ who: asStaff(stage.paul), filter: {}, page }), {}],
  ['the list of companies', (at, { stage }) => listCompanies(at)({ who: asStaff(stage.paul), page }), {}],
  ['PUT /v1/firm/modules', async (at, { stage }) => setModules(at)({ who: asStaff(stage.paul), modules: [] }), {}],
  ['detach', (at, dossier) => dossier.detach(at), {}],
  ['following it, until it has arrived', (at, dossier) => dossier.follow(at), {}],
  ['attach', (at, dossier) => dossier.attach(at), {}],
];

test.each(actions)('%s takes the same, however many dossiers have left', async (name, action, most) => {
  const taken: Traffic[] = [];
  for (const dossier of firms) {
    const { table, during } = counted(dossier.stage.table);
    taken.push((await during(() => action(office(table), dossier))).traffic);
  }
  const [none, many] = taken as [Traffic, Traffic];
  expect(many).toEqual(none);
  if (most.read !== undefined) bars.require(`${name}: read units`, many.read, most.read);
  const requests = Object.entries(many.requests).map(([request, times]) => `${String(times)} ${request}`);
  bars.tell(name, `${String(many.read)} read, ${String(many.written)} written: ${requests.join(', ')}`);
});
