import assert from 'node:assert/strict';
import { rowOf } from '../../shared/data/ttl.ts';
import { keptUntil, type Kept, type PassingType } from '../../shared/domain/retention.ts';

type Item = Readonly<Record<string, unknown>>;

/** G4: what a table holds is of a type in the register, ends if the register says so, and no later than it says. */
export function assertKeptByRegister(items: readonly Item[], now: Date): void {
  for (const { type, ttl, pk, sk } of items) {
    const name = `${String(type)} ${String(pk)} ${String(sk)}`;
    const row = Object.entries(rowOf).find(([known]) => known === type)?.[1];
    assert.ok(row, `${name} is of no type in the register`);
    if (ttl === undefined) assert.ok(row.kept.some(stays), `${name} has no end`);
    else {
      assert.ok(!row.kept.every(stays), `${name} has an end, and is to stay`);
      assert.ok(Number(ttl) <= latestEnd(String(type), row.kept, now), `${name} is kept longer than the register says`);
    }
  }
}

const stays = (kept: Kept): boolean => 'until' in kept;

/**
 * What is kept from an instant that lies ahead, at most: the mail of a day is due within a day, or an hour more in autumn; an
 * absence lasts 366 days at most.
 */
const aheadMs: Readonly<Partial<Record<string, number>>> = { Ending: 25 * 3_600_000, Delegation: 366 * 24 * 3_600_000 };

/** Of a thing that begins now; a setting allows ten years at most. */
const latestEnd = (type: string, kept: readonly Kept[], now: Date): number =>
  kept.some((each) => 'setting' in each)
    ? now.getTime() / 1000 + 10 * 366 * 24 * 3600
    : Math.ceil(keptUntil(type as PassingType, new Date(now.getTime() + (aheadMs[type] ?? 0))).getTime() / 1000);
