import * as z from 'zod';
import { Card, CardText } from '../domain/card.ts';
import { Company, Dossier } from '../domain/company.ts';
import { Module } from '../domain/firm.ts';
import {
  doersOfRequest,
  namedByDecision,
  namesFor,
  type Names,
  type NamesFor,
  type Reference,
} from '../domain/names.ts';
import { Collaborator, type Person } from '../domain/people.ts';
import { Request } from '../domain/request.ts';
import { isOver } from '../domain/retention.ts';
import { batchSize, getItems, type Key, type Projection, type Table } from './client.ts';
import { keys } from './table.ts';

/** Where each name stands: the one place to change when one moves to an item of its own. */
export function keyOf(reference: Reference): Key {
  switch (reference.kind) {
    case 'company':
      return keys.company(reference.id);
    case 'dossier':
      return keys.dossier(reference.id);
    case 'collaborator':
      return keys.collaborator(reference.id);
    case 'person':
      return keys.card(reference.id);
    case 'modules':
      return keys.modules(reference.id);
    case 'text':
      return keys.cardText(reference.accessId, reference.id);
  }
}

const StoredCompany = Company.pick({ companyId: true, firmId: true, name: true }).extend({
  dossiers: Company.shape.dossiers.optional(),
});
const StoredDossier = Dossier.pick({ dossierId: true, firmId: true, companyId: true, name: true, detached: true });
const StoredStaff = Collaborator.pick({ collaboratorId: true, name: true });
const StoredPerson = Card.omit({ n: true, salt: true });
const StoredText = CardText.pick({ auditId: true, text: true });
const StoredModules = z.object({ modules: z.array(Module) });

/** What is read of each item: enough for a name, and all of a request; never the hundreds of dossiers of a company. */
const attributes = [
  ...new Set([
    ...['type', 'collaboratorId', 'companyId', 'detached', 'dossierId', 'firmId', 'modules', 'name', 'ttl'],
    ...[StoredPerson, StoredText, Request].flatMap(({ shape }) => Object.keys(shape)),
  ]),
];

/** By placeholders: names may be words of the expression's language. */
const only = (names: readonly string[]): Projection => ({
  ProjectionExpression: names.map((_, index) => `#a${String(index)}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#a${String(index)}`, name])),
});

export interface NamesOptions {
  /** Whether the dossiers of companies are read as well, by which a portfolio that is a list reaches a company or not. */
  readonly reach?: boolean;
}

/** The names of one page, as its rows become known. Nothing is read twice. */
export interface PageNames {
  /**
   * Reads what the rows refer to, strongly consistent: one batch, for requests too if the rows show them, and one more
   * for what the first did not know of yet: companies of dossiers that are not those of the people, what requests name.
   */
  readonly load: (references: readonly Reference[], requestIds?: readonly string[]) => Promise<void>;
  readonly names: () => Names;
  readonly requests: () => ReadonlyMap<string, Request>;
}

/** Names for lists, replies and mails, which what is shown does not hold itself (G1). */
export const nameRepository = (table: Table, now: () => Date = () => new Date()) => {
  const ofPage = (options: NamesOptions = {}): PageNames => pageNames(table, now(), options);
  return {
    ofPage,
    names: async (references: readonly Reference[], options?: NamesOptions): Promise<Names> => {
      const page = ofPage(options);
      await page.load(references);
      return page.names();
    },
    /** The names of one reply, as this person may read them. */
    namesFor: async (who: Person, references: readonly Reference[], options?: NamesOptions): Promise<NamesFor> => {
      const page = ofPage(options);
      await page.load(references);
      return namesFor(who, page.names());
    },
  };
};
export type NameRepository = ReturnType<typeof nameRepository>;

type Items = readonly Readonly<Record<string, unknown>>[];

function pageNames(table: Table, now: Date, { reach = false }: NamesOptions): PageNames {
  const read: Record<string, unknown>[] = [];
  const asked = new Set<string>();
  const isNews = (key: Key) => !asked.has(placeOf(key));
  const load: PageNames['load'] = async (references, requestIds = []) => {
    // What refers to something else comes first.
    const referring = (one: Reference) => one.kind === 'dossier';
    const ordered = [...references.filter(referring), ...references.filter((one) => !referring(one))];
    let wanted = unique([...requestIds.map(keys.request), ...keysOf(ordered)].filter(isNews));
    while (wanted.length > 0) {
      const next = wanted.slice(0, wholeBatches(wanted.length));
      for (const key of next) asked.add(placeOf(key));
      const items = await getItems(table, next, only(reach ? [...attributes, 'dossiers'] : attributes));
      read.push(...stillKept(items, now));
      wanted = unique([...wanted, ...keysOf(referredTo(items))].filter(isNews));
    }
  };
  return { load, names: () => namesIn(read), requests: () => requestsIn(read) };
}

/** G4: whose name is no longer kept has none, whether or not it has gone. */
const stillKept = (items: Items, now: Date): Items => items.filter((item) => !isOver(item, now));

/** Names among items that were read with others. */
export const namesAmong = (items: Items, now: Date): Names => namesIn(stillKept(items, now));

const unique = (wanted: readonly Key[]): Key[] => [...new Map(wanted.map((key) => [placeOf(key), key])).values()];

/** Of more than one batch what fills none waits for what the others refer to: one request rather than two. */
const wholeBatches = (many: number): number => (many <= batchSize ? many : many - (many % batchSize));

const placeOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;
const keysOf = (references: readonly Reference[]): Key[] => references.map(keyOf);

/** What items refer to in their turn, each by its id alone. */
const referredTo = (items: Items): Reference[] => [
  ...dossiersIn(items).map(({ companyId }) => ({ kind: 'company' as const, id: companyId })),
  ...[...requestsIn(items).values()].flatMap(ofRequest),
];

/** What a request names that came with its access: the person is known from there. */
const ofRequest = ({ accessId, companyId, dossierIds, asks, ...doers }: Request): Reference[] => [
  ...doersOfRequest(doers),
  ...namedByDecision({ accessId, decision: doers.decision }),
  ...[companyId, ...(asks?.companyIds ?? [])].map((id) => ({ kind: 'company' as const, id })),
  ...dossierIds.map((id) => ({ kind: 'dossier' as const, id })),
];

const ofType = <S extends z.ZodType>(items: Items, wanted: string, schema: S): z.infer<S>[] =>
  z.array(schema).parse(items.filter(({ type }) => type === wanted));
const dossiersIn = (items: Items) => ofType(items, 'Dossier', StoredDossier);
const requestsIn = (items: Items): ReadonlyMap<string, Request> =>
  new Map(ofType(items, 'Request', Request).map((request) => [request.requestId, request]));

const namesIn = (items: Items): Names => ({
  companies: new Map(ofType(items, 'Company', StoredCompany).map((company) => [company.companyId, company])),
  dossiers: new Map(dossiersIn(items).map((dossier) => [dossier.dossierId, dossier])),
  collaborators: new Map(
    ofType(items, 'Collaborator', StoredStaff).map(({ collaboratorId, name }) => [collaboratorId, name]),
  ),
  people: new Map(ofType(items, 'Card', StoredPerson).map((person) => [person.accessId, person])),
  texts: new Map(ofType(items, 'CardText', StoredText).map(({ auditId, text }) => [auditId, text])),
  modules: new Map(
    ofType(items, 'Modules', StoredModules).flatMap(({ modules }) =>
      modules.map(({ moduleId, name }) => [moduleId, name] as const),
    ),
  ),
});
