import { AccessStatus, SuspendedBecause } from '../domain/access.ts';
import { Holidays } from '../domain/firm.ts';
import { matrix, permissions, Scope } from '../domain/matrix.ts';
import { CollaboratorStatus } from '../domain/people.ts';
import { Reason } from '../domain/permission.ts';
import { RefusedCode } from '../domain/refused.ts';
import { CourseEventName, Outcome, RequestKind, RequestStatus, Verdict } from '../domain/request.ts';
import { InvitationState } from '../domain/invitation.ts';
import { ClientType, Level, NoticeCode, Option, Section, WarningCode } from '../domain/vocabulary.ts';
import { labels, type Explained } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';
import { lifeTexts } from '../texts/life.ts';
import { permissionTexts } from '../texts/permission-names.ts';
import { explain } from '../texts/reasons.ts';
import { refusedTexts } from '../texts/refused.ts';
import type { LabelsReply } from './labels.ts';

/** Puts every code that an app shows into words. */
export function labelsReply(language: Language): LabelsReply {
  const words = labels[language];
  const life = lifeTexts[language];
  const { sections, permissions: rows, scopes, reasons } = permissionTexts[language];
  return {
    language,
    levels: Level.options.map((code) => ({ ...named(code, words.levels[code]), advice: words.levels[code].advice })),
    options: Option.options.map((code) => ({ code, ...inASentence(words.options[code]) })),
    clientTypes: all(ClientType.options, words.clientTypes),
    sections: all(Section.options, sections),
    permissions: permissions.map((code) => ({ ...named(code, rows[code]), section: matrix[code].section })),
    scopes: all(Scope.options, scopes),
    reasons: Reason.options.map((code) => ({ code, name: reasons[code], meaning: reasonText(language, code) })),
    statuses: [
      ...AccessStatus.options.map((code) => ({
        of: 'access' as const,
        ...named(code, { name: words.statuses[code], meaning: life.accesses[code] }),
      })),
      ...RequestStatus.options.map((code) => ({ of: 'request' as const, ...named(code, life.requests[code]) })),
      ...CollaboratorStatus.options.map((code) => ({
        of: 'collaborator' as const,
        ...named(code, life.collaborators[code]),
      })),
    ],
    suspendedBecause: all(SuspendedBecause.options, life.suspendedBecause),
    invitations: all(InvitationState.options, life.invitations),
    kinds: RequestKind.options.map((code) => ({ code, name: words.kinds[code], meaning: life.kinds[code] })),
    outcomes: all(Outcome.options, life.requests),
    verdicts: RequestKind.options.flatMap((kind) =>
      Verdict.options.map((code) => {
        const { name, meanings } = words.verdicts[code];
        return { of: kind, code, name, meaning: meanings[kind] };
      }),
    ),
    courseEvents: all(CourseEventName.options, life.course),
    holidays: all(Holidays.options, life.holidays),
    warnings: all(WarningCode.options, words.warnings),
    notices: all(NoticeCode.options, words.notices),
    refused: all(RefusedCode.options, refusedTexts[language]),
  };
}

const named = <Code extends string>(code: Code, { name, meaning }: Explained) => ({ code, name, meaning });

const all = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, Explained>>) =>
  codes.map((code) => named(code, words[code]));

/** What an option means is told within sentences elsewhere. */
const inASentence = ({ name, meaning }: Explained) => ({
  name,
  meaning: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
});

/** What a level decides depends on how far the permission goes at it; of all else the scope says nothing more. */
const reasonText = (language: Language, reason: Reason): string =>
  reason === 'level' ? permissionTexts[language].byLevel : explain(language, { scope: 'no', reason });
