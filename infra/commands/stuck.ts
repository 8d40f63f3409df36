/** The steps of the workflow, by the names of their states. */
const steps: Readonly<Record<string, string>> = {
  NextRound: 'when it was read for the next round',
  AskValidators: 'when validators were to be asked',
  AwaitCorrection: 'when its correction was to be awaited',
  ExpireRequest: 'when it was to expire',
  OpenSignIn: 'when the sign-in was to be opened, or moved to another address',
  ActivateAccess: 'when the access was to become active',
  InvitePerson: 'when the person was to be invited',
  TellCreator: 'when its creator was to be told',
  ByStatus: 'when its end was to be carried out',
};

const notInTime = 'the function did not end in time, again and again: see its log, and redrive it once it does';

/** What a step failed with, and what is to be done about it: errors by their name, refusals by their code. */
const causes: Readonly<Record<string, string>> = {
  SignInTaken:
    'somebody else has a sign-in with this address in the user pool: find out whose it is, and remove it there',
  SignInGone: 'the sign-in was deleted meanwhile: redrive it',
  NotYet: 'the client admin of the company is not active yet: see to their request first, then redrive this one',
  'not-found': 'something that it names is not in the table: if a backup was restored, restore that too',
  'wrong-status':
    'its access is in a status that does not go with this step: look at its history before you redrive it',
  'last-client-admin': 'the company would have no client admin left: open an access for another one, then redrive it',
  TransientError: 'a service did not answer for hours: redrive it once that answers again',
  UnknownStatus:
    'this version of the workflow does not know its status: deploy the version that made it, then redrive it',
  'States.Timeout': notInTime,
  'Sandbox.Timedout': notInTime,
  'Runtime.ExitError':
    'the function broke down, again and again: see its log, which tells of memory too; redrive it once that is mended',
  ...Object.fromEntries(
    ['ClientExecutionTimeoutException', 'ServiceException', 'AWSLambdaException', 'SdkClientException', 'Unknown'].map(
      (name) => [`Lambda.${name}`, 'Lambda itself failed for hours: redrive it once it works again'],
    ),
  ),
  'Lambda.TooManyRequestsException':
    'Lambda ran no more functions at once for hours: raise the account’s concurrency, or find what uses it up, then redrive it',
  ResourceNotFoundException: 'something that the function needs is not deployed: deploy, then redrive it',
  AccessDeniedException: 'the function was refused a right: deploy, then redrive it',
};

/** What a request is stuck in, why, and what to do. */
export const stuckWords = ({ since = '', step = '', because }: Stuck): string =>
  `stuck since ${since} ${steps[step] ?? `in ${step}`}: ${causeOf(step, because)}`;

/** Since when, in which step, with which error. */
interface Stuck {
  readonly since: string | undefined;
  readonly step: string | undefined;
  readonly because: string | undefined;
}

const causeOf = (step: string, error: string | undefined): string => {
  if (error === undefined) return `the log of the function of ${step} says why`;
  return (
    causes[error] ??
    `it fails with ${error}: see the log of the function of ${step}, and redrive it once that is mended`
  );
};
