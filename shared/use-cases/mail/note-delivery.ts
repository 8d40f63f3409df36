import type { DeliveryRepository } from '../../data/deliveries.ts';
import type { LinkRepository } from '../../data/links.ts';
import type { MailId, MailRepository } from '../../data/mails.ts';
import type { RequestRepository } from '../../data/requests.ts';
import type { SignInOwner } from '../../data/sign-in-owners.ts';
import { dayOf } from '../../domain/day.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Collaborator } from '../../domain/people.ts';

export interface NoteDeliveryDeps {
  readonly mails: Pick<MailRepository, 'delivery' | 'transientBounce'>;
  readonly deliveries: DeliveryRepository;
  readonly requests: Pick<RequestRepository, 'request' | 'addToCourse'>;
  readonly links: Pick<LinkRepository, 'requestMail'>;
  /** Has who is asked about an open request looked at again (V10). */
  readonly wake: (requestId: string) => Promise<void>;
}

/** What the mail service tells of a mail: which, as itself calls it too, what became of it, when it was sent and when that was. */
export interface DeliveryReport {
  readonly id: MailId;
  readonly messageId: string;
  readonly became: Delivery | 'bounced-for-now';
  readonly sentAt: string;
  readonly at: string;
}

/**
 * V19: notes what became of a mail with the mail itself and with whoever it went to; of one that came back for good, or was
 * called spam, the request’s course tells, the creator is told of an invitation, the administrators of a validator, and another
 * validator is asked instead. Each step can be taken again, and late: it then changes nothing.
 */
export const noteDelivery =
  (deps: NoteDeliveryDeps) =>
  async (report: DeliveryReport): Promise<void> => {
    const { mails, deliveries } = deps;
    const { id, messageId, became, at } = report;
    if (became === 'bounced-for-now') return mails.transientBounce(id, at);
    await mails.delivery(id, { state: became, messageId });
    const recipient = await deliveries.recipient(id.personId);
    if (!recipient) return;
    if (became === 'delivered') return deliveries.arrived(recipient, report);
    if (!(await deliveries.bounced(recipient, report))) return;
    await followUp(deps, report);
    await askToTell(deps, report, recipient);
  };

/** The mail’s kind, and the matter that it is about. */
function partsOf({ mail }: MailId): { readonly kind: string; readonly matter: string } {
  const [kind = '', ...matter] = mail.split('#');
  return { kind, matter: matter.join('#') };
}

/** What a request set off, and did not arrive: of whoever was to decide, the next is asked. */
async function followUp({ requests, wake }: NoteDeliveryDeps, { id, at }: DeliveryReport): Promise<void> {
  const { kind, matter } = partsOf(id);
  const request = await requests.request(matter);
  if (!request) return;
  const key = `bounced-${kind}-${id.personId}`;
  await requests.addToCourse(request.requestId, key, { event: 'bounced', at, what: inCourse(kind) });
  if (inCourse(kind) === 'asked') await wake(request.requestId);
}

/** A mail as the course calls it: whichever submission it was about, and `creator` or `administrators` as where it has gone. */
function inCourse(kind: string): string {
  const mail = kind.replace(/-\d+$/, '');
  if (mail.startsWith('left-')) return 'administrators';
  return mail === 'told' ? 'creator' : mail;
}

async function askToTell(
  { links }: NoteDeliveryDeps,
  { id, at }: DeliveryReport,
  recipient: SignInOwner,
): Promise<void> {
  if (recipient.kind === 'collaborator') {
    const { collaboratorId, firmId } = recipient.owner;
    if (!isValidator(recipient.owner)) return;
    const mailRequestId = `validator-unreachable#${firmId}#${dayOf(new Date(at))}`;
    await links.requestMail({ mail: 'validator-unreachable', mailRequestId, at, firmId, collaboratorId });
    return;
  }
  const { accessId, firmId } = recipient.owner;
  if (!inviting.includes(partsOf(id).kind)) return;
  const mailRequestId = `invitation-undelivered#${accessId}#${id.mail}`;
  await links.requestMail({ mail: 'invitation-undelivered', mailRequestId, at, firmId, accessId });
}

/** The mails that let the person of an access choose their first password. */
const inviting: readonly string[] = ['invitation', 'reopen'];

const isValidator = ({ status, rights }: Collaborator): boolean => status === 'active' && rights.validate;
