import { DomainError } from '../domain/error.ts';
import { ToldDecision } from '../domain/request.ts';
import { withExtensions } from './refusals.ts';

/** The decision that stands already (V3), of a refusal that carries one. */
export const decisionIn = (error: unknown): ToldDecision | undefined =>
  ToldDecision.safeParse(error instanceof DomainError ? error.extensions['decision'] : undefined).data;

/** Throws a refusal on; the decision that stands already (V3), where it carries one, as the request shows it. */
export const throwAsShown =
  (show: (decision: ToldDecision) => Promise<object>) =>
  async (error: unknown): Promise<never> => {
    const told = decisionIn(error);
    if (!told) throw error;
    const decision = await show(told);
    throw withExtensions(error, () => ({ decision }));
  };
