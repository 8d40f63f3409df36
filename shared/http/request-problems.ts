import type { Decision } from '../domain/request.ts';
import { problemReply } from './problems.ts';
import { withExtensions, type RenderRefusal } from './refusals.ts';
import { decisionReply } from './views.ts';

/** Replies with a refusal; the decision that stands already (V3) is shown as the request shows it. */
export const requestProblemReply: RenderRefusal = (error, language, instance) =>
  problemReply(withExtensions(error, asShown), language, instance);

const asShown = ({ decision }: { readonly decision?: Decision }) =>
  decision ? { decision: decisionReply(decision) } : {};
