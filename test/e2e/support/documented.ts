import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from '../../../shared/contract/openapi.ts';

/** One reply, to be held against the contract. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Contents = Readonly<Record<string, { readonly schema?: unknown }>>;
interface Answer {
  readonly content?: Contents;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Answer>>;
}

const document = openApiDocument() as unknown as { paths: Record<string, Record<string, Operation>> };
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi');

/** As API Gateway matches it: a greedy parameter takes the rest of the path. */
const patternOf = (template: string): string =>
  template
    .replaceAll('.', '\\.')
    .replaceAll(/\{\w+\}/g, '[^/]+')
    .replaceAll(/\{\w+\+\}/g, '.*');

const templates = Object.keys(document.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${patternOf(template)}$`),
}));

/**
 * Holds a reply against the OpenAPI document: the status must be one that its route may answer, and content type,
 * headers and body what it says of that status. An address that the contract does not know must get API Gateway's own 404.
 *
 * @throws an error that names the route and what is wrong.
 */
export function assertDocumented(seen: Seen): void {
  const { method, status, text } = seen;
  const path = seen.path.split('?')[0] ?? '';
  const template = templates.find(({ pattern }) => pattern.test(path))?.template;
  const operation = template === undefined ? undefined : document.paths[template]?.[method.toLowerCase()];
  if (template === undefined || operation === undefined) {
    if (status === 404 && text === '{"message":"Not Found"}') return;
    throw new Error(`${method} ${path} is in no contract, yet it answered ${String(status)}: ${text}`);
  }
  const fail = (what: string): never => {
    throw new Error(`${method} ${template} answered ${String(status)}, ${what}: ${text.slice(0, 2000)}`);
  };
  const response = operation.responses[String(status)] ?? fail('which its contract does not have');
  for (const header of misplaced(seen.headers, response)) fail(`against its contract in the header ${header}`);
  const mediaType = seen.headers.get('content-type')?.split(';')[0] ?? '';
  if (!response.content || method === 'HEAD') return text === '' ? undefined : fail('which should have no body');
  if (!(mediaType in response.content)) fail(`with the undocumented content type "${mediaType}"`);
  const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status), 'content', mediaType];
  const validate = ajv.compile({ $ref: `openapi#/${[...pointer, 'schema'].map(escape).join('/')}` });
  const body: unknown = mediaType.endsWith('json') ? JSON.parse(text) : text;
  if (!validate(body)) fail(`against its contract (${ajv.errorsText(validate.errors)})`);
}

/** Headers that apps go by: one that came undocumented, or is documented and did not come. */
const misplaced = (came: Headers, { headers = {} }: Answer): string[] =>
  ['ETag', 'Location', 'Retry-After', 'Link'].filter((name) =>
    came.has(name) ? !(name in headers) : headers[name]?.required,
  );

/** RFC 6901, then as a fragment of a URI. */
const escape = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
