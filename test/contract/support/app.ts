/** The source of an app of another project, which uses the package as it is installed there. */
export const app = `
import { clientAccess, permissions, UnansweredCheck, type Permission, type Reason } from '@client-access/contract';

export async function main(baseUrl: string, dossierId: string) {
  const { can, check } = clientAccess({ baseUrl, token: () => 'a-token' });
  const wanted: Permission = 'invoices.process';
  const allowed: boolean = await can(wanted, dossierId, { documentOwnerId: 'a1' });
  const [first, second] = await check([
    { permission: 'expenses.create', dossierId },
    { permission: 'team.manage_admins', dossierId },
  ]);
  const reasons: Reason[] = [first.reason, second.reason];
  // @ts-expect-error: there is no such permission
  const refused = await can('invoices.burn', dossierId).catch((error: unknown) => error instanceof UnansweredCheck);
  return { allowed, reasons, refused, permissions: permissions.length };
}

const { GET } = clientAccess({ baseUrl: '/', token: async () => undefined, fetch: (request) => fetch(request) });
// @ts-expect-error: there is no such route
export const nowhere = () => GET('/v1/nowhere');
// @ts-expect-error: the id is missing
export const whose = () => GET('/v1/accesses/{accessId}');
export const isActive = async (accessId: string) => {
  const { data, error } = await GET('/v1/accesses/{accessId}', { params: { path: { accessId } } });
  // @ts-expect-error: there is no such status
  if (data?.status === 'retired') return error;
  return data?.status === 'active';
};
`;

/** How it may be compiled: for Node and for browsers, neither knowing of the other; strict. */
export const compilations = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext', types: ['node'], lib: ['es2024'] },
  bundler: { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2024', 'dom'] },
} as const;
