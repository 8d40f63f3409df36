/** A problem (RFC 9457) as far as apps may count on it; `type` is `/problems/<code>`. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly [member: string]: unknown;
}

/** There is no answer, which is never a yes. Without a `problem` there was no reply either: see `cause`. */
export class UnansweredCheck extends Error {
  override readonly name = 'UnansweredCheck';

  constructor(
    message: string,
    readonly problem?: ProblemDetails,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The refusal of a check. What is not a problem (API Gateway’s own messages) becomes `about:blank`, as the RFC has it. */
export function refusal(status: number, body: unknown): UnansweredCheck {
  const problem = isProblem(body) ? body : { type: 'about:blank', title: messageOf(body) ?? `HTTP ${status}`, status };
  return new UnansweredCheck(problem.detail ?? problem.title, problem);
}

const isObject = (body: unknown): body is Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null;

const isProblem = (body: unknown): body is ProblemDetails =>
  isObject(body) && typeof body['type'] === 'string' && typeof body['title'] === 'string';

const messageOf = (body: unknown): string | undefined =>
  isObject(body) && typeof body['message'] === 'string' ? body['message'] : undefined;
