import { DomainError } from '../domain/error.ts';
import { ToldDecision } from '../domain/request.ts';
import { withExtensions } from './refusals.ts';

/** Throws a refusal on; the decision that stands already (V3), where it carries one, as the request shows it. */
export const throwAsShown =
  (show: (decision: ToldDecision) => Promise<object>) =>
  async (error: unknown): Promise<never> => {
    const { data } = ToldDecision.safeParse(error instanceof DomainError ? error.extensions['decision'] : undefined);
    if (!data) throw error;
    const decision = await show(data);
    throw withExtensions(error, () => ({ decision }));
  };
