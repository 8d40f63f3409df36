import { DomainError, type FieldError } from '../../../shared/domain/error.ts';
import { fieldTexts } from '../../../shared/texts/field-problems.ts';
import { problemTexts } from '../../../shared/texts/problems.ts';
import { UsageError } from '../deployment.ts';

/**
 * The option that a field was read from. Of the two names the firm's is that of the sender of its mails too, and refused
 * as both.
 */
function optionOf({ pointer }: FieldError, isOfFirm: boolean): string {
  if (pointer === '/name') return isOfFirm ? '--name' : '--admin-name';
  if (pointer === '/senderName') return '--name';
  if (pointer === '/email') return '--admin-email';
  if (pointer === '/portalUrl') return '--portal-url';
  if (pointer.startsWith('/contact/')) return `--contact-${pointer.slice('/contact/'.length)}`;
  return pointer.startsWith('/ownDomains') ? '--own-domain' : pointer;
}

/** Why no firm was made, in words: once for each option that is refused. @throws what is no refusal. */
export function refusedFirm(error: unknown, email: string): UsageError {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'email-taken')
    return new UsageError(
      `${email} already identifies somebody, perhaps because this firm has been made before. Nothing was made.`,
    );
  const { title } = problemTexts[error.code].en;
  const isOfFirm = error.errors.some(({ pointer }) => pointer === '/senderName');
  const fields = error.errors.map((field) => `  ${optionOf(field, isOfFirm)}: ${fieldTexts[field.code].en}`);
  return new UsageError([`${title}. Nothing was made.`, ...new Set(fields)].join('\n'));
}
