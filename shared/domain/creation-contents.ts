import { mayCreateOn, mayGiveModule, mayGiveOptions, mayHandleLevel, mayNameDossier } from './authority.ts';
import type { CreationContext } from './creation-input.ts';
import type { DraftGrant } from './draft.ts';
import type { FieldError } from './error.ts';
import type { Person } from './people.ts';

const maxDossiers = 40; // C6

/** C6: 1–40 dossiers of the firm within reach; C7 and P2 for a client; P3: options for `standard_user` alone. */
export function assessDossiers(grants: readonly DraftGrant[], context: CreationContext): FieldError[] {
  if (grants.length === 0) return [{ pointer: '/dossiers', code: 'no-dossier' }];
  if (grants.length > maxDossiers) return [{ pointer: '/dossiers', code: 'too-many-dossiers' }];
  return grants.flatMap((grant, index): FieldError[] => {
    const { dossierId, level, options } = grant;
    const pointer = `/dossiers/${String(index)}`;
    const { creator } = context;
    if (!mayNameDossier(creator, dossierId, context.dossiers.get(dossierId)))
      return [{ pointer: `${pointer}/dossierId`, code: 'unknown-dossier' }];
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
      ...assessGiven(creator, grant, pointer),
    ];
  });
}

/** C7: on a dossier that they may create on, somebody gives at most what they have themselves (P2). */
function assessGiven(creator: Person, grant: DraftGrant, pointer: string): FieldError[] {
  const { dossierId, level } = grant;
  if (!mayCreateOn(creator, dossierId)) return [{ pointer: `${pointer}/dossierId`, code: 'not-allowed' }];
  if (level && !mayHandleLevel(creator, dossierId, { level }))
    return [{ pointer: `${pointer}/level`, code: 'above-own-level' }];
  return mayGiveOptions(creator, grant) ? [] : [{ pointer: `${pointer}/options`, code: 'above-own-level' }];
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
    if (!offered || !mayGiveModule(creator, id)) return [{ pointer, code: 'unknown-module' }];
    return modules.indexOf(id) < index ? [{ pointer, code: 'duplicate' }] : [];
  });
}

export const assessEnd = (endsAt: string | undefined, now: Date): FieldError[] =>
  endsAt !== undefined && new Date(endsAt) <= now ? [{ pointer: '/endsAt', code: 'end-in-the-past' }] : [];
