import * as z from 'zod';

/** Identifies one mail for good, as `MailId` does: by ids and codes alone. */
export interface Tagged {
  readonly personId: string;
  readonly mail: string;
}

/** V19: by these names the mail service gives back with each report which mail it is about. */
const names = { person: 'person', mail: 'mail' } as const;

/**
 * The tags of a mail. SES takes letters, digits, `_` and `-`, 256 of them at most
 * (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html), so both are written in base64url.
 */
export const tagsOf = ({ personId, mail }: Tagged): { readonly Name: string; readonly Value: string }[] => [
  { Name: names.person, Value: written(personId) },
  { Name: names.mail, Value: written(mail) },
];

const written = (text: string): string => Buffer.from(text).toString('base64url');
const Read = z.tuple([z.string()]).transform(([value]) => Buffer.from(value, 'base64url').toString());

/** The tags as a report has them: each with a list of values. */
export const MailTags = z
  .looseObject({ [names.person]: Read, [names.mail]: Read })
  .transform((tags): Tagged => ({ personId: tags[names.person], mail: tags[names.mail] }));
