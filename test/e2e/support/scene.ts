import { CompanyPage, type CompanyReply } from '../../../shared/contract/replies.ts';
import { creation, decide, submit, type Pending } from './creation.ts';
import { unique } from './firm.ts';
import { read } from './http.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { demoCaller, demoPerson, type Caller } from './people.ts';
import { takesPictures } from './tab.ts';

export type Asked = Pending & { readonly link: string };

/** The demo's first firm and company, so that the pictures of the README show what `npm start` shows. */
export interface Scene {
  readonly creator: Caller;
  readonly validator: Caller;
  /** A request with much to look at (a warning, a notice, levels, options), and the validator's link to it. */
  asked(identity?: object): Promise<Asked>;
  /** A person who was approved, and the link of their invitation. */
  invited(identity?: object): Promise<{ readonly email: string; readonly link: string }>;
}

/** An address that nobody has; in a picture, one that looks like somebody's. */
export const emailOf = (local: string): string =>
  takesPictures ? `${local}@boulangerie-moreau.example` : `${local}@${unique()}.example`;

export async function demoScene(): Promise<Scene> {
  const [creator, validator] = await Promise.all([demoCaller('collaborator'), demoCaller('validator')]);
  const [company] = read(await creator.get('/v1/companies?name=boulangerie'), 200, CompanyPage).items;
  if (!company) throw new Error('The demo’s first company is gone.');
  return {
    creator,
    validator,
    asked: async (identity = {}) => {
      const access = await submit(creator, muchToLookAt(company, identity));
      return { ...access, link: linkIn(await mailTo(demoPerson('validator').email, access.identity.email)) };
    },
    invited: async (identity = {}) => {
      const body = creation(company, { identity: { clientType: 'client_user', ...identity } });
      const access = await submit(creator, body);
      await decide(validator, access.request.requestId);
      const { email } = access.identity;
      return { email, link: linkIn(await mailTo(email, 'Choisir mon mot de passe')) };
    },
  };
}

function muchToLookAt(company: CompanyReply, identity: object) {
  const [first, second] = company.dossiers;
  return {
    ...creation(company, { identity: { email: `compta@${unique()}.example`, ...identity } }),
    dossiers: [
      { dossierId: first?.dossierId, level: 'principal_admin' },
      { dossierId: second?.dossierId, level: 'standard_user', options: ['all_documents'] },
    ],
    modules: ['invoices', 'expenses'],
    acknowledge: ['generic-email'],
  };
}
