import type { ValidatorRepository } from '../../data/validators.ts';
import { countedUpTo100 } from '../../domain/asking.ts';
import { refusalToDecide, wantsFourEyes, type ToDecide } from '../../domain/authority.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { Request } from '../../domain/request.ts';
import { whoMayDecide } from '../../domain/validation.ts';

export interface ChooseValidatorsDeps {
  readonly validators: Pick<ValidatorRepository, 'candidates' | 'collaborators'>;
}

/** What is to be decided, and the text that says whose turn it is to be asked. */
export interface Asking extends ToDecide {
  readonly turn: string;
}

/** Who is to be asked, and how many may decide in all, as far as is known; undefined: more than 100. */
export interface Choice {
  readonly validators: readonly Collaborator[];
  readonly inAll: number | undefined;
}

/**
 * Chooses who is asked to decide (V10): the first of the candidates, read one by one and held against V1, until there
 * are as many as the firm wants. What it reads does not grow with the firm. Nobody: nobody may decide.
 */
export const chooseValidators =
  ({ validators }: ChooseValidatorsDeps) =>
  async (asking: Asking, firm: Firm, passOver: readonly string[] = []): Promise<Choice> => {
    const { ids, more } = await validators.candidates(asking);
    const passed = new Set(wantsFourEyes(asking, firm.fourEyes) ? [...passOver, asking.createdBy.id] : passOver);
    const candidates = ids.filter((id) => !passed.has(id));
    const chosen: Collaborator[] = [];
    let read = 0;
    let wrong = 0;
    while (chosen.length < firm.askAtMost && read < candidates.length) {
      const next = candidates.slice(read, read + firm.askAtMost - chosen.length);
      const may = whoMayDecide(await validators.collaborators(next), asking, firm);
      chosen.push(...may);
      read += next.length;
      wrong += next.length - may.length;
    }
    return { validators: chosen, inAll: countedUpTo100(candidates.length - wrong, more) };
  };
export type ChooseValidators = ReturnType<typeof chooseValidators>;

/** V1: whoever may decide this. */
export const toDecide =
  (asked: ToDecide, { fourEyes }: Pick<Firm, 'fourEyes'>) =>
  (one: Collaborator): boolean =>
    refusalToDecide(one, asked, fourEyes) === undefined;

/**
 * Reads again who was chosen when the request was submitted. The place of each one who may not decide any more is taken
 * by the next (V10).
 */
export const confirmValidators =
  (deps: ChooseValidatorsDeps) =>
  async (request: Request, firm: Firm): Promise<readonly Collaborator[]> => {
    const asked = request.askedOf.map(({ id }) => id);
    const still = whoMayDecide(await deps.validators.collaborators(asked), request, firm);
    const gone = asked.length - still.length;
    if (gone === 0) return still;
    const instead = await chooseValidators(deps)(
      { ...request, turn: request.requestId },
      { ...firm, askAtMost: gone },
      asked,
    );
    return [...still, ...instead.validators];
  };
