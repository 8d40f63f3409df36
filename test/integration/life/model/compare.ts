import assert from 'node:assert/strict';
import { everything } from '../../../support/fresh-table.ts';
import { countsOf, isGoverned, lastingOf } from './client-admins.ts';
import type { User } from './pool.ts';
import type { Real, StreamRecord } from './real.ts';
import {
  gives,
  grantOn,
  heldBy,
  holds,
  isOver,
  isPending,
  type Access,
  type Caller,
  type Grant,
  type Place,
  type Rights,
  type World,
} from './world.ts';

type Item = Readonly<Record<string, unknown>>;

/** All that there is of the firm at a moment. */
export interface Snapshot {
  readonly items: readonly Item[];
  readonly users: readonly User[];
  readonly pending: readonly StreamRecord[];
  readonly checks: ReadonlyMap<string, boolean>;
}

export async function snapshotOf(real: Real, world: World): Promise<Snapshot> {
  const [items, users] = await Promise.all([everything(real.plain), real.users()]);
  return { items, users, pending: [...real.pending], checks: await checksOf(real, world) };
}

/** L3: what a check says of everybody, at this moment. */
async function checksOf(real: Real, { accesses }: World): Promise<ReadonlyMap<string, boolean>> {
  const asked = accesses.filter(({ activated }) => activated);
  if (asked.length === 0) return new Map();
  const questions = asked.flatMap(({ id }) =>
    Object.entries(real.firm.dossiers).flatMap(([name, dossierId]) =>
      checked.map((permission) => ({ key: keyOf(id, name, permission), dossierId, accessId: id, permission })),
    ),
  );
  const results = await real.use.check({ sub: real.firm.checker, home: undefined }, questions);
  return new Map(questions.map(({ key }, index) => [key, results[index]?.allowed === true]));
}
/** One that goes by the level, and one that goes by an option and a module too. */
const checked = ['team.manage_members', 'invoices.publish_by_api'] as const;
const keyOf = (...parts: readonly string[]) => parts.join(' ');

/** P1–P5: what a level gives, and an option and a module. */
function allows({ level, options }: Grant, modules: readonly string[], permission: (typeof checked)[number]): boolean {
  if (permission === 'team.manage_members') return level !== 'standard_user';
  return modules.includes('invoices') && (level !== 'standard_user' || options.includes('publish_by_api'));
}

/** Holds what there is against the model. @throws an error that says where they differ. */
export function compare(world: World, real: Pick<Real, 'firm'>, found: Snapshot): void {
  for (const access of world.accesses) {
    const at = new Told(world, real, access, found);
    at.access();
    at.record();
    at.person();
    at.lists();
    at.addresses();
    at.signIn();
    at.requests();
  }
  for (const company of ['A', 'B'] as const) compareTally(real, company, found);
  compareStaff(world, real, found);
}

/** V4, V16: what one of the staff has, and what their sign-in gives, are alike. */
function compareStaff({ staff }: World, { firm }: Pick<Real, 'firm'>, { items }: Snapshot): void {
  for (const [name, id] of Object.entries(firm.ids) as [keyof typeof staff, string][]) {
    const { isThere, validate, administerFirm, dossiers } = staff[name];
    const listed = dossiers.map((each) => firm.dossiers[each] ?? '');
    const isAll = name === 'oscar' || dossiers.length === Object.keys(firm.dossiers).length;
    const due = {
      ...{ status: isThere ? 'active' : 'removed', rights: { validate, administerFirm } },
      portfolio: isAll ? 'all' : sorted(listed),
    };
    const told = items.filter(
      ({ collaboratorId, type }) => collaboratorId === id && ['Collaborator', 'Person'].includes(String(type)),
    );
    for (const { type, status, rights, portfolio } of told)
      assert.deepEqual(
        { status, rights, portfolio: portfolio === 'all' ? 'all' : sorted(portfolio) },
        due,
        `${String(type)} of ${name}`,
      );
    assert.equal(told.length, 2, `${name}, and their sign-in`);
  }
}

/** L6: the tally counts what there is, and C5 holds. */
function compareTally({ firm }: Pick<Real, 'firm'>, company: Place, { items }: Snapshot): void {
  const companyId = firm.companies[company];
  const counts = countsOf(
    items
      .filter(({ type, companyId: of }) => type === 'Access' && of === companyId)
      .map((item) => lastingOf(item as unknown as Parameters<typeof lastingOf>[0])),
  );
  const tally = items.find(({ type, pk }) => type === 'Tally' && pk === `COMPANY#${companyId}`) ?? {};
  const count = (name: string) => Number(tally[name] ?? 0);
  const told = {
    ...{ P: count('adminsPending'), Ap: count('adminsApproved'), Ac: count('adminsActive') },
    ...{ Ua: count('usersApproved'), Uc: count('usersActive') },
  };
  assert.deepEqual(told, counts, `the tally of company ${company}`);
  assert.ok(isGoverned(counts), `C5 is broken in company ${company}: ${JSON.stringify(counts)}`);
}

const instant = (end: number | null): string | undefined => (end === null ? undefined : new Date(end).toISOString());
const sorted = (list: unknown): string[] => [...((list as readonly string[] | undefined) ?? [])].sort();

/** One access, as everything tells of it. */
class Told {
  private readonly item: Item;
  /** Whether all that follows from its latest move has been followed. */
  private readonly isQuiet: boolean;

  constructor(
    private readonly world: World,
    private readonly real: Pick<Real, 'firm'>,
    private readonly is: Access,
    private readonly found: Snapshot,
  ) {
    const { id } = is;
    this.item = this.items('Access', ({ accessId }) => accessId === id)[0] ?? {};
    const isMail = ({ type, item }: StreamRecord) =>
      type === 'MailRequest' && item['mail'] === 'reopen' && item['ownerId'] === id;
    this.isQuiet = !found.pending.some((record) => record.id === id || isMail(record));
  }

  private readonly items = (type: string, which: (item: Item) => boolean): Item[] =>
    this.found.items.filter((item) => item['type'] === type && which(item));
  private readonly where = (what: string): string => `${what} of access ${String(this.is.n)}`;

  /** The status as it is written: of an end that has come it may not be yet. */
  private get status(): string {
    const { status } = this.is;
    return isOver(this.world, this.is) ? String(this.item['status']) : status;
  }

  access(): void {
    const { is, item } = this;
    const isEnded = isOver(this.world, is) && item['status'] === 'suspended';
    const open = is.open === null ? undefined : this.world.requests[is.open];
    assert.deepEqual(
      {
        ...{ status: item['status'], because: item['suspendedBecause'] ?? null, clientType: item['clientType'] },
        ...{ companyId: item['companyId'], modules: sorted(item['modules']), endsAt: item['endsAt'] },
        asked: (item['asked'] as { readonly requestId: string } | undefined)?.requestId,
        erased: item['erasedAt'] !== undefined,
        rights: grantsIn(item['dossiers']),
      },
      {
        ...{ status: isEnded ? 'suspended' : is.status, because: isEnded ? 'ended' : is.because },
        ...{ clientType: is.clientType, companyId: this.real.firm.companies[is.company] },
        ...{ modules: sorted(is.modules), endsAt: instant(is.endsAt) },
        asked: open === undefined || open.kind === 'creation' ? undefined : open.id,
        erased: is.erased,
        rights: this.rights(),
      },
      this.where('the item'),
    );
    // What is still to follow is heard of.
    if (this.isQuiet) assert.equal(item['due'], undefined, this.where('what is due'));
    const cards = this.found.items.filter(({ pk }) => pk === `CARD#${is.id}`);
    if (is.erased && this.isQuiet) assert.deepEqual(cards, [], this.where('the card'));
    const phone = cards.find(({ type }) => type === 'Card')?.['phone'];
    if (!is.erased) assert.equal(phone, `+336${String(is.phone)}`, this.where('the phone number'));
    this.checks();
    this.usage();
  }

  /** L9, L10 */
  private usage(): void {
    const { is, item } = this;
    if (is.erased) return;
    assert.equal(item['lastSignInOn'], is.signedInOn, this.where('the last sign-in'));
    if (this.isQuiet)
      assert.equal(item['acceptedAt'] !== undefined, is.accepted, this.where('whether a password is chosen'));
  }

  private checks(): void {
    const { is } = this;
    for (const dossier of Object.keys(this.real.firm.dossiers))
      for (const permission of checked) {
        const found = this.found.checks.get(keyOf(is.id, dossier, permission));
        const grant = grantOn(is, dossier);
        const isLeft = this.world.left[dossier] !== undefined;
        const due = gives(this.world, is) && !isLeft && grant !== undefined && allows(grant, is.modules, permission);
        if (found !== undefined) assert.equal(found, due, this.where(`a check of ${permission} on ${dossier}`));
      }
  }

  /** What it opens, by the ids of dossiers. */
  private readonly rights = (): string[] =>
    this.is.grants.map((grant) => `${this.real.firm.dossiers[grant.dossier] ?? ''} ${codeOf(grant)}`).sort();

  /** A1: one entry for each change, without a gap, and the last one tells what there is. */
  record(): void {
    const of = ({ subject }: Item) => (subject as { readonly id: string }).id === this.is.id;
    const entries = this.items('Audit', of).sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1));
    const versions = entries.filter(({ changes }) => (changes as readonly unknown[]).length > 0);
    assert.deepEqual(
      versions.map(({ version }) => version),
      versions.map((_entry, index) => index + 1),
      this.where('the versions on record'),
    );
    assert.equal(this.item['version'], versions.length, this.where('the version'));
    const state = (entries.at(-1)?.['state'] ?? {}) as Item;
    for (const field of ['status', 'suspendedBecause', 'clientType', 'companyId', 'modules', 'endsAt', 'dossiers'])
      assert.deepEqual(state[field], this.item[field], this.where(`${field} on record`));
    assert.equal(state['asked'] === true, this.item['asked'] !== undefined, this.where('what is asked on record'));
  }

  /** L3, L12: one sign-in gives what the access does, and no other anything. */
  person(): void {
    const { is, item, status } = this;
    const all = this.items('Person', ({ accessId }) => accessId === is.id);
    const given = all.filter((one) => one['status'] !== 'revoked');
    // One that is opened late is so by what follows (L7).
    if (!this.isQuiet && is.status === 'active' && !is.activated) return;
    if (!is.activated || status === 'revoked') {
      assert.deepEqual(given, [], this.where('the person'));
      return;
    }
    const [one = {}, ...others] = given;
    assert.deepEqual(others, [], this.where('another sign-in'));
    const fields = ['sub', 'status', 'endsAt', 'clientType', 'companyId', 'dossiers'];
    for (const field of fields) assert.deepEqual(one[field], item[field], this.where(`${field} of the person`));
    assert.deepEqual(sorted(one['modules']), sorted(is.modules), this.where('the modules of the person'));
    assert.equal(one['email'], is.address, this.where('the address of the person'));
  }

  /** The dossiers list it, once that has been followed; and never later than it is. */
  lists(): void {
    const { is, item, status } = this;
    const rows = this.items('User', ({ sk }) => sk === `USER#${is.id}`);
    for (const row of rows)
      assert.ok(Number(row['version'] ?? 0) <= Number(item['version']), this.where('a row goes ahead'));
    if (!this.isQuiet) return;
    const isListed = is.activated && status !== 'revoked';
    const due = (isListed ? heldBy(is) : []).map((name) => `DOSSIER#${this.real.firm.dossiers[name] ?? ''}`);
    assert.deepEqual(sorted(rows.map(({ pk }) => pk)), sorted(due), this.where('the lists'));
    for (const row of rows) {
      assert.equal(row['status'], status, this.where('the status in a list'));
      assert.equal(row['email'], is.address, this.where('the address in a list'));
    }
    const told = rows.map(({ pk, rights }) => `${String(pk).slice('DOSSIER#'.length)} ${String(rights)}`);
    if (isListed) assert.deepEqual(grantsIn(told), this.rights(), this.where('the rights in the lists'));
  }

  /** C1: its address is held as long as it may have a sign-in. */
  addresses(): void {
    const { is } = this;
    const held = this.items('Email', ({ holderId }) => holderId === is.id).map(({ pk }) => String(pk).slice(6));
    const mayBeFree = (is.status === 'revoked' || is.erased) && held.length === 0;
    if (mayBeFree) {
      const users = this.found.users.filter(({ accessId }) => accessId === is.id);
      assert.deepEqual(users, [], this.where('a sign-in at an address that is free'));
    } else {
      const freed = this.isQuiet && (is.status === 'revoked' || is.erased);
      assert.deepEqual(sorted(held), sorted(freed ? [] : holds(is)), this.where('the addresses'));
    }
  }

  /** One sign-in at most, shut and opened as the access is. */
  signIn(): void {
    const { is, item, status } = this;
    const users = this.found.users.filter(({ accessId }) => accessId === is.id);
    assert.ok(users.length <= 1, this.where('more than one sign-in'));
    if (!this.isQuiet) return;
    const isThere = is.opened && !is.lost && ['approved', 'active', 'suspended'].includes(status);
    assert.equal(users.length, isThere ? 1 : 0, this.where(`the sign-in (${status})`));
    const [user] = users;
    if (!user) return;
    assert.equal(user.enabled, status !== 'suspended', this.where('the sign-in’s state'));
    assert.equal(user.sub, item['sub'], this.where('the sub'));
    assert.ok([is.address, is.leaving].includes(user.email), this.where(`the sign-in at ${user.email}`));
    if (is.leaving === null) assert.equal(user.email, is.address, this.where('the address of the sign-in'));
  }

  private readonly idOf = (who: Caller): string =>
    'staff' in who ? this.real.firm.ids[who.staff] : (this.world.accesses[who.access]?.id ?? '');

  requests(): void {
    const { firm } = this.real;
    const all = this.items('Request', ({ accessId }) => accessId === this.is.id).map((one) => ({
      ...{ id: one['requestId'], kind: one['kind'], status: one['status'], undone: one['undoneAt'] !== undefined },
      by: (one['decision'] as { readonly by?: { readonly id: string } } | undefined)?.by?.id ?? null,
    }));
    const due = this.world.requests
      .filter(({ access }) => access === this.is.n)
      .map(({ id, kind, status, undone, endedBy }) => {
        return { id, kind, status, undone, by: endedBy && this.idOf(endedBy) };
      });
    for (const { id, status, kind, asks, rights } of this.world.requests.filter(({ access }) => access === this.is.n))
      if (isPending({ status }) && kind === 'change')
        assert.deepEqual(proposedIn(this.items('Request', (one) => one['requestId'] === id)[0]), {
          ...{ clientType: asks.clientType, companyId: asks.company && firm.companies[asks.company] },
          ...{ modules: sorted(asks.modules), address: asks.address !== undefined },
          endsAt: asks.endsAt && { from: instant(asks.endsAt.from), to: instant(asks.endsAt.to) ?? null },
        });
      else if (isPending({ status }) && rights)
        assert.deepEqual(changeIn(this.items('Request', (one) => one['requestId'] === id)[0]), {
          ...{ dossierId: firm.dossiers[rights.dossier], from: rights.from && codeOf(rights.from) },
          to: codeOf(rights.to),
        });
    const byId = (a: { id: unknown }, b: { id: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
    assert.deepEqual(all.sort(byId), due.sort(byId), this.where('the requests'));
  }
}

const letters: Readonly<Record<string, string>> = {
  ...{ principal_admin: 'p', team_lead: 't', standard_user: 's' },
  ...{ all_documents: 'd', create_expense_reports: 'e', publish_by_api: 'a' },
};
/** Rights in letters, as the table keeps them; the options in one order. */
const codeOf = ({ level, options }: Rights): string =>
  [letters[level] ?? '', ...options.map((option) => letters[option] ?? '').sort()].join('');
const grantsIn = (stored: unknown): string[] =>
  ((stored ?? []) as readonly string[])
    .map((grant) => grant.replace(/(?<= .).*/, (options) => [...options].sort().join('')))
    .sort();

/** What a request for more rights asks for. */
function changeIn(request: Item = {}) {
  const { dossierId, from, to } = request['change'] as {
    readonly dossierId: string;
    readonly from: Rights | null;
    readonly to: Rights;
  };
  return { dossierId, from: from ? codeOf(from) : undefined, to: codeOf(to) };
}

/** What a change still asks for. */
function proposedIn(request: Item = {}) {
  const proposes = (request['proposes'] ?? {}) as Item;
  const { clientType, companyId, endsAt } = proposes;
  const address = (proposes['details'] as readonly string[]).includes('email');
  return { clientType, companyId, modules: sorted(proposes['modules']), address, endsAt };
}

/** What the rule book leaves open, as it is: ends that have come and are written, addresses that are free by now. */
export function adopt(world: World, { items, users, pending }: Snapshot): void {
  world.toFollow = pending.length > 0;
  for (const access of world.accesses) {
    const item = items.find(({ type, accessId }) => type === 'Access' && accessId === access.id);
    if (isOver(world, access) && item?.['status'] === 'suspended')
      Object.assign(access, { status: 'suspended', because: 'ended' });
    const isHeld = items.some(({ type, holderId }) => type === 'Email' && holderId === access.id);
    if (access.status === 'revoked' || access.erased) access.holds = isHeld;
    const follows = pending.some(({ id, item: of }) => id === access.id || of['ownerId'] === access.id);
    if (!follows) continue;
    // What follows may have been broken off on its way.
    if (access.status === 'active' && item?.['activatedAt'] !== undefined) access.activated = access.opened = true;
    if (users.some(({ sub }) => sub === item?.['sub'])) access.lost = false;
    access.accepted = item?.['acceptedAt'] !== undefined;
    const signIn = items.find(({ type, pk }) => type === 'SignIn' && String(pk).endsWith(String(item?.['sub'])));
    const reopenedFor = signIn?.['reopenedFor'];
    if (typeof reopenedFor === 'string') access.reopenedFor = reopenedFor;
  }
}
