import * as z from 'zod';
import { call, signIn, waitForMail, type DemoMail, type Outputs } from './api.ts';
import { Page, type Call } from './opening.ts';
import { expect, say } from './playing.ts';

const Access = z.object({ accessId: z.string(), request: z.object({ requestId: z.string() }) });
const Me = z.object({ name: z.string(), collaboratorId: z.string() });
const Person = z.object({ name: z.string() });
const Request = z.object({
  status: z.string(),
  course: z.array(z.object({ event: z.string(), what: z.string().nullish() })),
  decision: z.object({ by: Person.nullable(), for: z.array(Person) }).nullable(),
});
const Company = z.object({ companyId: z.string(), dossiers: z.array(z.object({ dossierId: z.string() })) });

/** One of the firm, as the API and the mailbox know them. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly calls: Call;
}

/** The firm of the demo at work. */
export class Office {
  private constructor(
    readonly outputs: Outputs,
    private readonly people: ReadonlyMap<string, Somebody>,
  ) {}

  static async open(outputs: Outputs): Promise<Office> {
    const people = new Map<string, Somebody>();
    for (const { email, password } of outputs.Local.SignIn.slice(0, 4)) {
      const token = await signIn(outputs, email, password);
      const calls: Call = (route, body) => call(outputs, token, route, body);
      const { name, collaboratorId: id } = Me.parse(await calls('GET /v1/me'));
      people.set(name.split(' ')[0] ?? '', { id, name, email, calls });
    }
    return new Office(outputs, people);
  }

  get(name: 'Hélène' | 'Victor' | 'Agnès' | 'Paul'): Somebody {
    const found = this.people.get(name);
    expect(found !== undefined, `the demo has no ${name}.`);
    return found;
  }

  /** Waits for a mail, and shows those of its lines that tell most. */
  async mail(to: Somebody, wanted: (mail: DemoMail) => boolean, telling?: RegExp): Promise<DemoMail> {
    const mail = await waitForMail(this.outputs, to.email, wanted);
    say(`In ${to.name}’s mailbox: « ${mail.subject} »`);
    for (const line of mail.text.split('\n')) if (telling?.test(line)) say(`│ ${line}`);
    return mail;
  }

  async request(requestId: string): Promise<z.infer<typeof Request>> {
    return Request.parse(await this.get('Paul').calls(`GET /v1/requests/${requestId}`));
  }

  /** Shows what became of a request, as its creator reads it. */
  async course(requestId: string): Promise<void> {
    const { status, course } = await this.request(requestId);
    const told = course.map(({ event, what }) => (what ? `${event} (${what})` : event)).join(' → ');
    say(`GET /v1/requests/…: ${status}. Its course: ${told}.`);
  }
}

/** What Paul asks for: an access, as a body of the API. */
type Creation = Readonly<Record<string, unknown>> & { readonly identity: Readonly<Record<string, unknown>> };
export interface Asked {
  readonly requestId: string;
  readonly body: Creation;
}

export async function ask(office: Office, firstName: string, lastName: string): Promise<Asked> {
  const { calls } = office.get('Paul');
  const [company] = Page(Company).parse(await calls('GET /v1/companies?name=camp')).items;
  expect(company !== undefined, 'the demo company is gone.');
  const identity = {
    ...{ firstName, lastName, phone: '06 12 34 56 78', clientType: 'client_admin', companyId: company.companyId },
    email: `${firstName}.${lastName}@camping-les-flots-bleus.example`.toLowerCase(),
  };
  const dossiers = company.dossiers.slice(0, 1).map(({ dossierId }) => ({ dossierId, level: 'team_lead' }));
  const body = { identity, dossiers, modules: ['invoices'] };
  const { request } = Access.parse(await calls('POST /v1/accesses', body));
  return { requestId: request.requestId, body };
}

export const titled =
  (subject: RegExp) =>
  (mail: DemoMail): boolean =>
    subject.test(mail.subject);
