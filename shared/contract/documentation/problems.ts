import { errorCodes, type ErrorCode } from '../../domain/error.ts';
import { fieldText } from '../../texts/field-problems.ts';
import { problemTexts } from '../../texts/problems.ts';
import { problemStatuses } from '../problem-statuses.ts';
import type { Problem } from '../replies.ts';
import { approved, companyName, ids, request, warning } from './samples.ts';

const blocking = [
  { code: 'no-dossier' as const, pointer: '/dossiers', detail: fieldText({ code: 'no-dossier' }, 'en') },
];

/** What a problem carries beside the members that all have. */
const members: Readonly<Partial<Record<ErrorCode, Partial<Problem>>>> = {
  'invalid-input': {
    errors: [{ pointer: '/identity/phone', code: 'invalid-phone', detail: fieldText({ code: 'invalid-phone' }, 'en') }],
  },
  'warnings-not-acknowledged': { warnings: [warning] },
  'draft-incomplete': { blocking },
  'wrong-status': { current: 'revoked', allowed: ['active'] },
  'already-decided': { decision: approved.decision ?? undefined },
  'company-needs-client-admin': {
    decideFirst: [{ id: ids.access, name: request.person.name, requestId: ids.request }],
  },
  'request-open': { requestId: ids.request },
  'registration-number-taken': { company: companyName },
};

export const exampleOf = (code: ErrorCode): Problem => ({
  type: `/problems/${code}`,
  ...problemTexts[code].en,
  status: problemStatuses[code],
  instance: '1a79a4d6-0de6-4d42-9b1a-0d3c6d7f1e11',
  ...members[code],
});

/** What API Gateway answers by itself, in its own words, before or after a function is asked. */
export const gatewayMessages = {
  401: 'Unauthorized',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;
export type GatewayStatus = keyof typeof gatewayMessages;

export const gatewayExample = (status: GatewayStatus): string => `api-gateway-${String(status)}`;

/** An example of every refusal, for the components of the document. */
export const refusalExamples = {
  ...Object.fromEntries(
    errorCodes.map((code) => [code, { summary: problemTexts[code].en.title, value: exampleOf(code) }]),
  ),
  ...Object.fromEntries(
    Object.entries(gatewayMessages).map(([status, message]) => [
      gatewayExample(Number(status) as GatewayStatus),
      { summary: `API Gateway’s own ${status}`, value: { message } },
    ]),
  ),
};
