import type { CompanyRepository } from '../../data/companies.ts';
import type { EndRepository } from '../../data/ends.ts';
import type { FirmRepository } from '../../data/firms.ts';
import type { AccessRepository } from '../../data/accesses.ts';
import { fullName, type KnownAccess } from '../../domain/access.ts';
import { emailKeyOf } from '../../domain/email.ts';
import { accessAt } from '../../domain/end-date.ts';
import type { EndsNotice, OwnEndNotice, ToldEnd } from '../../domain/end-notice.ts';
import type { Doer } from '../../domain/vocabulary.ts';
import { accessesEndLetter, ownEndLetter, type Addressee } from '../mail/letters.ts';
import type { Due } from '../sign-in/send-requested-mail.ts';

export interface TellOfEndsDeps {
  readonly ends: Pick<EndRepository, 'gathered' | 'known'>;
  readonly accesses: Pick<AccessRepository, 'known'>;
  readonly firms: Pick<FirmRepository, 'firm' | 'collaborator'>;
  readonly companies: Pick<CompanyRepository, 'company'>;
  readonly now: () => Date;
}

/** L7: tells a person of the end of their access, as long as that is still to come. */
export const tellOfOwnEnd =
  (deps: TellOfEndsDeps) =>
  async ({ accessId, endsAt }: OwnEndNotice): Promise<Due | undefined> => {
    const access = await presentAccess(deps, accessId);
    if (access?.endsAt !== endsAt) return undefined;
    const [firm, company] = await Promise.all([
      deps.firms.firm(access.firmId),
      deps.companies.company(access.companyId),
    ]);
    if (!firm || !company) return undefined;
    const letter = ownEndLetter(firm, access, { companyName: company.name, endsAt });
    return dueTo(accessId, letter);
  };

/** L7: tells who asked for accesses, or who may decide, of the ends of those that are as it was noted. */
export const tellOfEnds =
  (deps: TellOfEndsDeps) =>
  async ({ to, ends: told }: EndsNotice): Promise<Due | undefined> => {
    const addressee = await addresseeOf(deps, to);
    if (!addressee) return undefined;
    const { ends, more } = 'day' in told ? await deps.ends.gathered(to.id, told.day) : { ends: [told], more: false };
    const known = await stillSo(deps, ends);
    const firm = await deps.firms.firm(addressee.firmId);
    if (!firm || known.length === 0) return undefined;
    const companies = await namesOfCompanies(deps, known);
    const listed = known
      .map(({ person, companyId, endsAt = '' }) => ({
        ...{ person: fullName(person), companyName: companies.get(companyId) ?? '', endsAt },
      }))
      .toSorted((one, other) => (one.endsAt < other.endsAt ? -1 : 1));
    return dueTo(to.id, accessesEndLetter(firm, addressee, { ends: listed, more }));
  };

const dueTo = (personId: string, letter: ReturnType<typeof ownEndLetter>): Due => ({
  personId,
  // Nobody asked for it.
  matter: undefined,
  prepare: () => Promise.resolve(() => Promise.resolve(letter)),
});

/** Those that end as it was noted: not those that were moved to another end, revoked, or suspended otherwise. */
async function stillSo({ ends, now }: TellOfEndsDeps, told: readonly ToldEnd[]): Promise<KnownAccess[]> {
  const found = await ends.known(told.map(({ accessId }) => accessId));
  const at = now().toISOString();
  return told.flatMap(({ accessId, endsAt }) => {
    const read = found.get(accessId);
    const access = read && accessAt(read, at);
    const { status, suspendedBecause } = access ?? {};
    const isSo = status === 'active' || (status === 'suspended' && suspendedBecause === 'ended');
    return access && isSo && access.endsAt === endsAt ? [access] : [];
  });
}

async function namesOfCompanies({ companies }: TellOfEndsDeps, accesses: readonly KnownAccess[]) {
  const ids = [...new Set(accesses.map(({ companyId }) => companyId))];
  const found = await Promise.all(ids.map(companies.company));
  return new Map(found.flatMap((company) => (company ? [[company.companyId, company.name] as const] : [])));
}

async function addresseeOf(
  deps: TellOfEndsDeps,
  { kind, id }: Doer,
): Promise<(Addressee & { firmId: string }) | undefined> {
  if (kind === 'access') {
    const access = await presentAccess(deps, id);
    return access && { firmId: access.firmId, name: fullName(access.person), to: emailKeyOf(access.person.email) };
  }
  const collaborator = await deps.firms.collaborator(id);
  if (collaborator?.status !== 'active') return undefined;
  return { firmId: collaborator.firmId, name: collaborator.name, to: emailKeyOf(collaborator.email) };
}

/** Somebody whose access is open. */
async function presentAccess({ accesses, now }: TellOfEndsDeps, accessId: string): Promise<KnownAccess | undefined> {
  const access = await accesses.known(accessId);
  return access && accessAt(access, now().toISOString()).status === 'active' ? access : undefined;
}
