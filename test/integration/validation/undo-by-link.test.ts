import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { validationForm } from '../../../shared/forms/decision-form.ts';
import type { Submission } from '../../../shared/data/requests.ts';
import type { MailRequest } from '../../../shared/domain/link.ts';
import type { Collaborator } from '../../../shared/domain/people.ts';
import { tokenHash } from '../../../shared/services/tokens.ts';
import { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import { decideRequest } from '../../../shared/use-cases/validation/decide-request.ts';
import { openValidationLink } from '../../../shared/use-cases/validation/open-validation-link.ts';
import { everything } from '../../support/fresh-table.ts';
import { office, type Office } from '../../support/office.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { requested } from '../staff/requested.ts';
import { administration } from '../staff/support.ts';

let stage: Stage;
let of: Office;
let approved: Submission;

beforeAll(async () => {
  stage = await openStage();
  of = office(stage.table);
});
beforeEach(async () => {
  const company = await stage.company();
  await stage.active('client_admin', company);
  approved = await stage.active('client_user', company);
});

/** A link to the approved request, which has expired by now. */
async function expiredLink(owner: Collaborator): Promise<string> {
  const hash = uuidv7().padEnd(64, 'a');
  const [createdAt, expiresAt] = [9, 2].map((days) => new Date(Date.now() - days * 86_400_000).toISOString());
  const { requestId, firmId } = approved.request;
  const link = { hash, purpose: 'validation' as const, firmId, requestId, ownerId: owner.collaboratorId };
  await of.links.save({ ...link, createdAt: createdAt ?? '', expiresAt: expiresAt ?? '' });
  return hash;
}

const formAt = (now: () => Date) =>
  validationForm({
    open: ({ hash }) => openValidationLink({ ...of, now })(hash),
    decide: decideRequest(of),
    undo: of.undo,
    requestFreshLink: requestFreshLink({ ...of, now }),
  });
const call = (hash: string, sent: Record<string, string> = {}) => ({
  ...{ hash, language: 'fr' as const, showsForm: false, sentForm: () => new URLSearchParams(sent) },
});
const show = (hash: string, now = of.now) => formAt(now).show(call(hash));
const submit = (hash: string, sent: Record<string, string>) => formAt(of.now).submit(call(hash, sent));
const statusOf = async () => (await of.accesses.access(approved.access.accessId))?.status;

/** What comes of the wishes that were kept for a link. */
async function mailsFor(hash: string) {
  const wishes = (await everything(stage.table)).filter(
    ({ type, linkHash }) => type === 'MailRequest' && linkHash === hash,
  );
  const { mails, ...post } = administration(stage.table);
  for (const wish of wishes) await requested(stage.table, { mails, ...post })(wish as unknown as MailRequest);
  return { wishes, mails };
}

test('L11, V18: an expired link undoes nothing, and offers whoever approved a fresh one that does', async () => {
  const hash = await expiredLink(stage.victor);
  const page = await show(hash);
  expect(page).toMatchObject({ statusCode: 200, body: expect.stringContaining('mais ce lien a expiré') });
  expect(page.body).toContain('value="fresh-link"');
  expect(page.body).not.toContain('name="undo"');
  const version = String((await of.requests.request(approved.request.requestId))?.version);
  const refused = await submit(hash, { undo: 'true', confirmed: 'true', version });
  expect(refused.body).toContain('mais ce lien a expiré');
  expect(await statusOf()).toBe('active');

  expect((await submit(hash, { action: 'fresh-link' })).body).toContain('Consultez votre messagerie');
  const { mails } = await mailsFor(hash);
  expect(mails).toMatchObject([
    { to: stage.victor.email, subject: expect.stringMatching(/^Votre approbation\s: Inès Moreau/) },
  ]);
  const token = /\/validation\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
  const fresh = tokenHash(token) ?? '';
  expect((await show(fresh)).body).toContain('name="undo"');
  expect((await submit(fresh, { undo: 'true', confirmed: 'true', version })).body).toContain(
    'L’approbation est annulée',
  );
  expect(await statusOf()).toBe('suspended');
  // What has been undone cannot be undone: no link is offered any more, nor does one come of an older wish.
  expect((await show(hash)).body).not.toContain('fresh-link');
  expect((await mailsFor(hash)).mails).toEqual([]);
});

test('L11, V18: nobody else is offered one, and nobody after a day; a wish brings them no mail', async () => {
  const [own, others] = [await expiredLink(stage.victor), await expiredLink(stage.agnes)];
  const tomorrow = () => new Date(Date.now() + 86_400_000);
  for (const page of [await show(others), await show(own, tomorrow)]) {
    expect(page.body).toContain('Demande approuvée');
    expect(page.body).not.toContain('fresh-link');
  }
  expect((await submit(others, { action: 'fresh-link' })).body).not.toContain('Consultez votre messagerie');
  await requestFreshLink(of)((await of.links.link(others, new Date()))!);
  const { wishes, mails } = await mailsFor(others);
  expect([wishes.length, mails]).toEqual([1, []]);
});
