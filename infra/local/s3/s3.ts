import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Bucket } from './buckets.ts';
import { deleteObject, getObject, type Listed, listVersions, putObject, S3Error } from './operations.ts';

export interface S3 {
  /** Where the API answers; by an address of numbers, so that clients put the bucket into the path. */
  readonly url: string;
  readonly server: Server;
}

/** The part of S3 that the product and its commands ask: whole objects and their versions, in memory. */
export async function startS3(buckets: readonly Bucket[]): Promise<S3> {
  const byName = new Map(buckets.map((bucket) => [bucket.name, bucket]));
  const server = createServer((request, response) => {
    void answer(byName, request, response).catch((error: unknown) => sendError(response, error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('S3 has no port.');
  return { url: `http://127.0.0.1:${String(address.port)}`, server };
}

async function answer(
  buckets: ReadonlyMap<string, Bucket>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const [, name = '', ...rest] = pathname.split('/').map(decodeURIComponent);
  const bucket = buckets.get(name);
  if (!bucket) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  const key = rest.join('/');
  const versionId = searchParams.get('versionId');
  const { method } = request;
  if (method === 'GET' && key === '' && searchParams.has('versions'))
    response.writeHead(200, xmlType).end(listXml(bucket, listVersions(bucket, searchParams)));
  else if (method === 'PUT' && key !== '') {
    const { id } = putObject(bucket, key, request.headers, Buffer.concat(chunks));
    response.writeHead(200, { 'x-amz-version-id': id }).end();
  } else if (method === 'GET' && key !== '') {
    const { id, body } = getObject(bucket, key, versionId);
    response.writeHead(200, { 'x-amz-version-id': id, 'content-length': body.length }).end(body);
  } else if (method === 'DELETE' && key !== '') {
    deleteObject(bucket, key, versionId);
    response.writeHead(204).end();
  } else throw new S3Error(501, 'NotImplemented', `The local host does not answer ${String(method)} ${pathname}.`);
}

const xmlType = { 'content-type': 'application/xml' };

function sendError(response: ServerResponse, error: unknown): void {
  const { status, code, message } =
    error instanceof S3Error ? error : { status: 500, code: 'InternalError', message: String(error) };
  response.writeHead(status, xmlType).end(`<Error>${element('Code', code)}${element('Message', message)}</Error>`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string | number | boolean): string =>
  `<${name}>${escaped(String(text))}</${name}>`;

function listXml(bucket: Bucket, { versions, next }: Listed): string {
  const entries = versions.map(({ key, id, at, body }) => {
    const isLatest = bucket.versions.get(key)?.[0]?.id === id;
    const common = element('Key', key) + element('VersionId', id) + element('IsLatest', isLatest);
    const dated = common + element('LastModified', at.toISOString());
    return body
      ? `<Version>${dated}${element('Size', body.length)}</Version>`
      : `<DeleteMarker>${dated}</DeleteMarker>`;
  });
  const more = next ? element('NextKeyMarker', next.key) + element('NextVersionIdMarker', next.id) : '';
  return `<ListVersionsResult>${element('Name', bucket.name)}${element('IsTruncated', next !== undefined)}${more}${entries.join('')}</ListVersionsResult>`;
}
