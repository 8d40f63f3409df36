import type { AbsenceRepository } from '../../data/absences.ts';
import type { BacklogRepository } from '../../data/backlog.ts';
import type { Followed, SeenAgain, UnfollowedRepository } from '../../data/unfollowed.ts';
import { presentAbsence } from '../../domain/absence.ts';
import { mayDecideAny } from '../../domain/authority.ts';
import { isUndone } from '../../domain/collaborator.ts';
import type { Collaborator } from '../../domain/people.ts';
import type { Found } from '../../domain/reconciliation.ts';
import type { Finder, Finding, LookAtFirm } from './finder.ts';
import { lookAtOwners, type LookAtOwnersDeps } from './look-at-owners.ts';
import { toldAgain } from './told-again.ts';

export interface UnfollowedChangesDeps extends LookAtOwnersDeps {
  readonly unfollowed: Pick<UnfollowedRepository, 'stretch' | 'seenAgain'>;
  readonly absences: Pick<AbsenceRepository, 'delegatedTo'>;
  readonly backlog: LookAtOwnersDeps['backlog'] & Pick<BacklogRepository, 'hearAgainOfDossier'>;
}

/** Where a firm was never looked at: a day back. What is older, the look at every access finds. */
const firstLookMs = 24 * 3_600_000;
/** With so many undone, no more of the record is read. */
const leftAtMost = 100;

const kindOf: Readonly<Partial<Record<Found['kind'], Followed['kind']>>> = {
  'access-unfollowed': 'access',
  'erasure-unfollowed': 'access',
  'collaborator-unfollowed': 'collaborator',
  'dossier-unfollowed': 'dossier',
};

/** What is to be looked at again, until nothing is found of it; a sign-in that was lost (L12) may stay so for years. */
const toLookAtAgain = ({ kind, id, owner }: Found): Followed | undefined => {
  const followed = kind === 'sign-in-drifted' ? owner : kindOf[kind];
  return followed && { kind: followed, id };
};

/**
 * V21: what the stream's readers have not done of a change that lies back for long, whether they failed, or never heard of it. The
 * record tells which changes there were, so that no change writes anything for it. What is found is looked at again by each
 * run until it is done: then it is known that telling of it once more was in vain.
 */
export const unfollowedChanges = (deps: UnfollowedChangesDeps): Finder<LookAtFirm> => ({
  name: 'unfollowed-changes',
  async *find({ firmId, now, dueBefore, goesOn, mark, note }) {
    const told: ReadonlySet<string> = new Set(mark.left);
    const left = new Set<string>();
    let isWhole = false;
    let upTo = mark.upTo ?? new Date(now.getTime() - firstLookMs).toISOString();
    async function* lookAt(followed: readonly Followed[]) {
      if (followed.length === 0) return;
      const seen = await deps.unfollowed.seenAgain(followed);
      for await (const finding of findingsOf(deps, seen, { now, dueBefore, wasTold: (of) => told.has(nameOf(of)) })) {
        const again = toLookAtAgain(finding.found);
        if (again) left.add(nameOf(again));
        yield finding;
      }
    }
    try {
      yield* lookAt(mark.left.map(followedOf));
      for (let isLast = false; !isLast && left.size < leftAtMost && goesOn();) {
        const stretch = await deps.unfollowed.stretch(firmId, { after: upTo, until: dueBefore });
        yield* lookAt(stretch.followed.filter((each) => !told.has(nameOf(each))));
        upTo = stretch.upTo ?? upTo;
        isLast = stretch.isLast;
      }
      isWhole = true;
    } finally {
      // Where it failed, or time was over, nothing is forgotten, nor what was told of it.
      if (!isWhole) for (const name of told) left.add(name);
      note({ upTo, left: [...left].sort() });
    }
  },
});

const nameOf = ({ kind, id }: Followed): string => `${kind}#${id}`;

function followedOf(name: string): Followed {
  const [kind = '', ...id] = name.split('#');
  return { kind: kind as Followed['kind'], id: id.join('#') };
}

/** V15: whether absences still name a delegate who cannot stand in any more. */
async function isStillNamed(
  { absences }: UnfollowedChangesDeps,
  { collaboratorId, ...one }: Collaborator,
  now: Date,
): Promise<boolean> {
  if (mayDecideAny(one, one.firmId)) return false;
  const delegated = await absences.delegatedTo(collaboratorId);
  return delegated.some((absence) => presentAbsence({ absence }, now));
}

interface FollowedLook {
  readonly now: Date;
  readonly dueBefore: string;
  readonly wasTold: (of: Followed) => boolean;
}

async function* findingsOf(
  deps: UnfollowedChangesDeps,
  { dossiers, ...owners }: SeenAgain,
  { now, dueBefore, wasTold }: FollowedLook,
): AsyncGenerator<Finding> {
  const { backlog } = deps;
  for (const collaborator of owners.collaborators) {
    const { collaboratorId: id, lastAt: since } = collaborator;
    if (isUndone(collaborator) || (since !== undefined && since > dueBefore)) continue;
    if (await isStillNamed(deps, collaborator, now))
      yield {
        found: { kind: 'collaborator-unfollowed', id, since, what: 'delegate' },
        repair: () => toldAgain(backlog.hearAgainOfCollaborator(collaborator), wasTold({ kind: 'collaborator', id })),
      };
  }
  for (const dossier of dossiers) {
    const { dossierId: id, moving, detached, firmToldAt } = dossier;
    const since = moving?.at ?? (firmToldAt === undefined ? detached?.at : undefined);
    if (since === undefined || since > dueBefore) continue;
    yield {
      found: { kind: 'dossier-unfollowed', id, since, what: detached ? 'left' : 'came-back' },
      repair: () => toldAgain(backlog.hearAgainOfDossier(dossier), wasTold({ kind: 'dossier', id })),
    };
  }
  yield* lookAtOwners(deps, owners, { dueBefore, wasTold });
}
