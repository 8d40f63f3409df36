/** Changes a model of a mail or page before it is rendered. */
export type Dress = <Model extends object>(model: Model) => Model;

export const asItIs: Dress = (model) => model;

/** Fields that hold no datum that people type: codes, instants, ids, links of ours, and the addresses of people. */
const ours = new Set([
  ...[
    'language',
    'kind',
    'code',
    'field',
    'fields',
    'level',
    'options',
    'status',
    'outcome',
    'clientType',
    'likeness',
    'occasion',
    'movedTo',
    'shut',
    'purpose',
  ],
  ...[
    'what',
    'event',
    'right',
    'state',
    'step',
    'refusal',
    'rules',
    'failed',
    'allowedDecisions',
    'instance',
    'requestId',
    'cursor',
    'next',
    'accessId',
    'erasedAt',
    'email',
  ],
  ...[
    'at',
    'sealedAt',
    'firmId',
    'expectation',
    'createdAt',
    'expiresAt',
    'linkExpiresAt',
    'endsAt',
    'awayFrom',
    'until',
    'backAt',
    'link',
    'queue',
    'url',
    'portalUrl',
    'contact',
    'form',
  ],
]);

/** Puts a text in the place of every datum of a model: a new field is poisoned too, until it is said to be ours. */
export const poisonedWith =
  (poison: string): Dress =>
  (model) =>
    poisoned(model, poison) as typeof model;

/** A field of an access whose values are codes, instants or addresses. */
const isOfCodes = (value: object): boolean =>
  'field' in value && ['identity.clientType', 'identity.email', 'endsAt'].includes(String(value.field));

function poisoned(value: unknown, poison: string): unknown {
  if (typeof value === 'string') return poison;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, poison));
  if (typeof value !== 'object' || value === null || isOfCodes(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [field, ours.has(field) ? each : poisoned(each, poison)]),
  );
}
