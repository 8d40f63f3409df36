import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { firmRepository } from '../../../shared/data/firms.ts';
import { mailRepository } from '../../../shared/data/mails.ts';
import { personalDataRepository } from '../../../shared/data/personal-data.ts';
import { entryItem } from '../../../shared/data/record.ts';
import { recordPageRepository } from '../../../shared/data/record-pages.ts';
import { collaboratorItem } from '../../../shared/data/firms.ts';
import { passing } from '../../../shared/data/ttl.ts';
import { put } from '../../support/firm.ts';
import { sampleEntry } from '../../support/sealed.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
const page = { limit: 25, from: undefined };
const yearsAgo = (years: number): string => {
  const then = new Date();
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then.toISOString();
};

beforeAll(async () => {
  stage = await openStage();
});
const keep = (...items: Parameters<typeof put>[2]) => put(stage.table.client, stage.table.name, items);

describe('what is over is read as gone, whether or not it has gone (G4):', () => {
  test('a mail, which then may be sent again', async () => {
    const mails = mailRepository(stage.table);
    const id = { personId: uuidv7(), mail: 'invitation' as const };
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
    expect(await mails.intend(id, day(0))).toBe('first');
    await mails.outcome(id, { state: 'sent', messageId: 'm1' });
    expect(await mails.intend(id, day(399))).toBe('sent');
    expect(await mails.intend(id, day(401))).toBe('first');
    expect(await mails.intend(id, day(402))).toBe('unknown');
  });

  test('an entry, in lists and in what a person is given', async () => {
    const [firmId, id] = [uuidv7(), uuidv7()];
    const by = { kind: 'collaborator' as const, id: uuidv7() };
    const [over, kept] = [11, 9].map((years) =>
      sampleEntry({ firmId, by, at: yearsAgo(years), version: 1, subject: { kind: 'access', id } }),
    );
    await keep(entryItem(over!), entryItem(kept!));
    const { newestFirst, history } = recordPageRepository(stage.table);
    for (const list of [newestFirst(firmId, {}, page), newestFirst(firmId, { subjectId: id }, page), history(id, page)])
      expect((await list).items.map(({ auditId }) => auditId)).toEqual([kept!.auditId]);
    const begin = { partition: `AUDIT#${id}`, after: ' ' };
    const { found } = await personalDataRepository(stage.table).read(id, { limit: 100, from: begin }, new Date());
    expect(found.about.map(({ auditId }) => auditId)).toEqual([kept!.auditId]);
  });

  test('a collaborator who left', async () => {
    const left = { ...stage.paul, collaboratorId: uuidv7(), status: 'removed' as const };
    await keep({ ...collaboratorItem(left), ...passing('Collaborator', '2026-01-01T00:00:00Z') });
    const asOf = (now: string) => firmRepository(stage.table, () => new Date(now)).collaborator(left.collaboratorId);
    expect(await asOf('2030-12-31T00:00:00Z')).toMatchObject({ status: 'removed' });
    expect(await asOf('2031-01-02T00:00:00Z')).toBeUndefined();
  });
});
