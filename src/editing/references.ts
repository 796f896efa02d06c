import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { Id } from '#domain/scalars.ts';
import type { ListName } from './lists.ts';

/** The plan without mentions of items just removed from `list`. Shared as it is when nothing mentioned them. */
export function forgetRemoved(plan: Plan, list: ListName, removed: ReadonlySet<Id>): Plan {
  if (removed.size === 0) return plan;
  if (plan.kind === 'school') return list === 'rooms' ? forgetRooms(plan, removed) : plan;
  if (list === 'areas') return forgetPlaces(forgetAreas(plan, removed), removed);
  if (list === 'specialSites') return forgetPlaces(plan, removed);
  if (list === 'candidates' || list === 'bridgePoints') return forgetInSessions(plan, list, removed);
  return plan;
}

function forgetRooms(plan: SchoolPlan, removed: ReadonlySet<Id>): SchoolPlan {
  const isMentioned = (roomId: Id | null) => roomId !== null && removed.has(roomId);
  if (!plan.classes.some(({ roomId }) => isMentioned(roomId))) return plan;
  const classes = plan.classes.map((each) => (isMentioned(each.roomId) ? { ...each, roomId: null } : each));
  return { ...plan, classes };
}

/** A site of a removed area belongs to none for now; a total of a removed area has nothing left to be the total of. */
function forgetAreas(plan: ElectionPlan, removed: ReadonlySet<Id>): ElectionPlan {
  const isMentioned = ({ areaId }: { areaId: Id | null }) => areaId !== null && removed.has(areaId);
  const next = { ...plan };
  if (plan.specialSites.some(isMentioned))
    next.specialSites = plan.specialSites.map((site) =>
      isMentioned(site) ? { ...site, areaId: null } : site,
    );
  if (plan.totalMismatches.some(isMentioned))
    next.totalMismatches = plan.totalMismatches.filter((mismatch) => !isMentioned(mismatch));
  return next;
}

/** Own figures and stock of a place that is no more. */
function forgetPlaces(plan: ElectionPlan, removed: ReadonlySet<Id>): ElectionPlan {
  const isMentioned = ({ placeId }: { placeId: Id | null }) => placeId !== null && removed.has(placeId);
  const { overrides, placedStock } = plan.supplyPlan;
  if (!overrides.some(isMentioned) && !placedStock.some(isMentioned)) return plan;
  return {
    ...plan,
    supplyPlan: {
      ...plan.supplyPlan,
      overrides: overrides.filter((each) => !isMentioned(each)),
      placedStock: placedStock.filter((each) => !isMentioned(each)),
    },
  };
}

function forgetInSessions(
  plan: ElectionPlan,
  list: 'candidates' | 'bridgePoints',
  removed: ReadonlySet<Id>,
): ElectionPlan {
  const field = list === 'candidates' ? 'candidateIds' : 'bridgePointIds';
  const isMentioned = (ids: readonly Id[]) => ids.some((id) => removed.has(id));
  if (!plan.voterContact.sessions.some((session) => isMentioned(session[field]))) return plan;
  const sessions = plan.voterContact.sessions.map((session) =>
    isMentioned(session[field])
      ? { ...session, [field]: session[field].filter((id) => !removed.has(id)) }
      : session,
  );
  return { ...plan, voterContact: { ...plan.voterContact, sessions } };
}
