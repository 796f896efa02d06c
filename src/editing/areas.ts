import type { Hamlet, PollingArea } from '#domain/plan/area.ts';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import { Id, Line } from '#domain/scalars.ts';
import { areaNumberAt, areaNumberKey, compareAreaNumbers } from './area-number.ts';
import { defineElectionCommand, type EditResult } from './command.ts';
import { keepIfSame, LISTS } from './lists.ts';
import { parseValue } from './patch.ts';
import { forgetRemoved } from './references.ts';

export type MoveHamlets = {
  readonly hamletIds: readonly Id[];
  /** As typed into the number cell of the hamlet. */
  readonly toNumber: string;
  /** Identity of the area if there is none of that number yet. */
  readonly newAreaId: Id;
};

/**
 * Moves hamlets to the area of a number; the area is made if there is none.
 *
 * An area left behind without hamlets goes too, unless somebody has filled in
 * something about it: so a slip in the number cell, corrected, leaves no trace.
 */
export const moveHamlets = defineElectionCommand('move-hamlets', (plan, args: MoveHamlets) => {
  const number = parseValue(Line, args.toNumber.trim(), ['areas', 'number']);
  if (!number.ok) return number;
  if (number.value === '') return refuse({ code: 'number-missing', path: ['areas', 'number'] });
  const key = areaNumberKey(number.value);
  const target = plan.areas.find((area) => areaNumberKey(area.number) === key);
  const withTarget = target ? ok(plan) : addArea(plan, args.newAreaId, number.value);
  if (!withTarget.ok) return withTarget;
  return takeHamlets(withTarget.value, args.hamletIds, target?.id ?? args.newAreaId);
});

/** A new area stands before the first one of a higher number. */
function addArea(plan: ElectionPlan, id: Id, number: string): EditResult<ElectionPlan> {
  const parsedId = parseValue(Id, id, ['areas', 'id']);
  if (!parsedId.ok) return parsedId;
  if (plan.areas.some((area) => area.id === id))
    return refuse({ code: 'item-already-there', path: ['areas', id] });
  const { limit } = LISTS.areas;
  if (plan.areas.length >= limit) return refuse({ code: 'list-full', path: ['areas'], details: { limit } });
  const later = plan.areas.findIndex((area) => compareAreaNumbers(area.number, number) > 0);
  const at = later === -1 ? plan.areas.length : later;
  return ok({ ...plan, areas: plan.areas.toSpliced(at, 0, emptyArea(id, number)) });
}

function takeHamlets(plan: ElectionPlan, hamletIds: readonly Id[], targetId: Id): EditResult<ElectionPlan> {
  const missing = new Set(hamletIds);
  const arriving: Hamlet[] = [];
  const left = new Set<Id>();
  const areas = plan.areas.map((area) => {
    const going = area.hamlets.filter(({ id }) => missing.delete(id));
    if (going.length === 0 || area.id === targetId) return area;
    arriving.push(...going);
    left.add(area.id);
    return { ...area, hamlets: area.hamlets.filter((hamlet) => !going.includes(hamlet)) };
  });
  const [lost] = missing;
  if (lost !== undefined) return refuse({ code: 'item-not-found', path: ['hamlets', lost] });
  if (arriving.length === 0) return ok(plan);
  const settled = areas.map((area) =>
    area.id === targetId ? { ...area, hamlets: [...area.hamlets, ...arriving] } : area,
  );
  const { limit } = LISTS.hamlets;
  if (settled.some(({ hamlets }) => hamlets.length > limit))
    return refuse({ code: 'list-full', path: ['hamlets'], details: { limit } });
  return ok(dropBareAreas({ ...plan, areas: settled }, left));
}

function dropBareAreas(plan: ElectionPlan, candidates: ReadonlySet<Id>): ElectionPlan {
  const mentioned = new Set(plan.specialSites.map(({ areaId }) => areaId));
  const bare = plan.areas.filter(
    (area) => candidates.has(area.id) && !mentioned.has(area.id) && isBare(area),
  );
  if (bare.length === 0) return plan;
  const areas = plan.areas.filter((area) => !bare.includes(area));
  return forgetInElection({ ...plan, areas }, new Set(bare.map(({ id }) => id)));
}

function forgetInElection(plan: ElectionPlan, removed: ReadonlySet<Id>): ElectionPlan {
  const next = forgetRemoved(plan, 'areas', removed);
  return next.kind === 'election' ? next : plan;
}

function isBare(area: PollingArea): boolean {
  return isSame(area, emptyArea(area.id, area.number));
}

function withAreas(plan: ElectionPlan, areas: PollingArea[]): ElectionPlan {
  return keepIfSame(plan.areas, areas) === plan.areas ? plan : { ...plan, areas };
}

/** Numbers the areas 01, 02, … in the order they stand in. */
export const renumberAreas = defineElectionCommand<null>('renumber-areas', (plan) => {
  const areas = plan.areas.map((area, index) => {
    const number = areaNumberAt(index + 1, plan.areas.length);
    return area.number === number ? area : { ...area, number };
  });
  return ok(withAreas(plan, areas));
});

/** Puts the areas in the order of their numbers. */
export const sortAreas = defineElectionCommand<null>('sort-areas', (plan) =>
  ok(
    withAreas(
      plan,
      plan.areas.toSorted((a, b) => compareAreaNumbers(a.number, b.number)),
    ),
  ),
);
