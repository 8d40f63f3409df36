import type { ValidatorRepository } from '../../data/validators.ts';
import { countedUpTo100, mostAskedAgain, placesFor } from '../../domain/asking.ts';
import { decidingDossiers, isOwn, refusalToDecide, wantsFourEyes, type ToDecide } from '../../domain/authority.ts';
import { isUnreachable } from '../../domain/delivery.ts';
import type { Firm } from '../../domain/firm.ts';
import type { Collaborator } from '../../domain/people.ts';
import { askedOf, isToBeAsked } from '../../domain/presence.ts';
import type { Request } from '../../domain/request.ts';
import { seek } from './seek.ts';

export interface ChooseValidatorsDeps {
  readonly validators: Pick<ValidatorRepository, 'candidates' | 'collaborators'>;
  readonly now: () => Date;
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
 * are as many as the firm wants; in the place of one who is away whoever stands in for them (V15); whom mails do not reach
 * only where nobody else is left (V19). What it reads does not grow with the firm. Nobody: nobody may decide.
 */
export const chooseValidators =
  ({ validators, now }: ChooseValidatorsDeps) =>
  async (asking: Asking, firm: Firm): Promise<Choice> => {
    const { candidates, more } = await candidatesFor(validators, asking, firm);
    const mayDecide = toDecide(asking, firm);
    const places = await seek(validators, {
      ...{ candidates, wanted: firm.askAtMost, at: now(), taken: [] },
      ...{ isCandidate: mayDecide, mayDecide },
    });
    return {
      validators: askedOf(places).slice(0, firm.askAtMost),
      inAll: countedUpTo100(candidates.length - places.wrong, more),
    };
  };
export type ChooseValidators = ReturnType<typeof chooseValidators>;

/** V1: whoever may decide this. */
export const toDecide =
  (asked: ToDecide, { fourEyes }: Pick<Firm, 'fourEyes'>) =>
  (one: Collaborator): boolean =>
    refusalToDecide(one, asked, fourEyes) === undefined;

/** Who may be able to decide, but for who is known not to (V1). */
async function candidatesFor(validators: ChooseValidatorsDeps['validators'], asking: Asking, firm: Firm) {
  const { ids, more } = await validators.candidates({ ...asking, dossierIds: decidingDossiers(asking) });
  const fourEyes = wantsFourEyes(asking, firm.fourEyes);
  return { candidates: ids.filter((id) => !(fourEyes && isOwn(asking, id))), more };
}

/** V15: who is asked in a round; and who was asked before, may decide still, and is left alone in it. */
export interface Confirmed {
  readonly validators: readonly Collaborator[];
  readonly resting: readonly Collaborator[];
}

/**
 * Reads again who is asked. Who is away rests while somebody is there, and is asked again once back (V15). Where that leaves
 * fewer than the firm wants, of as many as could decide when it was submitted, others take the places: who stands in for
 * whoever is away, then the next; where nobody is left, or nobody was found before, as many as it wants are sought (V10, V19).
 */
export const confirmValidators =
  ({ validators, now }: ChooseValidatorsDeps) =>
  async (request: Request, firm: Firm): Promise<Confirmed> => {
    const at = now();
    const mayDecide = toDecide(request, firm);
    const asked = request.askedOf.map(({ id }) => id);
    const read = await validators.collaborators(asked);
    const may = read.filter(mayDecide);
    const still = may.filter((one) => isToBeAsked(one, at)).slice(0, mostAskedAgain(request, firm));
    const wanted = (still.length === 0 ? firm.askAtMost : placesFor(request, firm)) - still.length;
    const taken = still.map(({ collaboratorId }) => collaboratorId);
    const next = wanted > 0 ? await candidatesFor(validators, { ...request, turn: request.requestId }, firm) : nobody;
    const candidates = [...asked, ...next.candidates];
    const places = await seek(validators, {
      ...{ candidates, wanted, read, taken, at },
      ...{ isCandidate: mayDecide, mayDecide },
    });
    const instead = still.length > 0 ? places.present : askedOf(places).slice(0, firm.askAtMost);
    const chosen = [...still, ...instead];
    return { validators: chosen, resting: may.filter((one) => !isUnreachable(one) && !chosen.includes(one)) };
  };

const nobody = { candidates: [] };
