import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import type { Id } from '#domain/scalars.ts';
import { keepIfSame, type ListName } from './lists.ts';

/** The plan without mentions of items just removed from `list`. Shared as it is when nothing mentioned them. */
export function forgetRemoved(plan: Plan, list: ListName, removed: ReadonlySet<Id>): Plan {
  if (removed.size === 0) return plan;
  if (plan.kind === 'school') return list === 'rooms' ? forgetRooms(plan, removed) : plan;
  if (list === 'areas') return forgetHamlets(forgetPlaces(forgetAreas(plan, removed), removed));
  if (list === 'hamlets') return forgetHamlets(plan);
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

const MENTIONS = {
  candidates: ['candidateIds', 'connectingIds'],
  bridgePoints: ['bridgePointIds'],
} as const;

function forgetInSessions(
  plan: ElectionPlan,
  list: keyof typeof MENTIONS,
  removed: ReadonlySet<Id>,
): ElectionPlan {
  const { sessions, settings } = plan.voterContact;
  const isGone = (id: Id) => removed.has(id);
  const cleared = MENTIONS[list].reduce((some, field) => without(some, field, isGone), sessions);
  const travel = settings.travel.filter(({ fromId, toId }) => !isGone(fromId) && !isGone(toId));
  const isTravelled = travel.length < settings.travel.length;
  if (cleared === sessions && !isTravelled) return plan;
  const kept = isTravelled ? { ...settings, travel } : settings;
  return { ...plan, voterContact: { ...plan.voterContact, sessions: cleared, settings: kept } };
}

/** Hamlets that are in no area any more vote for nobody and are invited to nothing. */
function forgetHamlets(plan: ElectionPlan): ElectionPlan {
  const there = new Set(plan.areas.flatMap(({ hamlets }) => hamlets.map(({ id }) => id)));
  const isGone = (id: Id) => !there.has(id);
  const { candidates, bridgePoints, lockdowns, sessions } = plan.voterContact;
  const cleared = {
    lockdowns: keepIfSame(
      lockdowns,
      lockdowns.filter(({ hamletId }) => !isGone(hamletId)),
    ),
    candidates: without(candidates, 'hamletIds', isGone),
    bridgePoints: without(bridgePoints, 'hamletIds', isGone),
    sessions: without(sessions, 'hamletIds', isGone),
  };
  const isShared =
    cleared.lockdowns === lockdowns &&
    cleared.candidates === candidates &&
    cleared.bridgePoints === bridgePoints &&
    cleared.sessions === sessions;
  return isShared ? plan : { ...plan, voterContact: { ...plan.voterContact, ...cleared } };
}

/** The items with some identities taken out of one of their lists; the very same where none mentions them. */
function without<Field extends string, Item extends Readonly<Record<Field, readonly Id[]>>>(
  items: Item[],
  field: Field,
  isGone: (id: Id) => boolean,
): Item[] {
  if (!items.some((item) => item[field].some(isGone))) return items;
  return items.map((item) =>
    item[field].some(isGone) ? { ...item, [field]: item[field].filter((id) => !isGone(id)) } : item,
  );
}
