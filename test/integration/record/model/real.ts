import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../../shared/data/client.ts';
import { createFirm as keepFirm } from '../../../../shared/data/create-firm.ts';
import { importRepository } from '../../../../shared/data/imports.ts';
import { receiptRepository, type Receipt } from '../../../../shared/data/receipts.ts';
import type { Submission } from '../../../../shared/data/requests.ts';
import { indexes } from '../../../../shared/data/table.ts';
import { DomainError } from '../../../../shared/domain/error.ts';
import type { Client, Collaborator, Staff } from '../../../../shared/domain/people.ts';
import { createFirm } from '../../../../shared/use-cases/firm/create-firm.ts';
import { changeCompany, createCompany } from '../../../../shared/use-cases/directory/change-company.ts';
import { changeDossier, createDossier } from '../../../../shared/use-cases/directory/change-dossier.ts';
import { importLines } from '../../../../shared/use-cases/directory/import-lines.ts';
import { startingModuleNames } from '../../../../shared/texts/starting-modules.ts';
import { office, signInsInMemory } from '../../../support/office.ts';
import { interposed } from '../../../support/traffic.ts';
import { administration, asStaff, Pool } from '../../staff/support.ts';
import type { Entry } from './fold.ts';

/** The process ends between a write and whatever was to come after it. */
class Crash extends Error {}

/** What a step came to: what it gave, or the code of its refusal; `twice` if it was taken again after a crash. */
export type Outcome<T> = ({ readonly value: T } | { readonly refused: string }) & { readonly twice: boolean };

/** The product's use cases on a table, with a clock that is set, and a process that can be made to end after a write. */
export class Real {
  private writesToCome = Infinity;
  private moment = 0;
  private readonly table: Table;
  readonly use: ReturnType<typeof useCases>;

  constructor(readonly plain: Table) {
    this.table = interposed(plain, async ({ name }, send) => {
      await send();
      if (/^(TransactWrite|Put|Update|Delete)/.test(name) && (this.writesToCome -= 1) < 0) throw new Crash();
    });
    this.use = useCases(this.table, () => new Date(this.moment));
  }

  set(moment: number): void {
    this.moment = moment;
  }

  /** Takes a step; `crashAfter` so many of its writes the process ends, and it is taken again. */
  async take<T>(step: () => Promise<T>, crashAfter = Infinity): Promise<Outcome<T>> {
    this.writesToCome = crashAfter;
    try {
      return { value: await step(), twice: false };
    } catch (error) {
      if (!(error instanceof Crash)) return { refused: codeOf(error), twice: false };
      this.writesToCome = Infinity;
      return { ...(await this.take(step)), twice: true };
    } finally {
      this.writesToCome = Infinity;
    }
  }

  /** Something that is created, as apps do it that try again: the second time the first one is given. */
  async once<T>(make: (receipt: Receipt<T>) => Promise<T>, key: string, idsOf: (made: T) => string): Promise<string> {
    const receipt = { callerId: 'model', key, fingerprint: 'f' };
    const before = await receiptRepository(this.table).find(receipt, new Date(this.moment));
    if (before) return before.body as string;
    return idsOf(await make({ ...receipt, render: (made) => ({ status: 201, body: idsOf(made) }) }));
  }

  async member(collaboratorId: string): Promise<Collaborator & { sub: string }> {
    const found = await this.use.collaborators.collaborator(collaboratorId);
    if (found?.sub === undefined) throw new Error(`${collaboratorId} has no sign-in.`);
    return { ...found, sub: found.sub };
  }

  staff = async (collaboratorId: string): Promise<Staff> => asStaff(await this.member(collaboratorId));

  async client(accessId: string): Promise<Client> {
    const sub = (await this.use.accesses.access(accessId))?.sub ?? '';
    const person = await this.use.people.person(sub);
    if (person?.kind !== 'client') throw new Error(`${accessId} has no sign-in.`);
    return person;
  }

  /** The firm's record, all of it. */
  async entries(firmId: string): Promise<Entry[]> {
    const entries: Entry[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.plain.client.send(
        new QueryCommand({
          TableName: this.plain.name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :pk',
          ExpressionAttributeValues: { ':pk': indexes.audit(firmId).gsi1pk },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      entries.push(...(Items as unknown as Entry[]));
      start = LastEvaluatedKey;
    } while (start);
    return entries;
  }
}

function useCases(table: Table, now: () => Date) {
  const pool = new Pool();
  const firm = administration(table, { pool }, undefined, now);
  const { open, close, closeStray, whoIsAt } = pool;
  const at = office(table, now, { ...signInsInMemory(), open, close, closeStray, whoIsAt });
  const deps = { ...firm, ...at };
  return {
    ...deps,
    makeFirm: createFirm({ ...deps, createFirm: (made) => keepFirm(table, made), moduleNames: startingModuleNames }),
    createCompany: createCompany(deps),
    changeCompany: changeCompany(deps),
    createDossier: createDossier(deps),
    changeDossier: changeDossier(deps),
    importLines: importLines({ ...deps, imports: importRepository(table) }),
  };
}

/** What a step names of a request, where the use cases for tests take a whole submission. */
export const ofRequest = (requestId: string): Submission => ({ request: { requestId } }) as Submission;

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  throw error;
}
