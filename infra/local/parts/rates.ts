import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Limits, throttle } from '../api/throttle.ts';
import type { Service } from './services.ts';

/** The services that can be told to throttle, as they do on AWS; the table takes what comes, as one on demand does. */
export const throttled = ['ses', 'cognito', 'sfn', 'events'] as const satisfies readonly Service[];
export type Throttled = (typeof throttled)[number];

/** Calls a second that a service takes. */
export type Rates = Readonly<Partial<Record<Throttled, number>>>;

/** Which calls count, and what a service answers to one too many. */
interface Refusal {
  readonly counts: (request: IncomingMessage) => boolean;
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

const operationOf = ({ headers }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? '').replace(/^[^.]*\./, '');

/** Cognito counts what apps do (`InitiateAuth` and the like) apart: it is left alone. */
const refusals: Readonly<Record<Throttled, Refusal>> = {
  ses: {
    counts: ({ method, url }) => method === 'POST' && url === '/v2/email/outbound-emails',
    ...{ status: 429, type: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' },
  },
  cognito: {
    counts: (request) => /^(Admin|CreateGroup)/.test(operationOf(request)),
    ...{ status: 400, type: 'TooManyRequestsException', message: 'Too many requests' },
  },
  sfn: {
    counts: (request) => /^(StartExecution|SendTask)/.test(operationOf(request)),
    ...{ status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  },
  events: {
    counts: (request) => operationOf(request) === 'PutEvents',
    ...{ status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  },
};

/** Puts a token bucket, as AWS has them, in front of a service: as many calls at once as a second may have. */
export function limitRate(server: Server, service: Throttled, rate: number): void {
  const refusal = refusals[service];
  const limits: Limits = { rate, burst: Math.max(1, rate) };
  const mayPass = throttle(limits);
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (refusal.counts(request) && !mayPass()) refuse(request, response, refusal);
    else for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
  });
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, type, message }: Refusal): void {
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': type };
  const answer = () => response.writeHead(status, headers).end(JSON.stringify({ __type: type, message }));
  request.on('end', answer).resume();
}
