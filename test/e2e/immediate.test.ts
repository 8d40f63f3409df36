import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../infra/local/demo/firms.ts';
import { CheckReply } from '../../shared/contract/permissions.ts';
import { administeredFirm, type AdministeredFirm } from './support/administration.ts';
import type { ClientMember, StaffMember } from './support/firm.ts';
import { read, type Reply } from './support/http.ts';
import type { Caller } from './support/people.ts';

let firm: AdministeredFirm;
let dossierId: string;
let name: string;
let validator: StaffMember;
let narrow: StaffMember;
let principal: ClientMember;
let client: ClientMember;

beforeAll(async () => {
  firm = await administeredFirm('Cabinet Immédiat');
  const company = await firm.company({ dossiers: 1, admin: true });
  [{ dossierId, name } = { dossierId: '', name: '' }] = company.dossiers;
  const held = (level: 'principal_admin' | 'standard_user') => [{ dossierId, level, options: [] }];
  [validator, narrow] = await Promise.all([
    firm.staff('Victor Valois', { validate: true }),
    firm.staff('Nina Étroit', {}, [dossierId]),
  ]);
  [principal, client] = await Promise.all([
    firm.client(company, held('principal_admin')),
    firm.client(company, held('standard_user')),
  ]);
});

const allowed = async (who: Caller, permission = 'invoices.publish_by_api', accessId?: string): Promise<boolean> => {
  const reply = await who.post('/v1/permissions/check', { checks: [{ dossierId, permission, accessId }] });
  return read(reply, 200, CheckReply).results[0]?.allowed ?? false;
};
const rights = (body: object) => validator.put(`/v1/dossiers/${dossierId}/users/${client.accessId}`, body);
const modules = (kept: (sections: readonly string[]) => boolean) =>
  firm.admin.put('/v1/firm/modules', { modules: catalogue('fr').filter(({ sections }) => kept(sections)) });

/** What takes a right away and gives it back, and the check that tells. */
const switches: readonly {
  readonly set: (on: boolean) => Promise<Reply>;
  readonly check: () => Promise<boolean>;
}[] = [
  {
    set: (on) => rights({ level: on ? 'team_lead' : 'standard_user' }),
    check: () => allowed(client),
  },
  {
    set: (on) => rights({ level: 'standard_user', options: on ? ['publish_by_api'] : [] }),
    check: () => allowed(validator, 'invoices.publish_by_api', client.accessId),
  },
  {
    set: (on) => firm.admin.patch(`/v1/collaborators/${narrow.id}`, { portfolio: on ? [dossierId] : [] }),
    check: () => allowed(narrow),
  },
  {
    set: (on) => modules((sections) => on || !sections.includes('invoices')),
    check: () => allowed(principal),
  },
  {
    set: (on) =>
      on
        ? principal.post(`/v1/dossiers/${dossierId}/attach`)
        : principal.post(`/v1/dossiers/${dossierId}/detach`, { confirm: name }),
    check: () => allowed(narrow, 'invoices.process'),
  },
];

test('of 250 changes each counts at the very next check, whatever was changed', { timeout: 120_000 }, async () => {
  const late: string[] = [];
  for (let change = 0; change < 250; change += 1) {
    // Each one off and on again, so that every round begins with everything given.
    const which = Math.floor(change / 2) % switches.length;
    const on = change % 2 === 1;
    const { set, check } = switches[which] ?? {};
    expect((await set?.(on))?.status).toBe(200);
    if ((await check?.()) !== on) late.push(`${String(change)}: ${String(which)} ${on ? 'on' : 'off'}`);
  }
  expect(late).toEqual([]);
});
