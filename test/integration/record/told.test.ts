import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { sealMarkRepository } from '../../../shared/data/seal-marks.ts';
import { MailRequest } from '../../../shared/domain/link.ts';
import type { SealNotice } from '../../../shared/domain/seal-notice.ts';
import type { Letter } from '../../../shared/services/mailer.ts';
import { tellLastBlock } from '../../../shared/use-cases/record/tell-last-block.ts';
import { tellOfWeek } from '../../../shared/use-cases/record/tell-of-week.ts';
import { everything, freshTable } from '../../support/fresh-table.ts';
import { putEntries, recordOffice, sampleEntry } from '../../support/sealed.ts';
import { interposed } from '../../support/traffic.ts';
import { breakingAt, Broken } from '../staff/breaking.ts';
import { administration, firmWith } from '../staff/support.ts';

let table: Table;
let moment: Date;
let office: ReturnType<typeof recordOffice>;
let firm: Awaited<ReturnType<typeof firmWith>>;
let firmId: string;

beforeAll(async () => {
  table = await freshTable();
  office = recordOffice(table, () => moment);
});
beforeEach(async () => {
  firm = await firmWith(3, table);
  firmId = firm.firm.firmId;
  moment = new Date('2026-11-30T07:10:00.000Z');
});

const tell = (on = table) => tellOfWeek({ ...office, sealMarks: sealMarkRepository(on) })(firmId);
const secondsAgo = (seconds: number) => new Date(moment.getTime() - seconds * 1000).toISOString();
const sealed = async () => {
  await putEntries(table, [sampleEntry({ firmId, at: secondsAgo(1), version: 1 })]);
  await office.seal(firmId);
  return office.seals.last(firmId);
};
const notices = async (): Promise<SealNotice[]> =>
  (await everything(table))
    .filter(({ type }) => type === 'MailRequest')
    .map((item) => MailRequest.parse(item))
    .filter((request) => request.mail === 'record-sealed')
    .filter((notice) => notice.firmId === firmId)
    .sort((a, b) => a.week.localeCompare(b.week));
const daysLater = (days: number) => {
  moment = new Date(moment.getTime() + days * 86_400_000);
};

describe('A3: once a week a firm’s administrators are to be told of its last block', () => {
  test('from the first block on, once a week, of the last one', async () => {
    expect(await tell()).toBe('nothing-new');
    const first = await sealed();
    expect(await tell()).toBe('asked');
    expect(await notices()).toMatchObject([{ week: '2026-11-30', n: 1, hash: first?.hash }]);
    await sealed();
    daysLater(6);
    expect(await tell()).toBe('told-already');
    daysLater(1);
    const last = await sealed();
    expect(await tell()).toBe('asked');
    expect((await notices()).map(({ week, n }) => [week, n])).toEqual([
      ['2026-11-30', 1],
      ['2026-12-07', 3],
    ]);
    expect((await notices())[1]).toMatchObject({ hash: last?.hash, sealedAt: last?.at });
  });

  test('of nothing where nothing is new, also when something comes later in that week', async () => {
    await sealed();
    await tell();
    daysLater(7);
    expect(await tell()).toBe('nothing-new');
    await sealed();
    expect(await tell()).toBe('told-already');
    expect(await notices()).toHaveLength(1);
    daysLater(7);
    expect(await tell()).toBe('asked');
  });

  test('by one of many at once', async () => {
    await sealed();
    const tellings = await Promise.all(Array.from({ length: 4 }, () => tell()));
    expect(tellings.filter((telling) => telling === 'asked')).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });

  test.each(['before', 'after'])('if it breaks off %s the write, by the next run, once', async (when) => {
    await sealed();
    const cut = interposed(table, async ({ name }, send) => {
      if (!name.startsWith('TransactWrite')) return send();
      if (when === 'after') await send();
      throw new Error('The line is cut.');
    });
    await expect(tell(cut)).rejects.toThrow('cut');
    expect(await tell()).toBe(when === 'before' ? 'asked' : 'told-already');
    expect(await notices()).toHaveLength(1);
  });
});

describe('A3: each administrator gets the mail of a week', () => {
  const at = (mails: Letter[], broken?: Parameters<typeof administration>[2]) =>
    tellLastBlock(administration(table, { mails }, broken));
  const everyone = () => firm.admins.map(({ email }) => email).sort();
  const noticed = async () => {
    await sealed();
    await tell();
    return (await notices()).at(-1)!;
  };

  const places = ['before mails.intend', 'after mails.intend', 'before mailer.send', 'after mails.outcome'];
  test.each(['nowhere', ...places])('once, if it breaks %s', async (place) => {
    const notice = await noticed();
    const mails: Letter[] = [];
    const broken = breakingAt(place);
    const send = at(mails, broken.hook);
    if (place !== 'nowhere') await expect(send(notice)).rejects.toThrow(Broken);
    await send(notice);
    await send(notice);
    expect(broken.happened()).toBe(place !== 'nowhere');
    expect(mails.map(({ to }) => to).sort()).toEqual(everyone());
  });

  test('with what finds a tail that is cut off, and under the name of the firm', async () => {
    const notice = await noticed();
    const mails: Letter[] = [];
    await at(mails)(notice);
    const [, n, hash] = /(\d+):([0-9a-f]{64})/.exec(mails[0]!.text) ?? [];
    const told = [{ n: Number(n), hash: hash! }];
    expect(await office.flaws(office.read(firmId), told)).toEqual([]);
    expect(await office.flaws(cutAfter(Number(n) - 1), told)).toEqual([{ code: 'tail-cut', n: Number(n) }]);
    expect(mails[0]).toMatchObject({ fromName: firm.firm.senderName });
    expect(mails[0]!.text).toContain(firmId);
  });

  /** The record as it is without its last blocks, and what they seal. */
  async function* cutAfter(blocks: number) {
    for await (const line of office.read(firmId)) {
      if (line.block && line.block.n > blocks) return;
      if (line.block) yield line;
    }
  }

  test('of the next week again, and who is no administrator any more gets none', async () => {
    const mails: Letter[] = [];
    await at(mails)(await noticed());
    daysLater(7);
    const staff = administration(table);
    const [first, second] = firm.admins;
    await staff.remove({ who: first!, collaboratorId: second!.collaboratorId });
    mails.length = 0;
    await at(mails)(await noticed());
    expect(mails.map(({ to }) => to).sort()).toEqual(everyone().filter((to) => to !== second!.email));
  });
});
