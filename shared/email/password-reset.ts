import { passwordResetTexts } from '../texts/password-reset.ts';
import { portalFact } from './frame.ts';
import { linkMail } from './link-mail.ts';
import type { Mail, PasswordResetModel } from './models.ts';

/** Gives a one-time link to choose a new password to whoever asked for one. */
export function passwordReset(model: PasswordResetModel): Mail {
  const texts = passwordResetTexts[model.language];
  const rows = [{ label: texts.identifier, address: model.email }, ...portalFact(model)];
  return linkMail(model, texts, { before: [{ kind: 'facts', rows }] });
}
