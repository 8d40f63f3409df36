import * as z from 'zod';
import { isPending, type Request } from '../domain/request.ts';
import { indexes, keys } from './table.ts';
import { exists } from './writes/conditions.ts';
import { update } from './writes/update.ts';
import type { Write } from './writes/write.ts';

// A request's own item stands in two lists of the firm. This one stands for it in the others: of who made it, of its
// company, and, as long as it is held, among those that expire.

const creatorPrefix = keys.madeRequest('', '', '').pk;

/** What a list can be narrowed by before the requests themselves are read; one from before does not say all of it. */
export const MadeRequest = z
  .object({
    pk: z.string().startsWith(creatorPrefix),
    requestId: z.string(),
    accessId: z.string().optional(),
    companyId: z.string().optional(),
  })
  .transform(({ pk, ...made }) => ({ ...made, creatorId: pk.slice(creatorPrefix.length) }));
export type MadeRequest = z.infer<typeof MadeRequest>;

const keyOf = ({ createdBy, createdAt, requestId }: Request) => keys.madeRequest(createdBy.id, createdAt, requestId);

export const madeRequestItem = (request: Request) => {
  const { requestId, accessId, companyId, firmId, createdAt, expiresAt, status } = request;
  return {
    ...keyOf(request),
    ...indexes.companyRequests(companyId, createdAt, requestId),
    ...(isPending({ status }) ? indexes.expiring(firmId, expiresAt, requestId) : {}),
    type: 'MadeRequest',
    requestId,
    accessId,
    companyId,
  };
};

/** V17: moves a request among those that expire. */
export const expiresAt = (request: Request): Write =>
  update(keyOf(request))
    .set(indexes.expiring(request.firmId, request.expiresAt, request.requestId))
    .expect(exists());

/** V17: moves a request that is submitted anew to where it then stands. */
export const madeAnew = (request: Request): Write => {
  const { pk: _pk, sk: _sk, ...item } = madeRequestItem(request);
  return update(keyOf(request)).set(item).expect(exists());
};

/** Takes a request that ends from those that expire. */
export const expiresNoMore = (request: Request): Write =>
  update(keyOf(request)).remove('gsi2pk', 'gsi2sk').expect(exists());
