import type { CreationContext } from './creation.ts';
import type { DraftGrant } from './draft.ts';
import type { FieldError } from './error.ts';
import { reachesDossier, type Client } from './people.ts';
import { managesUsersOf } from './rights-change.ts';
import { isHigher } from './vocabulary.ts';

const maxDossiers = 40; // C6

/** Whether a dossier is one of the firm within the creator's reach: of any other nothing may be told. */
export const isKnownDossier = (
  dossierId: string,
  { dossiers, creator }: Pick<CreationContext, 'dossiers' | 'creator'>,
): boolean => dossiers.get(dossierId)?.firmId === creator.firmId && reachesDossier(creator, dossierId);

/** C6: 1–40 dossiers of the firm within reach; C7 and P2 for a client; P3: options for `standard_user` alone. */
export function assessDossiers(grants: readonly DraftGrant[], context: CreationContext): FieldError[] {
  if (grants.length === 0) return [{ pointer: '/dossiers', code: 'no-dossier' }];
  if (grants.length > maxDossiers) return [{ pointer: '/dossiers', code: 'too-many-dossiers' }];
  return grants.flatMap((grant, index): FieldError[] => {
    const { dossierId, level, options } = grant;
    const pointer = `/dossiers/${String(index)}`;
    const { creator } = context;
    if (!isKnownDossier(dossierId, context)) return [{ pointer: `${pointer}/dossierId`, code: 'unknown-dossier' }];
    const again = grants.findIndex((other) => other.dossierId === dossierId) < index;
    return [
      ...(context.dossiers.get(dossierId)?.detached
        ? [{ pointer: `${pointer}/dossierId`, code: 'dossier-detached' as const }]
        : []),
      ...(again ? [{ pointer: `${pointer}/dossierId`, code: 'duplicate' as const }] : []),
      ...(level ? [] : [{ pointer: `${pointer}/level`, code: 'missing' as const }]),
      ...(options.length > 0 && level && level !== 'standard_user'
        ? [{ pointer: `${pointer}/options`, code: 'option-not-for-level' as const }]
        : []),
      ...(creator.kind === 'client' ? assessByClient(creator, grant, pointer) : []),
    ];
  });
}

/**
 * C7: a client admin, or who holds `team.manage_members` on the dossier, grants there at most what they have themselves
 * (P2): no higher level, and no option that they lack.
 */
function assessByClient(creator: Client, { dossierId, level, options }: DraftGrant, pointer: string): FieldError[] {
  const own = creator.dossiers.find((held) => held.dossierId === dossierId);
  if (!own) return [];
  if (creator.clientType !== 'client_admin' && !managesUsersOf(creator, dossierId))
    return [{ pointer: `${pointer}/dossierId`, code: 'not-allowed' }];
  const higher = level && isHigher(level, own.level);
  const more = own.level === 'standard_user' && options.some((option) => !own.options.includes(option));
  return [
    ...(higher ? [{ pointer: `${pointer}/level`, code: 'above-own-level' as const }] : []),
    ...(!higher && more ? [{ pointer: `${pointer}/options`, code: 'above-own-level' as const }] : []),
  ];
}

/** The modules are the firm's, and a client gives none that they lack themselves (C7). */
export function assessModules(
  modules: readonly string[] | undefined,
  { catalogue, creator }: CreationContext,
): FieldError[] {
  if (!modules) return [{ pointer: '/modules', code: 'missing' }];
  return modules.flatMap((id, index): FieldError[] => {
    const pointer = `/modules/${String(index)}`;
    const offered = catalogue.some(({ moduleId }) => moduleId === id);
    if (!offered || (creator.kind === 'client' && !creator.modules.includes(id)))
      return [{ pointer, code: 'unknown-module' }];
    return modules.indexOf(id) < index ? [{ pointer, code: 'duplicate' }] : [];
  });
}

export const assessEnd = (endsAt: string | undefined, now: Date): FieldError[] =>
  endsAt !== undefined && new Date(endsAt) <= now ? [{ pointer: '/endsAt', code: 'end-in-the-past' }] : [];
