import { fullName } from '../../domain/access.ts';
import { wantsFourEyes } from '../../domain/authority.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { nameOfIn, type Names } from '../../domain/names.ts';
import { absentees } from '../../domain/presence.ts';
import type { Request } from '../../domain/request.ts';
import { digest } from '../../email/digest.ts';
import type { NeedingHelp, ToDecide } from '../../email/models.ts';
import type { Letter } from '../../services/mailer.ts';
import { shownName } from '../../texts/erased.ts';
import type { DigestContents } from '../digest/digest-contents.ts';
import type { ForWhom } from '../validation/who-is-behind.ts';
import { envelope, heading, type AskingLetterDeps } from './letters.ts';

/**
 * V13: all that is due to one collaborator, with a link to each request that is listed, and one to all; in whose place each is
 * asked takes one reading for all of them (V15).
 */
export const digestLetter =
  ({ mint, inWhosePlace }: AskingLetterDeps) =>
  async (contents: DigestContents, names: Names): Promise<Letter> => {
    const { firm, to, more, nobody, undecided, moreNotices } = contents;
    const { language, firmId, fourEyes } = firm;
    const owner = { firmId, ownerId: to.collaboratorId };
    const about = ({ accessId, companyId, expiresAt }: Request): NeedingHelp => {
      const person = names.people.get(accessId);
      return {
        person: shownName(person && fullName(person), language),
        companyName: names.companies.get(companyId)?.name ?? '',
        expiresAt,
      };
    };
    const linked = async (request: Request) => {
      const { requestId } = request;
      return { request, link: (await mint({ ...owner, purpose: 'validation', requestId })).url };
    };
    const awaiting = (request: Request, forWhom: ForWhom, link: string): ToDecide => {
      const { requestId, kind, createdBy, remindersSent } = request;
      return {
        ...about(request),
        kind,
        createdBy: createdBy.id === to.collaboratorId ? undefined : shownName(nameOfIn(names)(createdBy), language),
        standsInFor: absentees(forWhom(request, firm)),
        escalatedAfter: contents.escalated.has(requestId) ? remindersSent : 0,
        link,
      };
    };
    const awaits = contents.toDecide.length > 0;
    const [links, queue, forWhom] = await Promise.all([
      Promise.all(contents.toDecide.map(linked)),
      awaits ? mint({ ...owner, purpose: 'queue' }) : undefined,
      awaits ? inWhosePlace(to) : () => [],
    ]);
    const toDecide = links.map(({ request, link }) => awaiting(request, forWhom, link));
    const mail = digest({
      ...heading(firm, to.name),
      ...{ toDecide, more, queue: queue?.url, moreNotices },
      ...{ nobody: nobody.map(about), undecided: undecided.map(about) },
      notByAuthor: [...nobody, ...undecided].some((request) => wantsFourEyes(request, fourEyes)),
    });
    return { ...mail, ...envelope(firm, emailKeyOf(to.email)) };
  };
