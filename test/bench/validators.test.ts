import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../shared/data/client.ts';
import { draftRepository } from '../../shared/data/drafts.ts';
import { collaboratorItems, companyItems, firmItems } from '../../shared/data/seed.ts';
import { turnOf } from '../../shared/data/validator-rows.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Collaborator, Portfolio } from '../../shared/domain/people.ts';
import { startingFirm } from '../../shared/domain/starting-firm.ts';
import { saveSection, startDraft } from '../../shared/use-cases/creation/edit-draft.ts';
import { summarizeCreation } from '../../shared/use-cases/creation/summarize-creation.ts';
import { correspondence } from '../support/correspondence.ts';
import { counted, type Traffic } from '../support/counted.ts';
import { putMany } from '../support/directory.ts';
import { catalogue } from '../support/firm.ts';
import { freshTable } from '../support/fresh-table.ts';
import { asStaff, creationOf, office } from '../support/office.ts';
import { Bars } from './bars.ts';

const bars = new Bars();
let table: Table;
beforeAll(async () => {
  table = await freshTable();
});
afterAll(() => bars.print('Units with few validators, and how many times those with 2,002 of them'));

type Member = Collaborator & { sub: string };

/** Names and addresses as firms have them, each of the same length. */
function member(firmId: string, number: number, portfolio: Portfolio): Member {
  const email = `anne-eleonore.delacroix.${String(number).padStart(4, '0')}@cabinet-lefevre-associes.example`;
  const person = {
    collaboratorId: uuidv7(),
    firmId,
    name: 'Anne-Éléonore Delacroix',
    email,
    sub: uuidv7(),
    version: 1,
  };
  return { ...person, rights: { validate: number > 0, administerFirm: false }, portfolio, status: 'active' };
}

/** How many validators have every dossier, and how many the one that is asked for in a list. */
interface Staffing {
  readonly all: number;
  readonly lists: number;
}

/** A dossier whose requests enter the ring in its first half: one query then meets 102 validators before its end. */
function earlyOnTheRing(email: string): string {
  const dossierId = uuidv7();
  return turnOf(`${email}#${dossierId}`) < '8' ? dossierId : earlyOnTheRing(email);
}

async function firmOf({ all, lists }: Staffing, askAtMost: number) {
  const firm = { ...startingFirm(uuidv7(), 'fr'), name: 'Cabinet Lefèvre & Associés', askAtMost };
  const { firmId } = firm;
  const email = `ines.moreau@boulangerie-${firmId}.example`;
  const dossiers = [{ dossierId: earlyOnTheRing(email), name: 'Comptabilité' }];
  const company: Company = { companyId: uuidv7(), firmId, name: 'SARL Boulangerie Moreau', dossiers, version: 1 };
  const ids = dossiers.map(({ dossierId }) => dossierId);
  const creator = member(firmId, 0, 'all');
  const validators = Array.from({ length: all + lists }, (_, n) => member(firmId, n + 1, n < all ? 'all' : ids));
  const staff = [creator, ...validators].flatMap(collaboratorItems);
  await putMany(table, [...firmItems(firm, catalogue), ...companyItems(company, dossiers), ...staff]);
  return { company, creator, validators, email };
}

/** What each operation of one request takes. */
async function unitsOf(staffing: Staffing, askAtMost: number): Promise<Map<string, Traffic>> {
  const { company, creator, validators, email } = await firmOf(staffing, askAtMost);
  const watched = counted(table);
  const on = office(watched.table);
  const letters = correspondence(watched.table);
  const drafts = { ...on, drafts: draftRepository(watched.table) };
  const who = asStaff(creator);
  const input = creationOf(company, 'client_admin', email);
  const units = new Map<string, Traffic>();
  const measure = async <T>(operation: string, action: () => Promise<T>): Promise<T> => {
    const { result, traffic } = await watched.during(action);
    units.set(operation, traffic);
    return result;
  };

  await measure('preview', () => summarizeCreation(on)(who, input));
  const { draft } = await measure('start a draft', () =>
    startDraft(drafts)(who, { ...input, dossiers: [...(input.dossiers ?? [])], modules: ['invoices'] }),
  );
  await measure('a draft’s step', () => saveSection(drafts)(who, draft.draftId, { modules: ['invoices'] }));
  const submission = await measure('create', () => on.submit(creator, input));
  await measure('ask', () => letters.ask(submission));
  expect(letters.letters).toHaveLength(askAtMost);
  const asked = new Set(submission.request.askedOf.map(({ id }) => id));
  const outsider = validators.find(({ collaboratorId }) => !asked.has(collaboratorId)) ?? validators[0];
  await measure('decide', () => on.decide(outsider!, submission, 'approve'));
  await measure('tell', () => letters.tell(submission));
  return units;
}

interface Case {
  readonly asked: number;
  readonly few: Staffing;
  readonly many: Staffing;
}
const cases: [string, Case][] = [
  ['2 with every dossier', { asked: 2, few: { all: 2, lists: 0 }, many: { all: 2002, lists: 0 } }],
  ['2 with a list', { asked: 2, few: { all: 0, lists: 2 }, many: { all: 0, lists: 2002 } }],
  ['10 of 20, half with a list', { asked: 10, few: { all: 10, lists: 10 }, many: { all: 1001, lists: 1001 } }],
];

test.each(cases)(
  'a request costs the same with few validators and many (V10): %s',
  async (title, { asked, few, many }) => {
    const small = await unitsOf(few, asked);
    const large = await unitsOf(many, asked);
    for (const [operation, { read, written }] of small) {
      const { read: readOfMany = 0, written: writtenOfMany = 0 } = large.get(operation) ?? {};
      bars.tell(`${title}: ${operation}`, `${String(read)} read, ${String(written)} written`);
      bars.require(`${operation}: read`, readOfMany / read, 1.1);
      if (written > 0) bars.require(`${operation}: written`, writtenOfMany / written, 1.1);
    }
  },
);
