import type { Outcome } from './codes.ts';

/** How a request ended, for mails and pages alike. Names and the reason are data; `at` is an ISO 8601 UTC instant. */
export interface Ending {
  readonly outcome: Outcome;
  /** Who ended it; nobody, when time did. */
  readonly by?: string | undefined;
  /** The absent validator whom they stood in for. */
  readonly onBehalfOf?: string | undefined;
  readonly at: string;
  /** Always there when rejected. */
  readonly reason?: string | undefined;
}
