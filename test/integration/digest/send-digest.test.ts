import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { linkRepository } from '../../../shared/data/links.ts';
import { collaboratorItems, firmItems } from '../../../shared/data/seed.ts';
import { turnsOfRun, type DigestTurn } from '../../../shared/domain/digest.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { MailPostponed } from '../../../shared/services/errors.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import { tokenHash } from '../../../shared/services/tokens.ts';
import { digesting } from '../../support/digesting.ts';
import { putMany } from '../../support/directory.ts';
import { catalogue } from '../../support/firm.ts';
import { creationOf, office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { interposed, isWrite } from '../../support/traffic.ts';
import { Broken } from '../staff/breaking.ts';

type Member = Collaborator & { sub: string };

let stage: Stage;
let of: Office;
beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
});

const hire = async (changes: Partial<Omit<Member, 'collaboratorId'>> = {}, where = stage): Promise<Member> => {
  const collaboratorId = uuidv7();
  const { firmId } = where.firm;
  const person = { collaboratorId, firmId, name: 'Zoé', email: `${collaboratorId}@firm.example`, sub: uuidv7() };
  const rights = { validate: true, administerFirm: false };
  const member = { ...person, rights, portfolio: 'all' as const, status: 'active' as const, version: 1, ...changes };
  await putMany(where.table, collaboratorItems(member));
  return member;
};
const linksIn = ({ text }: Letter, page: string) =>
  text.match(new RegExp(`https://api\\.example/${page}/\\S+`, 'g')) ?? [];
/** The requests that the links of a letter are bound to. */
async function linkedRequests({ table }: Stage, letter: Letter): Promise<Set<string>> {
  const links = linkRepository(table);
  const tokens = linksIn(letter, 'validation').map((link) => link.split('/').at(-1) ?? '');
  const found = await Promise.all(tokens.map((token) => links.link(tokenHash(token) ?? '', new Date())));
  return new Set(found.flatMap((link) => link?.requestId ?? []));
}
const reminded = async (requestId: string) => {
  const request = await of.requests.request(requestId);
  await of.requests.beginRound(request!, { n: 3, until: request!.expiresAt });
};
const plain = (text = '') => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a digest (V13)', () => {
  test('tells the ten oldest with a link each, how many more, and one link to all; then it rests', async () => {
    const alone = await openStage();
    const { victor } = alone;
    const submitted = [];
    for (let n = 0; n < 12; n += 1) submitted.push(await alone.submitted('client_admin'));
    const desk = digesting(alone.table);
    await desk.gather(victor, submitted[11]!.request.requestId);

    const after = await desk.send(await desk.begun(victor));

    expect(after).toMatchObject({ isOver: false, turn: 1, restSeconds: 4 * 3600 });
    const [letter, ...others] = desk.letters;
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ to: victor.email, subject: '12 demandes attendent votre décision' });
    expect(new Set(linksIn(letter!, 'validation')).size).toBe(10);
    expect(linksIn(letter!, 'queue')).toHaveLength(1);
    expect(letter!.text).toContain('Voici les 10 plus anciennes, et 2 autres vous attendent');
    const kept = [...(await linkedRequests(alone, letter!))];
    expect(kept.toSorted()).toEqual(
      submitted
        .slice(0, 10)
        .map(({ request }) => request.requestId)
        .toSorted(),
    );
  });

  test('of which all has been decided does not go, and the next one does', async () => {
    const [validator, desk] = [await hire(), digesting(stage.table)];
    const one = await stage.submitted();
    await desk.gather(validator, one.request.requestId);
    await of.decide(stage.victor, one, 'reject');
    expect(await desk.send(await desk.begun(validator))).toMatchObject({ isOver: true });
    expect(desk.letters).toEqual([]);
    expect(await desk.digests.digest(validator.collaboratorId)).toBeUndefined();

    const next = await stage.submitted();
    await desk.gather(validator, next.request.requestId);
    await desk.send(await desk.begun(validator));
    expect(desk.letters).toHaveLength(1);
  });

  test('leaves out what has been decided while it was gathered', async () => {
    const alone = await openStage();
    const desk = digesting(alone.table);
    const [decided, open] = [await alone.submitted(), await alone.submitted()];
    for (const { request } of [decided, open]) await desk.gather(alone.victor, request.requestId);
    await office(alone.table).decide(alone.agnes, decided, 'approve');
    await desk.send(await desk.begun(alone.victor));
    const [letter] = desk.letters;
    expect(letter!.subject).toBe('Une demande attend votre décision');
    expect(linksIn(letter!, 'validation')).toHaveLength(1);
  });

  test.each([
    ['who has left', { status: 'removed' as const }],
    ['who has lost the right', { rights: { validate: false, administerFirm: false } }],
    ['whose portfolio holds it no more', { portfolio: [] }],
  ])('tells nothing to somebody %s', async (_, changes) => {
    const [validator, desk] = [await hire(), digesting(stage.table)];
    await desk.gather(validator, (await stage.submitted()).request.requestId);
    await putMany(stage.table, collaboratorItems({ ...validator, ...changes }));
    expect(await desk.send(await desk.begun(validator))).toMatchObject({ isOver: true });
    expect(desk.letters).toEqual([]);
  });

  test('asks nobody to decide what they made themselves', async () => {
    const [author, desk] = [await hire(), digesting(stage.table)];
    const own = await of.submit(author, creationOf(await stage.company(), 'client_admin'));
    await desk.gather(author, own.request.requestId);
    expect(await desk.send(await desk.begun(author))).toMatchObject({ isOver: true });
  });

  test('rests while more is gathered, and goes again with that', async () => {
    const [validator, desk] = [await hire(), digesting(stage.table)];
    await desk.gather(validator, (await stage.submitted()).request.requestId);
    const rested = await desk.send(await desk.begun(validator));
    const late = await stage.submitted();
    await desk.gather(validator, late.request.requestId);
    const again = await desk.send(rested);
    expect(again).toMatchObject({ isOver: false, turn: 2 });
    expect(desk.letters).toHaveLength(2);
    expect(await desk.send(again)).toMatchObject({ isOver: true });
    expect(await desk.digests.digest(validator.collaboratorId)).toBeUndefined();
  });

  test('is carried on by another execution before its own lasts too long, and loses nothing', async () => {
    const [validator, desk] = [await hire(), digesting(stage.table)];
    await desk.gather(validator, (await stage.submitted()).request.requestId);
    const begun = await desk.begun(validator);
    const { isOver } = await desk.send({ ...begun, firstTurn: begun.turn - turnsOfRun });
    expect(isOver).toBe(true);
    expect(desk.letters).toEqual([]);
    // The former execution, if it runs on, has nothing to say any more.
    expect(await desk.send(begun)).toMatchObject({ isOver: true });
    const next = await desk.begun(validator);
    expect(next.run).toBe(2);
    await desk.send(next);
    expect(desk.letters).toHaveLength(1);
  });

  test('rests as long as the firm has set by then', async () => {
    const other = await openStage();
    const desk = digesting(other.table);
    await desk.gather(other.victor, (await other.submitted()).request.requestId);
    await putMany(other.table, firmItems({ ...other.firm, digestEvery: 'PT15M' }, catalogue));
    expect(await desk.send(await desk.begun(other.victor))).toMatchObject({ restSeconds: 900 });
  });
});

describe('a notice in a digest (V10, V13, V14)', () => {
  const administrator = (validate: boolean) => hire({ rights: { validate, administerFirm: true } });

  test('says that nobody can decide, and what would help', async () => {
    const alone = await openStage();
    const desk = digesting(alone.table);
    const { request } = await alone.submitted();
    for (const one of [alone.victor, alone.agnes])
      await putMany(alone.table, collaboratorItems({ ...one, status: 'removed' }));
    const hélène = { ...alone.paul, rights: { validate: false, administerFirm: true } };
    await putMany(alone.table, collaboratorItems(hélène));
    await desk.gather(hélène, request.requestId, 'notice');
    expect(await desk.send(await desk.begun(hélène))).toMatchObject({ isOver: false });
    const { subject, text } = desk.letters[0]!;
    expect(subject).toBe('Une demande reste sans décision');
    expect(plain(text)).toContain(
      'Personne ne peut décider de cette demande\n- Inès Moreau (Boulangerie Moreau), date limite : ',
    );
    expect(text).toContain('donnez à un collaborateur le droit de valider');
    expect(text).toContain('L’auteur d’une demande ne peut pas la valider lui-même.');
    expect(text).not.toContain('https://api.example/');
  });

  test('says that nobody has decided for long, to who cannot decide; who can is asked to', async () => {
    const [hélène, luc, desk] = [await administrator(false), await administrator(true), digesting(stage.table)];
    const { request } = await stage.submitted();
    await reminded(request.requestId);
    await desk.gather(hélène, request.requestId, 'notice');
    await desk.gather(luc, request.requestId, 'escalation');
    await desk.send(await desk.begun(hélène));
    await desk.send(await desk.begun(luc));
    const [notice, asked] = desk.letters;
    expect(notice!.text).toContain('Cette demande reste sans décision malgré les relances');
    expect(linksIn(notice!, '(validation|queue)')).toEqual([]);
    expect(asked!.text).toContain('Personne n’a décidé malgré 3 relances. Cette demande vous est donc adressée aussi');
  });

  test('tells of more only beside some: who has become a validator by then may decide those that are kept', async () => {
    const [hélène, desk] = [await administrator(false), digesting(stage.table)];
    const { request } = await stage.submitted();
    const kept = [request.requestId, ...Array.from({ length: 9 }, uuidv7)];
    for (const requestId of [...kept, uuidv7()]) await desk.gather(hélène, requestId, 'notice');
    await putMany(stage.table, collaboratorItems({ ...hélène, rights: { validate: true, administerFirm: true } }));
    await desk.send(await desk.begun(hélène));
    expect(await linkedRequests(stage, desk.letters[0]!)).toContain(request.requestId);
    expect(desk.letters[0]!.text).not.toContain('dans le même cas');
  });

  test('does not go to who is no administrator, nor about what somebody has come to be able to decide', async () => {
    const desk = digesting(stage.table);
    const { request } = await stage.submitted();
    for (const to of [await hire({ rights: { validate: false, administerFirm: false } }), await administrator(false)]) {
      await desk.gather(to, request.requestId, 'notice');
      expect(await desk.send(await desk.begun(to))).toMatchObject({ isOver: true });
    }
    expect(desk.letters).toEqual([]);
  });
});

describe('whatever breaks while a digest is sent (V13)', () => {
  /** Plays SendDigest until it comes to an end, as the retries of the state machine do. */
  const play = async (desk: ReturnType<typeof digesting>, at: DigestTurn) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const done = await desk.send(at).catch((error: unknown) => {
        if (!(error instanceof Broken)) throw error;
      });
      if (done) return done;
    }
    throw new Error('It came to no end.');
  };

  /** Breaks at one of the writes of a turn, before it or after; what is gathered then goes with the next one. */
  async function brokenAt(where: Stage, { request: { requestId } }: Submission, place: string) {
    const validator = await hire({}, where);
    let writes = 0;
    const table = interposed(where.table, async ({ name }, send) => {
      if (!isWrite(name)) return send();
      writes += 1;
      if (place === `before write ${String(writes)}`) throw new Broken(place);
      await send();
      if (place === `after write ${String(writes)}`) throw new Broken(place);
    });
    const [outside, desk] = [digesting(where.table), digesting(table)];
    await outside.gather(validator, requestId);
    const after = await play(desk, await outside.begun(validator));
    await outside.gather(validator, requestId);
    return {
      after,
      again: await play(outside, after),
      sent: desk.letters.length,
      next: outside.letters.length,
      writes,
    };
  }

  test('one mail goes, or two where it broke between the mail service’s answer and our note of it', async () => {
    const alone = await openStage();
    const one = await alone.submitted();
    const { writes } = await brokenAt(alone, one, 'nowhere');
    // Taken, intended, two links, noted as sent, settled.
    expect(writes).toBe(6);
    const places = Array.from({ length: writes }, (_, n) => [
      `before write ${String(n + 1)}`,
      `after write ${String(n + 1)}`,
    ]);
    const outcomes = [];
    for (const place of places.flat()) {
      const { after, again, sent, next } = await brokenAt(alone, one, place);
      expect([place, after.turn, after.isOver, again.turn, again.isOver, next]).toEqual([place, 1, false, 2, false, 1]);
      outcomes.push({ place, sent });
    }
    expect(outcomes.filter(({ sent }) => sent !== 1)).toEqual([{ place: 'before write 5', sent: 2 }]);
  });

  test('a mail service that does not take it now gets it later, once', async () => {
    let refusals = 2;
    const post = () => (refusals-- > 0 ? Promise.reject(new MailPostponed(new Broken())) : Promise.resolve());
    const [validator, desk] = [await hire(), digesting(stage.table, () => new Date(), post)];
    await desk.gather(validator, (await stage.submitted()).request.requestId);
    const at = await desk.begun(validator);
    for (let attempt = 0; attempt < 2; attempt += 1) await expect(desk.send(at)).rejects.toThrow(MailPostponed);
    await desk.send(at);
    expect(desk.letters).toHaveLength(1);
    expect(desk.counted.possibleDuplicates).toBe(0);
  });

  test('what is decided between an attempt and the next is left out, and nothing is lost that came meanwhile', async () => {
    let isDown = true;
    const post = () => (isDown ? Promise.reject(new MailPostponed(new Broken())) : Promise.resolve());
    const [validator, desk] = [await hire(), digesting(stage.table, () => new Date(), post)];
    const [first, second] = [await stage.submitted(), await stage.submitted()];
    await desk.gather(validator, first.request.requestId);
    const at = await desk.begun(validator);
    await expect(desk.send(at)).rejects.toThrow(MailPostponed);
    await of.decide(stage.victor, first, 'reject');
    await desk.gather(validator, second.request.requestId);
    isDown = false;
    const rested = await desk.send(at);
    expect(desk.letters).toEqual([]);
    expect(rested).toMatchObject({ isOver: false, restSeconds: 900 });
    await desk.send(rested);
    expect(desk.letters).toHaveLength(1);
  });

  test('of two executions of one turn, one of which was thought lost, one mail comes to rest', async () => {
    const [validator, desk] = [await hire(), digesting(stage.table)];
    await desk.gather(validator, (await stage.submitted()).request.requestId);
    const at = await desk.begun(validator);
    const first = await desk.send(at);
    expect(await desk.send(at)).toEqual(first);
    expect(desk.letters).toHaveLength(1);
  });
});
