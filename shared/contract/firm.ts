import * as z from 'zod';
import { maxPortfolio } from '../domain/collaborator.ts';
import { Contact, Firm, Holidays } from '../domain/firm.ts';
import { maxGenericNames, maxModules, maxOwnDomains } from '../domain/firm-settings.ts';
import { Collaborator, Portfolio, Rights } from '../domain/people.ts';
import { Section } from '../domain/vocabulary.ts';
import { list, typed, TypedInstant } from './inputs.ts';
import { AbsenceReply, listOf } from './replies.ts';

const { version: _version, lastAt: _lastAt, ...settings } = Firm.shape;

const portalText = 'Where the firm’s people sign in, shown on pages and in mails;';
const contactText = 'Whom to ask at the firm, in mails and on pages; answers to its mails go there.';
const ContactShown = z.strictObject(Contact.shape).meta({ id: 'Contact' });

export const FirmReply = z
  .strictObject({
    ...settings,
    portalUrl: z
      .string()
      .nullable()
      .meta({ description: `${portalText} the stage’s, where the firm has set none; null: nobody has said.` }),
    contact: ContactShown.nullable().meta({ description: contactText }),
  })
  .meta({ id: 'Firm' });
export type FirmReply = z.infer<typeof FirmReply>;

const Name = typed('invalid-name').meta({ description: '1–100 printable characters.' });
const domains = 'Domains (`firm.fr`), or bare names (`firm`) that stand for that name under every public suffix.';
const duration = (bounds: string) => typed('invalid-duration', 64).meta({ description: `ISO 8601, ${bounds}.` });

/** Body of `PATCH /v1/firm`: the settings to change. */
export const FirmBody = z
  .strictObject({
    name: Name,
    language: Firm.shape.language.meta({ description: 'Of the mails that the firm sends.' }),
    ownDomains: list(typed('invalid-domain'), maxOwnDomains).meta({ description: domains }),
    genericNames: list(typed('invalid-local-part'), maxGenericNames).meta({
      description: 'Local parts that belong to a mailbox rather than to a person.',
    }),
    fourEyes: z.boolean().meta({ description: 'Whether nobody decides their own requests.' }),
    businessTime: z.boolean().meta({ description: 'Whether reminders count working days alone, and go by day.' }),
    holidays: Holidays.meta({ description: 'Whose public holidays are no working days.' }),
    reminderAfter: duration('PT1H to P30D'),
    remindersBeforeEscalation: z
      .int()
      .min(0)
      .max(20)
      .meta({ description: 'After how many reminders the firm’s administrators are brought in, with the next one.' }),
    digestEvery: duration('PT15M to P1D; how long after one mail of reminders the next one goes at the soonest'),
    expireAfter: duration('P1D to P180D'),
    askAtMost: z.int().min(1).max(20).meta({ description: 'How many validators are asked about one request.' }),
    draftLife: duration('P1D to P365D'),
    cardRetention: duration('P1Y to P10Y; how long names, address and phone are kept after an access is revoked'),
    dormantAfter: duration('P30D to P3Y; after how long without a sign-in an access counts as dormant'),
    endNotice: duration('P1D to P365D; how long before an access ends that is told. Counts for ends set from then on'),
    senderName: Name.meta({ description: 'Who the mails come from; 1–100 printable characters.' }),
    portalUrl: typed('invalid-portal-url')
      .nullable()
      .meta({
        description: `${portalText} null: where the stage says. An address in \`https://\` of at most 300 characters.`,
      }),
    contact: z
      .strictObject({
        email: typed('invalid-email').meta({ description: 'One address.' }),
        phone: typed('invalid-phone').meta({ description: 'One number, as people write it; shown in E.164.' }),
      })
      .nullable()
      .meta({ description: contactText }),
  })
  .partial()
  .meta({ id: 'FirmSettings' });

/** Body of `PUT /v1/firm/modules`. */
export const ModulesBody = z
  .strictObject({
    modules: list(
      z.strictObject({
        moduleId: typed('invalid-module-id').meta({
          description: 'Lower-case letters, digits and hyphens, at most 50.',
        }),
        name: typed('invalid-name'),
        sections: list(Section, 20).meta({
          description: 'The sections of the matrix it opens; may be none.',
        }),
      }),
      maxModules,
    ),
  })
  .meta({ id: 'Modules' });

const portfolioText = 'The dossiers they work on: `all`, or at most 500. A firm administrator has `all`.';
const PortfolioInput = z
  .union([z.literal('all'), list(typed('unknown-dossier'), maxPortfolio, { code: 'portfolio-too-large' })])
  .meta({ description: portfolioText });
const { validate, administerFirm } = Rights.shape;

/** Body of `POST /v1/collaborators`. */
export const AddCollaboratorBody = z
  .strictObject({
    name: Name,
    email: typed('invalid-email').meta({ description: 'Becomes their identifier; it cannot be changed.' }),
    rights: z.strictObject({ validate: validate.default(false), administerFirm: administerFirm.default(false) }),
    portfolio: PortfolioInput.optional().meta({
      description: `${portfolioText} May be left out for a firm administrator.`,
    }),
  })
  .meta({ id: 'AddCollaborator' });

/** Body of `PUT /v1/me/absence`. */
export const AbsenceBody = z
  .strictObject({
    from: TypedInstant.meta({ description: 'May have passed.' }),
    to: TypedInstant.meta({ description: 'Ahead, after `from`, at most 366 days after it.' }),
    delegateId: typed('unknown-delegate').nullish().meta({
      description: 'Who stands in: another active collaborator of the firm with the validation right; null: nobody.',
    }),
  })
  .meta({ id: 'SetAbsence' });

/** Body of `PATCH /v1/collaborators/{collaboratorId}`: what changes. */
export const ChangeCollaboratorBody = z
  .strictObject({
    name: Name.optional(),
    rights: z.strictObject({ validate, administerFirm }).partial().optional(),
    portfolio: PortfolioInput.optional(),
    absence: AbsenceBody.nullish().meta({ description: 'Null takes it back.' }),
  })
  .meta({ id: 'ChangeCollaborator' });

export const EmptyBody = z.strictObject({}).meta({ id: 'Nothing' });

export const CollaboratorReply = z
  .strictObject({
    collaboratorId: z.string(),
    name: z.string(),
    email: z.string(),
    rights: z.strictObject(Rights.shape),
    portfolio: Portfolio,
    absence: AbsenceReply.nullable(),
    mailBounced: z.boolean().meta({ description: 'Whether mails to them come back: others are asked instead.' }),
    status: Collaborator.shape.status.meta({ description: '`invited` while the sign-in is being opened.' }),
  })
  .meta({ id: 'Collaborator' });
export type CollaboratorReply = z.infer<typeof CollaboratorReply>;

export const CollaboratorPage = listOf(CollaboratorReply, 'CollaboratorPage');
