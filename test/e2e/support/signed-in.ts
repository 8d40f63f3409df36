import type { Company } from '../../../shared/domain/company.ts';
import { asUser, creation, decide, submit } from './creation.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { sendForm } from './pages.ts';
import { api, password, tokensOf, type Caller } from './people.ts';

/** Who asks for an access, and who approves it. */
export interface Granting {
  readonly creator: Caller;
  readonly validator: Caller;
}

/** Somebody at a client whose access was asked for and approved, and who has chosen a password. */
export async function invited(company: Company, { creator, validator }: Granting, more: object = {}) {
  const { accessId, request, identity } = await submit(creator, { ...creation(company, asUser), ...more });
  await decide(validator, request.requestId);
  const { email } = identity;
  const link = linkIn(await mailTo(email, 'Choisir mon mot de passe'));
  await sendForm(link, { password, passwordConfirmation: password });
  return { accessId, request, email, link, path: `/v1/accesses/${accessId}` };
}

/** The same, signed in. */
export async function signedIn(company: Company, by: Granting) {
  const person = await invited(company, by);
  const { access: token } = await tokensOf(person.email, password);
  return { ...person, token, own: api(token) };
}
