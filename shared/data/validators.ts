import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { commonHolders, inTurn, maxCandidates, type Pool } from '../domain/asking.ts';
import { Collaborator } from '../domain/people.ts';
import { getItem, getItems, type Key, type Table } from './client.ts';
import { keys } from './table.ts';
import { removeHolderRows, turnOf } from './validator-rows.ts';

/** What validators are sought for. */
export interface Sought {
  readonly firmId: string;
  readonly dossierIds: readonly string[];
  /** What decides whose turn it is: of one request always the same text. */
  readonly turn: string;
}

/** Those who may be asked to decide (V10). */
export const validatorRepository = (table: Table) => ({
  /**
   * Who may be able to decide, in the order in which they are asked. Of the holders of each dossier, and of those who
   * have all, at most some 100 are looked at, from the turn of the request on. A list counts if it holds every dossier:
   * only where each of several dossiers is in the lists of more than 100 validators may one who holds all of them be
   * overlooked.
   */
  candidates: async ({ firmId, dossierIds, turn }: Sought): Promise<Pool> => {
    const from = turnOf(turn);
    const holding = (dossierId: string) => ring(table, (at) => keys.validatorOf(dossierId, at, ''), from);
    const [first, ...others] = dossierIds;
    const [holders, ofAll] = await Promise.all([
      first === undefined ? nobody : holding(first),
      ring(table, (at) => keys.validatorOfAll(firmId, at, ''), from),
    ]);
    const pools = holders.ids.length === 0 ? [] : await Promise.all(others.map(holding));
    return inTurn(commonHolders([holders, ...pools]), ofAll, (id) => turnOf(`${turn}#${id}`));
  },

  /**
   * V14: administrators of the firm, at most 100, from the turn of the request on; undefined where fewer have a row than the
   * firm has: some were there before there were rows.
   */
  administrators: async (firmId: string, turn: string): Promise<readonly string[] | undefined> => {
    const [{ ids }, tally] = await Promise.all([
      ring(table, (at) => keys.administratorOf(firmId, at, ''), turnOf(turn), maxCandidates),
      getItem(table, keys.firmTally(firmId), FirmTally),
    ]);
    return ids.length < Math.min(tally?.administrators ?? 1, maxCandidates) ? undefined : ids;
  },

  /** These collaborators as they are, in this order. */
  collaborators: async (ids: readonly string[]): Promise<Collaborator[]> => {
    const found = z.array(Collaborator).parse(await getItems(table, ids.map(keys.collaborator)));
    return ids.flatMap((id) => found.find(({ collaboratorId }) => collaboratorId === id) ?? []);
  },

  /** Lets those who hold a dossier no more be found by it no more. */
  forget: (before: Holder, after: Holder): Promise<void> => removeHolderRows(table, before, after),
});
export type ValidatorRepository = ReturnType<typeof validatorRepository>;
type Holder = Parameters<typeof removeHolderRows>[1];

const nobody: Pool = { ids: [], more: false };
const Row = z.object({ sk: z.string() });
const FirmTally = z.object({ administrators: z.number().int() });

// The creator, who does not decide their own, may be one of those who are found.
const lookedAt = maxCandidates + 1;

/** The rows of a partition from one place on, round the ring: eventually consistent, at most so many and whether there are more. */
async function ring(table: Table, at: (turn: string) => Key, from: string, atMost = lookedAt): Promise<Pool> {
  const between = async (low: string, high: string, limit: number): Promise<string[]> => {
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
        ExpressionAttributeValues: { ':pk': at('').pk, ':low': at(low).sk, ':high': at(high).sk },
        Limit: limit,
      }),
    );
    return z
      .array(Row)
      .parse(Items ?? [])
      .map(({ sk }) => sk.slice(sk.lastIndexOf('#') + 1));
  };
  // Turns are hexadecimal: all of them lie between these two.
  const onward = await between(from, 'g', atMost + 1);
  const left = atMost + 1 - onward.length;
  const ids = [...onward, ...(left === 0 ? [] : await between('', from, left))];
  return { ids: ids.slice(0, atMost), more: ids.length > atMost };
}
