import type { Context } from 'cognito-local/lib/services/context.js';
import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js';
import type { ClientDefinition, PoolDefinition } from './cognito-pool.ts';
import type { Sessions } from './cognito-sessions.ts';

export type Input = Record<string, unknown>;
/** A rule that Cognito applies and cognito-local does not: it refuses by throwing. */
export type Rules = Record<string, (input: Input) => Promise<void> | void>;
export interface RuleDeps {
  readonly ctx: Context;
  readonly cognito: CognitoService;
  readonly pools: readonly PoolDefinition[];
  readonly clients: readonly ClientDefinition[];
  readonly sessions: Sessions;
}
