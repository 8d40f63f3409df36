import type { Capability } from '../contract/routes.ts';
import { problemReply } from './problems.ts';
import type { RenderRefusal } from './refusals.ts';
import { routeHandler, type Endpoints } from './route-handler.ts';

/** Handles the routes of one HTTP function, which may refuse for any reason there is. */
export const httpHandler = <C extends Capability>(endpoints: Endpoints<C>, render: RenderRefusal = problemReply) =>
  routeHandler(endpoints, render);
