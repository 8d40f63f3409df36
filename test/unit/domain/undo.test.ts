import { expect, test } from 'vitest';
import type { AccessStatus } from '../../../shared/domain/access.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { canUndo, requireMayUndo, requireUndoable, undoableUntil } from '../../../shared/domain/undo.ts';

const by = { kind: 'collaborator' as const, id: 'victor' };
const at = '2026-11-03T10:00:00.000Z';
const approved = { kind: 'creation', status: 'approved', decision: { outcome: 'approved', by, at } } as Request;
const now = new Date('2026-11-04T09:59:59.999Z');
const late = new Date('2026-11-04T10:00:00Z');
const victor = { collaboratorId: 'victor', status: 'active' as const };
const refusal = (code: string, extensions?: object) =>
  expect.objectContaining({ code, ...(extensions && { extensions }) });

test('an approval of a new access, or of more rights, can be undone for 24 hours (L11)', () => {
  for (const kind of ['creation', 'more_rights'] as const)
    expect(undoableUntil({ ...approved, kind })).toBe(late.toISOString());
  expect(undoableUntil({ ...approved, kind: 'change' })).toBeUndefined();
  expect(undoableUntil({ ...approved, undoneAt: at })).toBeUndefined();
  for (const status of ['open', 'rejected', 'cancelled', 'expired'] as const)
    expect(undoableUntil({ ...approved, status })).toBeUndefined();
});

test('whoever approved may, as long as they are of the staff, and nobody else (L11)', () => {
  expect(() => requireMayUndo(victor, approved)).not.toThrow();
  for (const other of [
    { ...victor, collaboratorId: 'agnes' },
    { ...victor, status: 'removed' as const },
  ])
    expect(() => requireMayUndo(other, approved)).toThrow(refusal('forbidden'));
});

test('too late, not approved, or not open any more, it is refused, with what is possible (L11)', () => {
  const active = { status: 'active' as AccessStatus };
  for (const status of ['active', 'approved'] as const)
    expect(() => requireUndoable(approved, { status }, now)).not.toThrow();
  expect(() => requireUndoable(approved, active, late)).toThrow(
    refusal('wrong-status', { current: 'approved', allowed: [] }),
  );
  expect(() => requireUndoable({ ...approved, status: 'rejected' }, active, now)).toThrow(
    refusal('wrong-status', { current: 'rejected', allowed: ['approved'] }),
  );
  for (const status of ['suspended', 'revoked'] as const)
    expect(() => requireUndoable(approved, { status }, now)).toThrow(
      refusal('wrong-status', { current: status, allowed: ['approved', 'active'] }),
    );
});

test('the page offers it to whom it would not refuse (L11)', () => {
  const open = { status: 'active' as const };
  expect(canUndo(victor, approved, open, now)).toBe(true);
  expect(canUndo(victor, approved, open, late)).toBe(false);
  expect(canUndo({ collaboratorId: 'agnes' }, approved, open, now)).toBe(false);
  expect(canUndo(victor, approved, { status: 'suspended' }, now)).toBe(false);
  expect(canUndo(victor, { ...approved, undoneAt: at }, open, now)).toBe(false);
});

test('from its end on an access is suspended, before that has been written: nothing is undone of it (L7, L11)', () => {
  const ended = { status: 'active' as const, endsAt: now.toISOString() };
  const ending = { ...ended, endsAt: late.toISOString() };
  expect(() => requireUndoable(approved, ending, now)).not.toThrow();
  expect(canUndo(victor, approved, ending, now)).toBe(true);
  expect(() => requireUndoable(approved, ended, now)).toThrow(
    refusal('wrong-status', { current: 'suspended', allowed: ['approved', 'active'] }),
  );
  expect(canUndo(victor, approved, ended, now)).toBe(false);
});
