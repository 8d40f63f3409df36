import { parsed } from '../command-line.ts';
import { HostError } from './parts/errors.ts';
import { type Rates, throttled } from './parts/rates.ts';

export const HELP = `Runs the product on this machine: the synthesized CDK template with its own functions, table and workflow.

  npm start -- [options]

  --port N        the API's port (default 3000); everything else takes free ports
  --speed N       the workflow's waits N times shorter, such as 86400 for a day in a second (default 1)
  --ses-rate N, --cognito-rate N, --sfn-rate N, --events-rate N
                  the mail service, the sign-in service, the workflow or the event bus throttles from N calls a second
                  on, as on AWS
  --assembly DIR  run this cloud assembly (cdk.out) as it is instead of synthesizing the app
  --no-demo       empty tables, nobody who can sign in
  --help          this text

Addresses and demo people are printed and written to .local/outputs.json, the functions' logs to .local/functions.log.
Ctrl-C stops it all. Nothing is kept: every start begins afresh.`;

export interface Arguments {
  readonly port: number;
  readonly speed: number;
  readonly demo: boolean;
  readonly rates: Rates;
  readonly assembly?: string;
  readonly help: boolean;
}

/** Throws HostError on what is not understood. */
export function readArguments(argv: readonly string[]): Arguments {
  const options = {
    port: { type: 'string' },
    speed: { type: 'string' },
    'ses-rate': { type: 'string' },
    'cognito-rate': { type: 'string' },
    'sfn-rate': { type: 'string' },
    'events-rate': { type: 'string' },
    assembly: { type: 'string' },
    'no-demo': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { values } = parsed({ args: [...argv], options });
    const port = Number(values.port ?? 3000);
    const speed = aboveZero('speed', values.speed ?? '1');
    const rates = Object.fromEntries(
      throttled.flatMap((service) => {
        const rate = values[`${service}-rate`];
        return rate === undefined ? [] : [[service, aboveZero(`${service}-rate`, rate)]];
      }),
    );
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port ?? ''}: not a port`);
    return {
      port,
      speed,
      rates,
      help: values.help ?? false,
      demo: !values['no-demo'],
      ...(values.assembly !== undefined && { assembly: values.assembly }),
    };
  } catch (error) {
    throw new HostError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function aboveZero(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`--${option} ${value}: not a number above zero`);
  return number;
}
