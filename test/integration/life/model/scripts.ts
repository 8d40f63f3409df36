import fc from 'fast-check';
import { at, seldom, type Move } from './act.ts';
import { choose, signInOf } from './passwords.ts';
import { patch } from './patch.ts';
import { submit } from './creations.ts';
import { attach, detach } from './departures.ts';
import { erase, reactivate, revoke, suspend } from './moves.ts';
import { lose, reopen, resend } from './sign-ins.ts';
import { cancel, decide, expire, sendBack, undo } from './requests.ts';
import { resubmit } from './resubmit.ts';
import { changeRights } from './rights.ts';
import { Race, Step } from './steps.ts';
import { changeStaff } from './staff.ts';
import { cut, deliver, redeliver, sweep } from './stream.ts';
import { workflowSteps } from './workflow.ts';

const moves = {
  ...{ submit, decide, sendBack, resubmit, cancel, expire, undo, ...workflowSteps },
  ...{ suspend, reactivate, revoke, patch, changeRights, erase },
  ...{ detach, attach, choose, signInOf, reopen, resend, lose, sweep, deliver, redeliver, changeStaff },
} satisfies Readonly<Record<string, fc.Arbitrary<Move>>>;
/** What there is to try. */
export const names = [...Object.keys(moves), 'race'];

const weights: Readonly<Record<string, number>> = {
  ...{ submit: 3.5, decide: 5, sendBack: 4, resubmit: 5, cancel: 1, expire: 1, undo: 2 },
  ...{ openSignIn: 5, activate: 5, invite: 1, suspend: 3, reactivate: 4, revoke: 1.5, patch: 5 },
  ...{ changeRights: 5, erase: 0.7, detach: 3, attach: 9, choose: 2, reopen: 1, resend: 2, lose: 0.7 },
  ...{ sweep: 1.5, deliver: 5, redeliver: 1.5, changeStaff: 4 },
};
const second = 1000;
const hour = 3600 * second;
/** How much later a step is taken than the one before. */
const later = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(2 * second, 61 * second) },
  { weight: 5, arbitrary: fc.constantFrom(hour, 26 * hour) },
  { weight: 1, arbitrary: fc.constant(500 * hour) },
);
const broken = seldom(4, cut).map((of) => of ?? undefined);

const weighed = Object.entries(moves).map(([name, move]) => ({ name, move, weight: (weights[name] ?? 1) * 10 }));
const steps = weighed.map(({ name, move, weight }) => ({
  weight,
  arbitrary: fc
    .tuple(move, later, name === 'deliver' ? fc.constant(undefined) : broken)
    .map(([of, later, cut]) => new Step(name, of, { later, cut })),
}));

// Several accesses in one go are made one after the other.
const racing = fc.oneof(
  ...weighed.filter(({ name }) => name !== 'submit').map(({ move, weight }) => ({ weight, arbitrary: move })),
);
const race = fc.tuple(racing, racing, at, later).map(([one, other, on, later]) => new Race([one, other], on, later));

/** What is done in a firm, one thing after another, now and then two at once; what there is nothing to try on is left out. */
export const scripts = (length: number) =>
  fc.array(fc.oneof(...steps, { weight: 100, arbitrary: race }), { minLength: length, maxLength: length });
