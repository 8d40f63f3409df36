import assert from 'node:assert/strict';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { StoredAccess } from '../../../../shared/data/access-items.ts';
import type { Collaborator } from '../../../../shared/domain/people.ts';
import { executionName, type Request as Kept } from '../../../../shared/domain/request.ts';
import { countsOf, isGoverned, lastingOf } from '../../life/model/client-admins.ts';
import { compareFor, inPlaceOf } from './in-place.ts';
import type { Real, User } from './real.ts';
import { isPending, times, type Access, type Name, type Request, type World } from './world.ts';

type Item = Readonly<Record<string, unknown>>;
const instant = (at: number | null): string | undefined => (at === null ? undefined : new Date(at).toISOString());

interface Found {
  readonly items: readonly Item[];
  readonly users: readonly User[];
  readonly writes: Real['writes'];
}
const last = new WeakMap<Real, Found>();

/** What there is, read anew where it was written since. */
async function found(real: Real): Promise<Found> {
  const [before, writes] = [last.get(real), { ...real.writes }];
  const [items, users] = await Promise.all([
    before?.writes.table === writes.table ? before.items : kept(real),
    before?.writes.pool === writes.pool ? before.users : real.users(),
  ]);
  const now = { items, users, writes };
  last.set(real, now);
  return now;
}

/** What the model knows of, past all that is found by and sent. */
async function kept({ plain: { client, name } }: Real): Promise<Item[]> {
  const types = ['Request', 'Access', 'Audit', 'Email', 'Tally', 'Digest', 'Collaborator'].map(
    (type) => [`:${type}`, type] as const,
  );
  const items: Item[] = [];
  for (let ExclusiveStartKey: Item | undefined, isFirst = true; isFirst || ExclusiveStartKey; isFirst = false) {
    const page = await client.send(
      new ScanCommand({
        ...{ TableName: name, ConsistentRead: true, ExclusiveStartKey },
        FilterExpression: `#type IN (${types.map(([value]) => value).join()})`,
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: Object.fromEntries(types),
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  }
  return items;
}

/** Holds all that there is against the model. @throws an error that says where they differ. */
export async function compare(world: World, real: Real): Promise<void> {
  const { items, users } = await found(real);
  for (const request of world.requests) await compareRequest(real, request, items);
  for (const access of world.accesses) compareAccess(access, items, users);
  // V7: whatever was broken off, nobody was given another one.
  assert.equal(real.created, world.accesses.filter(({ isNew, opened }) => isNew && opened).length, 'opened sign-ins');
  compareStaff(world, real, items, users);
  compareTally(real, items);
  compareMails(world, real);
  compareDigests(world, real, items);
}

async function compareRequest(real: Real, is: Request, items: readonly Item[]): Promise<void> {
  const where = (what: string) => `${what} of request ${String(is.n)}`;
  const item = items.find(({ type, requestId }) => type === 'Request' && requestId === is.id) as unknown as Kept;
  const nameOf = (id: string | undefined): Name | undefined => (id === undefined ? undefined : real.nameOf(id));
  assert.deepEqual(
    {
      ...{ status: item.status, submission: item.submission, version: item.version, run: item.run },
      ...{ remindersSent: item.remindersSent, roundUntil: item.roundUntil, stuck: item.stuckAt !== undefined },
      ...{ done: item.doneAt !== undefined, undone: item.undoneAt !== undefined },
      ...{ by: nameOf(item.decision?.by?.id) ?? null, decided: item.decision?.outcome },
    },
    {
      ...{ status: is.status, submission: is.submission, version: is.version, run: is.run },
      ...{ remindersSent: is.remindersSent, roundUntil: instant(is.roundUntil), stuck: is.stuck },
      ...{ done: is.done, undone: is.undone },
      ...{ by: is.decidedBy, decided: is.status === 'open' ? undefined : is.status },
    },
    where('the state'),
  );
  const expiresAt = new Date(item.expiresAt).getTime();
  assert.ok(Math.abs(expiresAt - is.expiresAt) <= 2 * times.hour, where(`the end (${item.expiresAt})`));
  assert.deepEqual(told(item), expected(is), where('the course'));
  assert.deepEqual(
    item.askedOf.map(({ id }) => nameOf(id)),
    is.askedOf,
    where('who is asked'),
  );
  const { from, to } = item.change ?? {};
  assert.deepEqual(item.change ? { from: from?.level, to: to?.level } : null, is.rights, where('the rights'));
  compareFor(
    is,
    (item.decision?.for ?? []).map(({ id }) => real.nameOf(id)),
    where('the decision'),
  );
  const state = await real.machine.find(executionName(item));
  assert.equal(state, { none: 'unknown', waiting: 'running', ended: 'ended' }[is.execution], where('the execution'));
  assert.equal(instant(real.machine.waits(is.id) ?? null), instant(is.wait?.until ?? null), where('the wait'));
  const entries = items
    .filter(({ type, requestId }) => type === 'Audit' && requestId === is.id)
    .sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1));
  const record = entries.map(({ action }) => String(action));
  const steps = record.filter((action) => action !== 'sign-in-opened' && action !== 'access-activated');
  assert.deepEqual(steps, is.record, where('the record'));
  for (const once of ['sign-in-opened', 'access-activated'])
    assert.ok(record.filter((action) => action === once).length <= 1, where(`${once} on record`));
  if (is.decidedBy && is.status !== 'cancelled') {
    const taken = entries.findLast(({ action }) => Object.values(decidedAs).includes(String(action)));
    compareFor(is, ((taken?.['for'] ?? []) as readonly string[]).map(real.nameOf), where('the decision on record'));
  }
  // Left open to the hour: summer begins, and ends.
  is.expiresAt = expiresAt;
}

const decidedAs = { approved: 'request-approved', rejected: 'request-rejected', to_correct: 'request-sent-back' };

const keyOf = (key: string): string => (key.startsWith('stuck-') ? 'stuck' : key);
const told = ({ course }: Kept): string[] =>
  Object.entries(course)
    .map(([key, { what }]) => `${keyOf(key)} ${what ?? ''}`)
    .sort();
const expected = ({ course }: Request): string[] =>
  Object.entries(course)
    .map(([key, what]) => `${keyOf(key)} ${what}`)
    .sort();

/** C1, A1: its status, its sign-in and its address; one entry for each change, without a gap. */
function compareAccess(is: Access, items: readonly Item[], users: readonly User[]): void {
  const where = (what: string) => `${what} of access ${String(is.n)}`;
  const item = items.find(({ type, accessId }) => type === 'Access' && accessId === is.id) ?? {};
  assert.equal(item['status'], is.status, where('the status'));
  assert.equal(StoredAccess.parse(item).dossiers[0]?.level, is.level, where('the level'));
  // V7: one sign-in, the one that is noted.
  const own = users.filter(({ holder }) => holder === is.id).map(({ sub }) => sub);
  assert.deepEqual(own, is.opened ? [item['sub']] : [], where('the sign-in'));
  const entries = items
    .filter(({ type, subject }) => type === 'Audit' && (subject as { id?: string }).id === is.id)
    .filter(({ changes }) => (changes as readonly unknown[]).length > 0)
    .sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1));
  assert.deepEqual(
    entries.map(({ version }) => version),
    entries.map((_entry, index) => index + 1),
    where('the versions on record'),
  );
  assert.equal(item['version'], entries.length, where('the version'));
  assert.equal((entries.at(-1)?.['state'] as Item)['status'], is.status, where('the status on record'));
  if (is.email === undefined) return;
  const isOver = ['rejected', 'cancelled', 'expired'].includes(is.status);
  const held = items.filter(({ type, holderId }) => type === 'Email' && holderId === is.id).map(({ pk }) => pk);
  assert.deepEqual(held, isOver ? [] : [`EMAIL#${is.email}`], where('the address'));
}

/** V15, V16: what they may, and while they are away; whoever is there can sign in, and whoever has left cannot, once that is followed. */
function compareStaff({ staff }: World, real: Real, items: readonly Item[], users: readonly User[]): void {
  for (const [name, { validates, active, absence }] of Object.entries(staff)) {
    const { collaboratorId } = real.firm.people[name as Name];
    const item = items.find(({ type, pk }) => type === 'Collaborator' && pk === `COLLABORATOR#${collaboratorId}`);
    const { status, rights, absence: kept, sub, signInClosedAt } = item as unknown as Collaborator;
    const { from, to, delegateId } = kept ?? {};
    assert.deepEqual(
      {
        ...{ active: status === 'active', validates: rights.validate },
        absence: kept && { from, to, delegate: delegateId === undefined ? null : real.nameOf(delegateId) },
      },
      {
        active,
        validates,
        absence: absence ? { ...absence, from: instant(absence.from), to: instant(absence.to) } : undefined,
      },
      name,
    );
    const own = users.filter(({ holder }) => holder === collaboratorId).map((user) => user.sub);
    assert.deepEqual(own, signInClosedAt === undefined ? [sub] : [], `the sign-in of ${name}`);
  }
}

/** V13: what is due to whom by a digest, reminders and notices. */
function compareDigests(world: World, real: Real, items: readonly Item[]): void {
  const told = items
    .filter(({ type }) => type === 'Digest')
    .flatMap((digest) =>
      ['reminder', 'escalation', 'notice'].flatMap((kind) =>
        [...((digest[kind] ?? []) as Iterable<string>)].map((id) => {
          const request = world.requests.find((one) => one.id === id);
          return `${real.nameOf(String(digest['collaboratorId']))} ${kind} r${String(request?.n)}`;
        }),
      ),
    );
  assert.deepEqual(told.sort(), [...world.gathered].sort(), 'what is gathered for digests');
}

/** C5, L6 */
function compareTally({ firm }: Real, items: readonly Item[]): void {
  const { companyId } = firm.company;
  const all = items.filter(({ type, companyId: of }) => type === 'Access' && of === companyId);
  const counts = countsOf(all.map((item) => lastingOf(item as unknown as Parameters<typeof lastingOf>[0])));
  const tally = items.find(({ type, pk }) => type === 'Tally' && pk === `COMPANY#${companyId}`) ?? {};
  const count = (name: string) => Number(tally[name] ?? 0);
  const kept = {
    ...{ P: count('adminsPending'), Ap: count('adminsApproved'), Ac: count('adminsActive') },
    ...{ Ua: count('usersApproved'), Uc: count('usersActive') },
  };
  assert.deepEqual(kept, counts, 'the tally');
  assert.ok(isGoverned(counts), `C5 is broken: ${JSON.stringify(counts)}`);
}

/** V7, V13: each meaning goes once; twice at most where it was broken off between the mail service and our note of it. */
function compareMails(world: World, real: Real): void {
  const ids = new Map<string, string>([
    ...Object.entries(real.firm.people).map(([name, { collaboratorId }]) => [collaboratorId, name] as const),
    ...world.accesses.map(({ n, id }) => [id, `a${String(n)}`] as const),
    ...world.requests.map(({ n, id }) => [id, `r${String(n)}`] as const),
  ]);
  const inWords = (key: string) => key.replaceAll(/[0-9a-f-]{36}/g, (id) => ids.get(id) ?? id);
  assert.deepEqual([...real.mails.keys()].map(inWords).sort(), [...world.mails].sort(), 'the mails');
  for (const [mail, text] of real.letters) {
    const decidedFor = world.toldFor.get(inWords(mail));
    if (decidedFor) compareFor({ decidedFor }, inPlaceOf(text), inWords(mail));
  }
  for (const [mail, times] of real.mails) {
    const allowed = 1 + Math.min(1, real.mayHaveGone.get(mail) ?? 0);
    assert.ok(times <= allowed, `${inWords(mail)} went ${String(times)} times`);
  }
}

/** V21: once time has passed, and what was left undone was looked for, nothing is left. */
export function nothingLeft(world: World): void {
  for (const { n, status, done } of world.requests)
    assert.ok(done, `Something of request ${String(n)} (${status}) is left for ever`);
}

/** V21: whatever is not over waits for a person, within its time; stuck, it waits for whoever mends it. */
export function waitsOrOver(world: World): void {
  for (const request of world.requests) {
    const { n, status, done, stuck, wait, expiresAt } = request;
    const isWaiting = isPending(request) && wait !== null && wait.until <= Math.ceil(expiresAt / 1000) * 1000;
    assert.ok(done || stuck || isWaiting, `Nothing carries on request ${String(n)} (${status})`);
  }
}
