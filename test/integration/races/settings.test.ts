import { beforeEach, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/data/client.ts';
import { firmItem } from '../../../shared/data/firms.ts';
import { requestItem, type Submission } from '../../../shared/data/requests.ts';
import type { SettingsPatch } from '../../../shared/domain/firm-settings.ts';
import { changeFirm } from '../../../shared/use-cases/firm/change-firm.ts';
import { durationMs } from '../../../shared/parsers/time.ts';
import { actionsOn } from '../../support/audits.ts';
import { put } from '../../support/firm.ts';
import { asStaff, creationOf, office } from '../../support/office.ts';
import { refusalOf } from '../../support/outcomes.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { beforeCommit, recorded } from '../../support/traffic.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

/** Changes settings as an administrator does. */
const set = (patch: SettingsPatch, table: Table = stage.table) =>
  changeFirm({ ...office(table), durationMs, portalOnLocalhost: false })({ who: asStaff(stage.victor), patch });

const own = () => [...stage.firm.ownDomains];

/** A request that a validator has made, and may decide as long as four eyes are not wanted. */
async function ownRequest(): Promise<Submission> {
  return office(stage.table).submit(stage.agnes, creationOf(await stage.company(), 'client_admin'));
}

const decide = (table: Table, by: Stage['agnes'], of: Submission, verdict: 'approve' | 'reject' = 'approve') =>
  office(table).decide(by, of, verdict);

async function expectUndecided({ request, access }: Submission): Promise<void> {
  const { requests, accesses } = office(stage.table);
  expect(await requests.request(request.requestId)).toMatchObject({ status: 'open', version: 1 });
  expect((await accesses.access(access.accessId))?.status).toBe('pending_validation');
  expect(await actionsOn(stage.table, access.accessId)).toEqual(['access-submitted']);
}

describe('own domains are held again at approval (C2)', () => {
  test.each(['client.example', 'example', 'client'])(
    '%s, added meanwhile, refuses it; a rejection is taken',
    async (domain) => {
      const submission = await stage.submitted();
      await set({ ownDomains: [...own(), domain] });
      const refusal = await refusalOf(() => decide(stage.table, stage.victor, submission));
      expect(refusal).toMatchObject({ code: 'forbidden-email-domain', errors: [{ pointer: '/identity/email' }] });
      await expectUndecided(submission);
      expect((await decide(stage.table, stage.victor, submission, 'reject')).status).toBe('rejected');
    },
  );

  test('one that is added while an approval is under way refuses it', async () => {
    const submission = await stage.submitted();
    const racing = beforeCommit(stage.table, () => set({ ownDomains: [...own(), 'client.example'] }));
    expect((await refusalOf(() => decide(racing, stage.victor, submission))).code).toBe('forbidden-email-domain');
    await expectUndecided(submission);
  });

  test('one that is taken out again lets it be approved', async () => {
    const submission = await stage.submitted();
    await set({ ownDomains: [...own(), 'client.example'] });
    await set({ ownDomains: own() });
    expect((await decide(stage.table, stage.victor, submission)).status).toBe('approved');
  });
});

describe('four eyes: the stricter of what held when a request was made and what holds now (V1)', () => {
  test('switched off later, they are wanted still of what was made before', async () => {
    const submission = await ownRequest();
    await set({ fourEyes: false });
    for (const verdict of ['approve', 'reject'] as const)
      expect((await refusalOf(() => decide(stage.table, stage.agnes, submission, verdict))).code).toBe('own-request');
    await expectUndecided(submission);
    expect((await decide(stage.table, stage.victor, submission)).status).toBe('approved');
    expect((await decide(stage.table, stage.agnes, await ownRequest())).status).toBe('approved');
  });

  test('switched on later, they are wanted of what was made before too', async () => {
    await set({ fourEyes: false });
    const submission = await ownRequest();
    await set({ fourEyes: true });
    expect((await refusalOf(() => decide(stage.table, stage.agnes, submission))).code).toBe('own-request');
    await expectUndecided(submission);
  });

  test.each(['approve', 'reject'] as const)(
    'switched on while a creator is about to %s, they refuse it',
    async (verdict) => {
      await set({ fourEyes: false });
      const submission = await ownRequest();
      const racing = beforeCommit(stage.table, () => set({ fourEyes: true }));
      expect((await refusalOf(() => decide(racing, stage.agnes, submission, verdict))).code).toBe('own-request');
      await expectUndecided(submission);
    },
  );

  test('a request that does not say what held when it was made counts as made under them', async () => {
    await set({ fourEyes: false });
    const submission = await ownRequest();
    await put(stage.table.client, stage.table.name, [{ ...requestItem(submission.request), fourEyes: undefined }]);
    expect((await refusalOf(() => decide(stage.table, stage.agnes, submission))).code).toBe('own-request');
  });
});

describe('decisions and settings do not stand in each other’s way', () => {
  const looser: SettingsPatch[] = [
    { fourEyes: false },
    { ownDomains: [] },
    { name: 'Cabinet Lefebvre' },
    { expireAfter: 'P3D' },
  ];

  test.each(looser)('an approval goes through at once while %j is set', async (patch) => {
    const submission = await stage.submitted();
    const { table, calls } = recorded(beforeCommit(stage.table, () => set(patch)));
    expect((await decide(table, stage.victor, submission)).status).toBe('approved');
    expect(calls.filter(({ name }) => name.startsWith('TransactWrite'))).toHaveLength(1);
  });

  /** The keys of the transaction that an action comes to. */
  async function itemsOf(action: (table: Table) => Promise<unknown>): Promise<string[]> {
    const { table, calls } = recorded(stage.table);
    await action(table);
    const [transaction] = calls.filter(({ name }) => name.startsWith('TransactWrite'));
    const items = transaction?.input['TransactItems'] as Record<string, { Key?: { pk: string; sk: string } }>[];
    return items.flatMap((item) => Object.values(item).flatMap(({ Key }) => (Key ? [`${Key.pk} ${Key.sk}`] : [])));
  }
  const ofFirm = (keys: readonly string[]) => keys.filter((key) => key.startsWith('FIRM#'));

  test('no decision touches the firm’s item; approvals look at one of sixteen places, by the request', async () => {
    const seen = new Set<string>();
    for (let count = 0; count < 8; count += 1) {
      const submission = await stage.submitted();
      const place = submission.request.requestId.at(-1);
      const keys = ofFirm(await itemsOf((table) => decide(table, stage.victor, submission)));
      expect(keys).toEqual([`FIRM#${stage.firm.firmId} STRICTER#${place ?? ''}`]);
      seen.add(keys[0] ?? '');
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('what does not go by the settings looks at none of them', async () => {
    const submission = await stage.submitted();
    expect(ofFirm(await itemsOf((table) => decide(table, stage.victor, submission, 'reject')))).toEqual([]);
    const { access } = await stage.active();
    const dossierId = access.dossiers[0]?.dossierId ?? '';
    const rights = { level: 'team_lead' as const, options: [] };
    const more = await office(stage.table).changeRights({
      who: asStaff(stage.paul),
      dossierId,
      accessId: access.accessId,
      rights,
    });
    const asked = { access, request: more.request! };
    expect(ofFirm(await itemsOf((table) => decide(table, stage.victor, asked)))).toEqual([]);
  });

  test('a firm whose settings were never changed since, at whatever version, is decided for', async () => {
    await put(stage.table.client, stage.table.name, [firmItem({ ...stage.firm, version: 7 })]);
    expect((await decide(stage.table, stage.victor, await stage.submitted())).status).toBe('approved');
  });
});
