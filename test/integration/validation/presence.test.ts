import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, test } from 'vitest';
import { collaboratorRepository } from '../../../shared/data/collaborators.ts';
import type { Table } from '../../../shared/data/client.ts';
import { digestRepository } from '../../../shared/data/digests.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import { collaboratorItems, companyItems, firmItems, firmTallyItem } from '../../../shared/data/seed.ts';
import { keys } from '../../../shared/data/table.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { queueRepository } from '../../../shared/data/queue.ts';
import { requestModelReply } from '../../../functions/http/requests/model.ts';
import { validationModel } from '../../../shared/forms/decision-models.ts';
import { namedByRequest } from '../../../shared/domain/names.ts';
import { questionModel } from '../../../shared/use-cases/mail/question-model.ts';
import { listQueue } from '../../../shared/use-cases/validation/open-queue.ts';
import { DueKind } from '../../../shared/domain/digest.ts';
import type { Firm } from '../../../shared/domain/firm.ts';
import type { Collaborator, Portfolio } from '../../../shared/domain/people.ts';
import type { Verdict } from '../../../shared/domain/request.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import type { Doer } from '../../../shared/domain/vocabulary.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import { openQueuedRequest } from '../../../shared/use-cases/validation/open-queued-request.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { summarizeCreation } from '../../../shared/use-cases/creation/summarize-creation.ts';
import { correspondence } from '../../support/correspondence.ts';
import { counted } from '../../support/counted.ts';
import { digesting } from '../../support/digesting.ts';
import { putMany } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { asStaff, creationOf, office, type Office } from '../../support/office.ts';
import { beforeCommit, interposed, recorded, type Call } from '../../support/traffic.ts';
import { linkTo } from '../../support/ways-to-decide.ts';

type Member = Collaborator & { sub: string };

const table: Table = await freshTable();
const of: Office = office(table);
const staff = collaboratorRepository(table);
const digests = digestRepository(table, uuidv7);
let firm: Firm;
let paul: Member;
let company: Company;
const nameOf = new Map<string, string>();

interface Hired {
  readonly admin?: boolean;
  readonly validate?: boolean;
  readonly portfolio?: Portfolio;
}
async function hire(name: string, { admin = false, validate = true, portfolio = 'all' }: Hired = {}) {
  const { firmId } = firm;
  const collaboratorId = uuidv7();
  const person = { collaboratorId, firmId, name, email: `${collaboratorId}@firm.example`, sub: uuidv7(), version: 1 };
  const member: Member = {
    ...{ ...person, portfolio, status: 'active', rights: { validate, administerFirm: admin } },
  };
  nameOf.set(collaboratorId, name);
  await putMany(table, collaboratorItems(member));
  return member;
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const tomorrow = inHours(24);
const deed = () => ({
  ...{ auditId: uuidv7(), at: new Date().toISOString(), by: null, via: 'api' as const },
  action: 'collaborator-changed' as const,
});
/** Has somebody away, and whom they named stand in; undefined: nobody. */
async function away({ collaboratorId }: Member, delegate?: Member, from = inHours(-1)): Promise<void> {
  const before = (await staff.collaborator(collaboratorId))!;
  const delegateId = delegate?.collaboratorId;
  await staff.save(before, { ...before, absence: { from, to: tomorrow, ...(delegateId && { delegateId }) } }, deed());
}
async function back({ collaboratorId }: Member): Promise<void> {
  const before = (await staff.collaborator(collaboratorId))!;
  await staff.save(before, { ...before, absence: undefined }, deed());
}
const set = (settings: Partial<Firm>) => putMany(table, firmItems({ ...firm, ...settings }, catalogue));

const submit = (by = paul) => of.submit(by, creationOf(company, 'client_admin'));
const named = (some: readonly Pick<Doer, 'id'>[] = []) => some.map(({ id }) => nameOf.get(id)).sort();
const requestOf = async ({ request }: Submission) => (await of.requests.request(request.requestId))!;
const askedIn = async (submission: Submission) => named((await requestOf(submission)).askedOf);

/** Goes through a round; who got a mail of their own in it, and who comes to have it in a digest, and why. */
async function round(submission: Submission, n: number) {
  const letters = correspondence(table);
  await letters.ask(submission, n);
  const { requestId } = submission.request;
  const due: Record<string, string[]> = {};
  for (const [id, name] of nameOf) {
    const digest = await digests.digest(id);
    const kinds = DueKind.options.filter((kind) => digest?.gathered[kind].includes(requestId));
    if (kinds.length > 0) due[name] = kinds;
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.digest(id) }));
  }
  return { mailed: named(letters.letters.map(({ to }) => ({ id: to.split('@')[0]! }))), due };
}

beforeEach(async () => {
  nameOf.clear();
  firm = { ...startingFirm(uuidv7(), 'fr'), name: 'Cabinet Lefèvre', remindersBeforeEscalation: 9 };
  const dossiers = [{ dossierId: uuidv7(), name: 'Paie' }];
  company = { companyId: uuidv7(), firmId: firm.firmId, name: 'Moreau', dossiers, version: 1 };
  await putMany(table, [
    ...firmItems(firm, catalogue),
    ...companyItems(company, dossiers),
    firmTallyItem(firm.firmId, []),
  ]);
  paul = await hire('Paul', { validate: false });
});

describe('who is asked (V10, V15)', () => {
  test('is whoever stands in for one who is away, and the preview says so; who is away is left alone', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    await set({ askAtMost: 2 });
    await away(victor, agnes);
    await away(agnes, zoe);
    const preview = await summarizeCreation(of)(asStaff(paul), creationOf(company, 'client_admin'));
    expect(preview.validators).toEqual([{ collaboratorId: zoe.collaboratorId, name: 'Zoé', awayUntil: undefined }]);
    expect(preview.validatorsInAll).toBe(3);

    const submission = await submit();
    expect(named(submission.request.askedOf)).toEqual(['Zoé']);
    expect(await round(submission, 0)).toEqual({ mailed: ['Zoé'], due: {} });
  });

  test.each([
    ['whose delegate may not decide', () => hire('Luc', { portfolio: [] }), ['Zoé']],
    ['whose delegate made the request', () => Promise.resolve(paul), ['Zoé']],
  ])('is nobody in the place of one %s', async (_, delegate, expected) => {
    await putMany(table, collaboratorItems({ ...paul, rights: { validate: true, administerFirm: false } }));
    const [victor] = [await hire('Victor'), await hire('Zoé')];
    await away(victor, await delegate());
    expect(named((await submit()).request.askedOf)).toEqual(expected);
  });

  test('is who is away where nobody is there who may decide, as many as the firm wants', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    await set({ askAtMost: 2 });
    await away(victor, agnes);
    await away(agnes, victor);
    await away(zoe);
    const { validators } = await summarizeCreation(of)(asStaff(paul), creationOf(company, 'client_admin'));
    expect(validators.map(({ awayUntil }) => awayUntil)).toEqual([tomorrow, tomorrow]);
    const submission = await submit();
    expect(submission.request.askedOf).toHaveLength(2);
    expect((await round(submission, 0)).mailed).toEqual(named(submission.request.askedOf));
    expect(Object.values((await round(submission, 1)).due)).toEqual([['reminder'], ['reminder']]);

    await back(zoe);
    const { mailed, due } = await round(submission, 2);
    expect([...mailed, ...Object.keys(due)]).toEqual(['Zoé']);
  });

  test('goes by the task’s now: who has been away since the submission is asked by another, who stays asked', async () => {
    const [victor, zoe] = [await hire('Victor'), await hire('Zoé')];
    await set({ askAtMost: 1 });
    const submission = await submit();
    const [first, other] = named(submission.request.askedOf)[0] === 'Victor' ? [victor, zoe] : [zoe, victor];
    await away(first, other);
    expect((await round(submission, 0)).mailed).toEqual([other.name]);
    await back(first);
    expect(await round(submission, 1)).toEqual({ mailed: [], due: { [other.name]: ['reminder'] } });
  });

  test('of those asked, who is away rests and keeps their place; whoever is back is reminded again, and no more than the firm wants', async () => {
    const all = [await hire('Victor'), await hire('Agnès'), await hire('Zoé'), await hire('Luc')];
    await set({ askAtMost: 2 });
    const submission = await submit();
    await round(submission, 0);
    const asked = submission.request.askedOf.map(({ id }) => all.find(({ collaboratorId }) => collaboratorId === id)!);
    const [first, second] = asked as [Member, Member];
    // Whose turn would come last.
    const { ids } = await of.validators.candidates({ ...submission.request, turn: submission.request.requestId });
    const last = ids.findLast((id) => !submission.request.askedOf.some((one) => one.id === id));
    const delegate = all.find(({ collaboratorId }) => collaboratorId === last)!;
    await away(first, delegate);

    expect(await round(submission, 1)).toEqual({ mailed: [delegate.name], due: { [second.name]: ['reminder'] } });
    expect(await askedIn(submission)).toEqual([first.name, second.name, delegate.name].sort());
    expect(await round(submission, 2)).toEqual({
      ...{ mailed: [], due: { [second.name]: ['reminder'], [delegate.name]: ['reminder'] } },
    });
    await back(first);
    expect(await round(submission, 3)).toEqual({
      ...{ mailed: [], due: { [first.name]: ['reminder'], [second.name]: ['reminder'] } },
    });
    expect(await of.decide(delegate, submission, 'approve')).toMatchObject({ status: 'approved' });
  });

  test('is an absent one who was asked alone, and may decide still', async () => {
    const victor = await hire('Victor');
    const submission = await submit();
    await round(submission, 0);
    await away(victor);
    expect(await round(submission, 1)).toEqual({ mailed: [], due: { Victor: ['reminder'] } });
    expect((await of.decide(victor, submission, 'reject')).decision?.for).toBeUndefined();
  });

  test('is told by no digest either that was gathered before they went away, unless nobody else is there (V13)', async () => {
    const [victor, agnes] = [await hire('Victor'), await hire('Agnès')];
    const submission = await submit();
    const desk = digesting(table);
    const { requestId } = submission.request;
    await desk.gather(victor, requestId);
    await away(victor);
    await desk.send(await desk.begun(victor));
    expect(desk.letters).toEqual([]);

    await away(agnes);
    await desk.gather(victor, requestId);
    await desk.send(await desk.begun(victor));
    expect(desk.letters.map(({ to }) => to)).toEqual([victor.email]);
  });

  test('of administrators is who is there, and whoever stands in for one who may decide; the others are told only where none is there (V14)', async () => {
    await hire('Victor', { portfolio: [company.dossiers[0]!.dossierId] });
    const luc = await hire('Luc');
    const [anne, berthe] = [
      await hire('Anne', { admin: true }),
      await hire('Berthe', { admin: true, validate: false }),
    ];
    await hire('Claire', { admin: true, validate: false });
    await putMany(table, [firmTallyItem(firm.firmId, [anne, berthe, { ...berthe }])]);
    await set({ askAtMost: 1, remindersBeforeEscalation: 0 });
    await away(anne, luc);
    await away(berthe);
    const submission = await submit();
    expect(named(submission.request.askedOf)).toEqual(['Victor']);
    await round(submission, 0);
    expect(await round(submission, 1)).toEqual({
      mailed: [],
      due: { Victor: ['reminder'], Luc: ['escalation'], Claire: ['notice'] },
    });
    expect((await requestOf(submission)).course['escalated']).toMatchObject({ what: 'asked' });
  });

  test('costs one batch more where somebody is away, two where a delegate is too, and none where nobody is', async () => {
    const [victor, agnes, zoe] = [
      await hire('Victor'),
      await hire('Agnès', { portfolio: [] }),
      await hire('Zoé', { portfolio: [] }),
    ];
    const { table: watched, during } = counted(table);
    const batches = async () => {
      const choose = office(watched).chooseValidators;
      const asking = { ...given, turn: 'r1' };
      const { traffic } = await during(() => choose(asking, firm));
      return traffic.requests['BatchGet'];
    };
    const given = {
      ...{ firmId: firm.firmId, createdBy: { kind: 'collaborator' as const, id: paul.collaboratorId } },
      ...{ dossierIds: company.dossiers.map(({ dossierId }) => dossierId), fourEyes: true },
    };
    const counts = [await batches()];
    await away(victor, agnes);
    counts.push(await batches());
    await away(agnes, zoe);
    counts.push(await batches());
    expect(counts).toEqual([1, 2, 3]);
  });
});

describe('for whom somebody decides (V15)', () => {
  const decided = ['request-approved', 'request-rejected', 'request-sent-back'];
  /** What the record says of it: for whom it was decided, each time. */
  const entriesOf = async ({ request: { requestId } }: Submission) =>
    (await everything(table))
      .filter((item) => item['requestId'] === requestId && decided.includes(String(item['action'])))
      .map((item) => item['for']);

  test.each<[Verdict]>([['approve'], ['reject'], ['send_back']])(
    'is kept with the decision and in the record: %s',
    async (verdict) => {
      const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
      await away(victor, agnes);
      await away(agnes, zoe);
      // Neither may decide it: one’s portfolio does not hold the dossier, the other made it.
      await away(await hire('Luc', { portfolio: [] }), zoe);
      const yves = await hire('Yves');
      await away(yves, zoe);
      const submission = await submit(yves);

      const { decision } = await of.decide(zoe, submission, verdict);
      expect(named(decision?.for)).toEqual(['Agnès', 'Victor']);
      expect((await requestOf(submission)).decision).toEqual(decision);
      expect(await entriesOf(submission)).toEqual([decision?.for?.map(({ id }) => id)]);
    },
  );

  test('is for nobody whose absence is over, ahead, or leads elsewhere; then neither says so', async () => {
    const [victor, agnes, zoe, luc] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé'), await hire('Luc')];
    await away(victor, zoe, inHours(1));
    await away(agnes, zoe);
    await back(agnes);
    await away(luc, victor);
    const submission = await submit();
    const { decision } = await of.decide(zoe, submission, 'approve');
    expect([decision?.for, await entriesOf(submission)]).toEqual([undefined, [undefined]]);
  });

  test('is as it was read: an absence that ends while it is decided stands in its way no more than one that begins', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    await away(victor, zoe);
    const meanwhile = beforeCommit(table, async () => {
      await back(victor);
      await away(agnes, zoe);
    });
    const { decision } = await office(meanwhile).decide(zoe, await submit(), 'approve');
    expect(named(decision?.for)).toEqual(['Victor']);
  });

  test('costs one query more, and nothing after it where nobody is stood in for', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    const { table: watched, during } = counted(table);
    const requestsOf = async () => {
      const submission = await submit();
      const { traffic } = await during(() => office(watched).decide(zoe, submission, 'reject'));
      return [traffic.requests['Query'], traffic.requests['BatchGet']];
    };
    const [queries, batches] = await requestsOf();
    await away(agnes, victor);
    expect(await requestsOf()).toEqual([queries, batches]);
    await away(victor, zoe);
    expect(await requestsOf()).toEqual([queries! + 1, (batches ?? 0) + 2]);
  });

  test('is kept once, whatever call of the decision fails, before it takes effect or after', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    await away(victor, agnes);
    await away(agnes, zoe);
    const calls = await callsOfDecision(zoe);
    for (let broken = 0; broken < calls; broken += 1) {
      const submission = await submit();
      let call = 0;
      const failing = interposed(table, async (_, send) => {
        const isBroken = call === broken;
        call += 1;
        // Every other one takes effect first.
        if (!isBroken || broken % 2 === 1) await send();
        if (isBroken) throw new Error('Cut.');
      });
      await expect(office(failing).decide(zoe, submission, 'reject')).rejects.toThrow('Cut.');
      const { decision } = await of.decide(zoe, submission, 'reject');
      expect(named(decision?.for)).toEqual(['Agnès', 'Victor']);
      expect(await entriesOf(submission)).toEqual([decision?.for?.map(({ id }) => id)]);
    }
    expect(calls).toBeGreaterThan(8);
  });

  const callsOfDecision = async (by: Member): Promise<number> => {
    const submission = await submit();
    const watched = recorded(table);
    await office(watched.table).decide(by, submission, 'reject');
    return watched.calls.length;
  };
});

describe('for whom somebody would decide (V15)', () => {
  /** What a link opens: of the request, or of a queue, from which its own page is opened. */
  async function opened(who: Member, { request }: Submission, way: 'page' | 'queue', on = table) {
    const use = office(on);
    const hash = await linkTo(way, request, who, of);
    const link =
      way === 'page'
        ? await openValidationLink(use)(hash)
        : await openQueuedRequest({ ...use, queue: queueRepository(on, null) })(hash, request.requestId);
    if (link.state !== 'open') throw new Error(`The page is ${link.state}.`);
    return link;
  }
  const standsIn = (letter?: Letter) =>
    [...(letter?.text ?? '').replaceAll(/\s+/g, ' ').matchAll(/Vous remplacez : (.*?)(?= Ouvrir| Voir )/g)].map(
      ([, who = '']) => ['Victor', 'Agnès', 'Luc', 'Yves'].filter((name) => who.includes(name)).sort(),
    );

  test('is told before by page, queue, mail and digest: the very people that the decision names', async () => {
    const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
    await away(victor, agnes);
    await away(agnes, zoe);
    // Neither may decide it: one’s portfolio does not hold the dossier, the other made it.
    await away(await hire('Luc', { portfolio: [] }), zoe);
    const yves = await hire('Yves');
    await away(yves, zoe);
    const [submission, byPaul] = [await submit(yves), await submit()];

    for (const way of ['page', 'queue'] as const) {
      const { standsInFor } = await opened(zoe, submission, way);
      expect(standsInFor.map(({ name }) => name).sort()).toEqual(['Agnès', 'Victor']);
    }
    const { letters, ask } = correspondence(table);
    await ask(submission);
    expect(standsIn(letters[0])).toEqual([['Agnès', 'Victor']]);
    const desk = digesting(table);
    await desk.gather(zoe, submission.request.requestId);
    await desk.send(await desk.begun(zoe));
    expect(standsIn(desk.letters[0])).toEqual([
      ['Agnès', 'Victor'],
      ['Agnès', 'Victor', 'Yves'],
    ]);
    const { decision } = await of.decide(zoe, submission, 'reject');
    expect(named(decision?.for)).toEqual(['Agnès', 'Victor']);
    expect(named((await of.decide(zoe, byPaul, 'reject')).decision?.for)).toEqual(['Agnès', 'Victor', 'Yves']);
  });

  test('is told of a sending back once it is corrected, by page, queue and API (V17)', async () => {
    const [victor, zoe] = [await hire('Victor'), await hire('Zoé')];
    await away(victor, zoe);
    const input = creationOf(company, 'client_admin');
    const submission = await of.submit(paul, input);
    await of.decide(zoe, submission, 'send_back');
    await of.resubmit(paul, submission, input);
    const told = { by: 'Zoé', onBehalfOf: ['Victor'] };
    expect(validationModel(await opened(zoe, submission, 'page'), 'fr').sentBack).toMatchObject(told);
    const queue = queueRepository(table, null);
    const desk = { ...(await queue.desk(firm.firmId, zoe.collaboratorId)), collaborator: zoe };
    const { items } = await listQueue({ ...of, queue })(desk, { limit: 20, from: undefined });
    expect(questionModel(items[0]!, 'fr').sentBack).toMatchObject(told);
    const request = await requestOf(submission);
    const names = await of.names.namesFor(asStaff(zoe), namedByRequest(asStaff(zoe), request));
    const { sentBack } = requestModelReply(await of.describeDecision(request), { names, language: 'fr' });
    expect(sentBack?.for).toEqual([{ id: victor.collaboratorId, name: 'Victor' }]);
  });

  test('is as it is when the mail goes, not as it was when its reader was chosen', async () => {
    const [victor, zoe] = [await hire('Victor'), await hire('Zoé')];
    await away(victor, zoe);
    const submission = await submit();
    await back(victor);
    const { letters, ask } = correspondence(table);
    await ask(submission);
    expect(letters).toHaveLength(2);
    expect(letters.flatMap(standsIn)).toEqual([]);
  });

  test.each(['page', 'queue'] as const)(
    'costs a %s one query more beside the others, and nothing after it where nobody is stood in for',
    async (way) => {
      const [victor, agnes, zoe] = [await hire('Victor'), await hire('Agnès'), await hire('Zoé')];
      const submission = await submit();
      const { table: watched, during } = counted(table);
      const requestsOf = async () => {
        const { traffic } = await during(() => opened(zoe, submission, way, watched));
        return [traffic.requests['Query'], traffic.requests['BatchGet']];
      };
      const [queries, batches] = await requestsOf();
      // Whether others have accesses there, who is alike by name and by phone, and this.
      expect(queries).toBe(4);
      await away(agnes, victor);
      expect(await requestsOf()).toEqual([queries, batches]);
      await away(victor, zoe);
      // The chain: who named who is away, and both of them.
      expect(await requestsOf()).toEqual([queries! + 1, batches! + 2]);
    },
  );

  const isOfDelegates = ({ name, input }: Call) =>
    name === 'QueryCommand' && JSON.stringify(input['ExpressionAttributeValues']).includes('DELEGATE#');

  test.each(['page', 'queue'] as const)('is read for a %s while all else is', async (way) => {
    const zoe = await hire('Zoé');
    const submission = await submit();
    const others = Promise.withResolvers<string>();
    let isUnderWay = false;
    const watched = interposed(table, async (call, send) => {
      if (isOfDelegates(call)) {
        isUnderWay = true;
        const late = new Promise<string>((resolve) => setTimeout(() => resolve('nothing'), 1000));
        expect(await Promise.race([others.promise, late])).toBe('read');
      }
      await send();
      if (isUnderWay) others.resolve('read');
    });
    await opened(zoe, submission, way, watched);
    expect(isUnderWay).toBe(true);
  });

  test('costs a digest one query, however many requests it lists, and each mail that asks one', async () => {
    const [victor, zoe] = [await hire('Victor'), await hire('Zoé')];
    const submissions = [await submit(), await submit(), await submit()];
    const { table: watched, calls } = recorded(table);
    const queries = () => calls.splice(0).filter(isOfDelegates).length;
    const { letters, ask } = correspondence(watched);
    await ask(submissions[0]!);
    expect([letters.length, queries()]).toEqual([2, 2]);
    const desk = digesting(watched);
    await desk.gather(zoe, submissions[0]!.request.requestId);
    await desk.send(await desk.begun(zoe));
    expect([standsIn(desk.letters[0]), queries()]).toEqual([[], 1]);
    await away(victor, zoe);
    await desk.gather(zoe, submissions[0]!.request.requestId);
    await desk.send(await desk.begun(zoe));
    // That of the chain, which ends at the one who is away.
    expect([standsIn(desk.letters[1]), queries()]).toEqual([[['Victor'], ['Victor'], ['Victor']], 2]);
  });
});
