import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { uuidv7 } from 'uuidv7';
import {
  activeAccessItems,
  collaboratorItems,
  companyItems,
  firmItems,
  firmTallyItem,
  tallyItem,
} from '../../../shared/data/seed.ts';
import { withRecord } from '../../../shared/data/seed-record.ts';
import type { Company } from '../../../shared/domain/company.ts';
import { staffDoer, type Collaborator, type Grant } from '../../../shared/domain/people.ts';
import { parseRegistrationNumber } from '../../../shared/domain/registration-number.ts';
import { startingFirm } from '../../../shared/domain/starting-firm.ts';
import { fold } from '../../../shared/domain/text.ts';
import type { ClientType } from '../../../shared/domain/vocabulary.ts';
import { salting } from '../../../shared/services/salting.ts';
import type { SignInHolder } from '../../../shared/domain/sign-in-drift.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import type { SeedTarget } from '../host-types.ts';
import type { SignIn } from '../outputs.ts';
import { catalogue, hartley, lefevre, type DemoFirm } from './firms.ts';
import { companies, managers, withoutClientAdmin } from './names.ts';

/** One password for all of them, on this machine alone. */
const password = 'Bienvenue-2026-demo';
type Item = Record<string, unknown>;

/** Fills an empty table and user pool with two firms, their companies and people; gives those to sign in as. */
export async function seedDemo(target: SeedTarget): Promise<SignIn[]> {
  target.progress?.('Demo data: two firms, their companies and people');
  const demo = new Demo(target);
  await demo.firstFirm();
  await demo.secondFirm();
  await demo.write();
  return demo.people;
}

class Demo {
  readonly people: SignIn[] = [];
  private readonly items: Item[] = [];
  private readonly now = Date.now();
  private created = 0;

  constructor(private readonly target: SeedTarget) {}

  async firstFirm(): Promise<void> {
    const { firmId, staff } = await this.firm(lefevre);
    const made = companies.map(([name, dossiers], index) => company(firmId, name, dossiers, index + 1));
    this.items.push(...made.flatMap(({ items }) => items));
    const managed = made.slice(0, made.length - withoutClientAdmin);
    for (const [index, { company }] of managed.entries()) {
      const [firstName = '', lastName = ''] = managers[index] ?? [];
      const client = {
        company,
        firstName,
        lastName,
        clientType: 'client_admin' as const,
        level: 'principal_admin' as const,
      };
      await this.client(staff, client, index === 0 ? 'client_admin' : undefined);
    }
    const [first] = managed;
    if (!first) return;
    this.items.push(tallyItem(first.company.companyId, 1, 2));
    this.items.push(...managed.slice(1).map(({ company }) => tallyItem(company.companyId, 1, 0)));
    const user = { company: first.company, clientType: 'client_user' as const };
    await this.client(staff, { ...user, firstName: 'Karim', lastName: 'Benali', level: 'team_lead' }, 'team_lead');
    await this.client(
      staff,
      { ...user, firstName: 'Chloé', lastName: 'Petit', level: 'standard_user' },
      'standard_user',
    );
  }

  async secondFirm(): Promise<void> {
    const { firmId, staff } = await this.firm(hartley);
    const made = ['Thistle & Co Brewery', 'Brightwater Dental'].map((name, i) => company(firmId, name, 1, i + 1));
    this.items.push(...made.flatMap(({ items }) => items));
    const [first] = made;
    if (!first) return;
    const client = {
      firstName: 'Fiona',
      lastName: 'Thistle',
      clientType: 'client_admin',
      level: 'principal_admin',
    } as const;
    await this.client(staff, { ...client, company: first.company }, 'client_admin');
    this.items.push(tallyItem(first.company.companyId, 1, 0));
  }

  /** The items in batches of 25, as many as one request takes. */
  async write(): Promise<void> {
    const { documentClient, tableName } = this.target;
    const items = withRecord(this.items, { at: new Date(this.now).toISOString(), newId: uuidv7, hash: salting.hash });
    for (let start = 0; start < items.length; start += 25) {
      const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
      await documentClient.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
    }
  }

  private async firm({ firm, staff }: DemoFirm): Promise<{ firmId: string; staff: readonly Collaborator[] }> {
    const firmId = uuidv7();
    this.items.push(...firmItems({ ...startingFirm(firmId, firm.language), ...firm }, catalogue(firm.language)));
    const collaborators: Collaborator[] = [];
    for (const { name, email, role, rights } of staff) {
      const collaboratorId = uuidv7();
      const sub = await this.signIn(email, { firmId, collaboratorId }, password);
      const person = { collaboratorId, firmId, name, email, rights, sub, version: 1 };
      const collaborator = { ...person, portfolio: 'all' as const, status: 'active' as const };
      collaborators.push(collaborator);
      this.items.push(...collaboratorItems(collaborator));
      this.people.push({ email, password, role, firm: firm.name });
    }
    this.items.push(firmTallyItem(firmId, collaborators));
    this.firmName = firm.name;
    return { firmId, staff: collaborators };
  }
  private firmName = '';

  /** An active access, as a collaborator asked for it and a validator approved it some days ago. */
  private async client(
    staff: readonly Collaborator[],
    { company, firstName, lastName, clientType, level }: DemoClient,
    role: string | undefined,
  ): Promise<void> {
    const accessId = uuidv7();
    const email = `${slug(firstName)}.${slug(lastName)}@${slug(company.name)}.example`;
    const sub = await this.signIn(email, { firmId: company.firmId, accessId }, role && password);
    const [dossier] = company.dossiers;
    const dossiers: Grant[] = dossier ? [{ dossierId: dossier.dossierId, level, options: [] }] : [];
    this.created += 1;
    this.items.push(
      ...activeAccessItems({
        accessId,
        requestId: uuidv7(),
        sub,
        firmId: company.firmId,
        createdAt: new Date(this.now - (60 - this.created) * 86_400_000),
        identity: { firstName, lastName, email, phone: phone(this.created), clientType, companyId: company.companyId },
        salt: salting.newSalt(),
        dossiers,
        modules: catalogue('fr').map(({ moduleId }) => moduleId),
        createdBy: doer(staff.at(-1)),
        decidedBy: doer(staff[1]),
      }),
    );
    if (role) this.people.push({ email, password, role, firm: this.firmName });
  }

  private async signIn(email: string, of: { firmId: string } & SignInHolder, password?: string): Promise<string> {
    const signIns = signInService(this.target.userPoolId, this.target.cognito);
    // It is noted with the item that is put.
    const sub = await signIns.open({ email, openingId: uuidv7(), at: new Date(this.now).toISOString(), ...of });
    if (password !== undefined) await signIns.setPassword(sub, password);
    return sub;
  }
}

interface DemoClient {
  readonly company: Company;
  readonly firstName: string;
  readonly lastName: string;
  readonly clientType: ClientType;
  readonly level: Grant['level'];
}

const subjects = ['Comptabilité', 'Paie', 'Juridique'];

function company(firmId: string, name: string, dossiers: number, number: number): { company: Company; items: Item[] } {
  const companyId = uuidv7();
  const files = subjects.slice(0, dossiers).map((subject, index) => ({
    dossierId: uuidv7(),
    name: `${name} – ${subject}`,
    reference: `${String(number).padStart(4, '0')}-${String(index + 1)}`,
  }));
  const made = {
    companyId,
    firmId,
    name,
    registrationNumber: siren(number),
    dossiers: files.map(({ dossierId, name }) => ({ dossierId, name })),
    version: 1,
  };
  return { company: made, items: companyItems(made, files) };
}

/** A SIREN, by whichever last digit is its check digit. */
function siren(number: number): string {
  const head = String(81_200_000 + number * 137);
  return Array.from({ length: 10 }, (_, digit) => `${head}${digit}`).find(parseRegistrationNumber) ?? '';
}

const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const phone = (number: number): string => `+336120000${String(number).padStart(2, '0')}`;
const doer = (staff: Collaborator | undefined) => staffDoer({ collaboratorId: staff?.collaboratorId ?? '' });
