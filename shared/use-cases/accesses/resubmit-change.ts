import type { CardRepository } from '../../data/cards.ts';
import { Conflict, retryOnConflict } from '../../domain/conflict.ts';
import { changeCorrections } from '../../domain/corrections.ts';
import { DomainError } from '../../domain/error.ts';
import type { Staff } from '../../domain/people.ts';
import {
  asForbidden,
  requestWithAccess,
  requireResubmittable,
  submitAnew,
  type Reopened,
  type ResubmitCommand,
  type ResubmitDeps,
} from '../resubmission.ts';
import { askForChange, type AskForChangeDeps } from './ask-for-change.ts';
import {
  atOnce,
  deedOfChange,
  prepareChange,
  type PrepareChangeCommand,
  type PrepareChangeDeps,
} from './prepare-change.ts';

export interface ResubmitChangeDeps extends PrepareChangeDeps, AskForChangeDeps, ResubmitDeps {
  readonly cards: Pick<CardRepository, 'versions' | 'asked'>;
  readonly accesses: PrepareChangeDeps['accesses'] & AskForChangeDeps['accesses'];
}

export interface ResubmitChangeCommand extends ResubmitCommand<Staff>, Omit<PrepareChangeCommand, 'who' | 'accessId'> {}

/**
 * Submits a change of an access that was sent back anew, whole, by the rules of a change as the access stands (V17, L4). What
 * is less counts at once; all that is more is held, whoever asks.
 *
 * @throws what `changeAccess` does; `invalid-input` where nothing is left to validate; `stale-write`, `wrong-status` unless
 * it is to be corrected.
 */
export const resubmitChange =
  (deps: ResubmitChangeDeps) =>
  ({ requestId, ifMatch, ...command }: ResubmitChangeCommand): Promise<Reopened> =>
    retryOnConflict(async () => {
      const { who, reason } = command;
      const { request } = await requestWithAccess(deps, requestId);
      const { proposes, accessId } = request;
      if (!proposes) throw new DomainError('not-found');
      const prepared = await prepareChange(
        deps,
        { ...command, accessId },
        {
          moreAtOnce: false,
          requireState: () => {
            requireResubmittable(request, ifMatch);
          },
        },
      ).catch(asForbidden);
      const { before, firm, split } = prepared;
      if (before.asked?.requestId !== requestId) throw new Conflict();
      const asked = await askForChange(deps)(who, { ...prepared, sentBack: request });
      if (!asked) throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'nothing-to-validate' }] });
      const after = atOnce(deps, prepared);
      const { beside } = asked;
      const action = 'request-resubmitted' as const;
      const deed = deedOfChange(deps, who, { before, after, reason, action, requestId, beside });
      const former = await deps.cards.asked(request);
      const now = { asked: asked.content.proposes, details: split.details };
      const corrections = changeCorrections({ asked: proposes, details: former }, now);
      const hasFormer = Object.keys(former).length > 0;
      const card = asked.card(requestId) ?? { accessId, firmId: firm.firmId, requestId };
      return submitAnew(deps, {
        ...{ request, who, firm, at: deed.at },
        content: { ...asked.content, clientType: after.clientType, corrections },
        keep: (next) =>
          deps.resubmissions.change({
            ...{ before: request, after: next, access: { before, after }, deed },
            card: hasFormer || now.asked.details.length > 0 ? { ...card, before: former } : undefined,
          }),
      });
    });
