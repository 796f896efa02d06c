import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Absence, BridgePoint, Candidate } from '#domain/plan/voter-contact.ts';
import type { Id } from '#domain/scalars.ts';
import { insertItems, removeItems, updateItems } from '#editing/items.ts';
import { type EditStep, step } from '#editing/together.ts';

/** Something that becomes impossible on some days. */
export type Situation = {
  readonly kind: 'point' | 'hamlet' | 'candidate';
  readonly id: Id;
  readonly absence: Absence;
};

/** The bridge points a situation closes: one, or those only voters of the locked down hamlet come to. */
export function closedPoints(
  plan: ElectionPlan,
  { kind, id }: Pick<Situation, 'kind' | 'id'>,
): readonly BridgePoint[] {
  if (kind === 'candidate') return [];
  return plan.voterContact.bridgePoints.filter((point) =>
    kind === 'point' ? point.id === id : point.hamletIds.length === 1 && point.hamletIds[0] === id,
  );
}

/** What writes a situation into the plan; nothing where it concerns nothing. */
export function stepsOfSituation(plan: ElectionPlan, situation: Situation): readonly EditStep[] {
  const { kind, id, absence } = situation;
  if (kind === 'candidate') {
    const candidate = plan.voterContact.candidates.find((each) => each.id === id);
    if (candidate === undefined) return [];
    const absences = withAbsence(candidate.absences, absence);
    return [step(updateItems, { list: 'candidates', changes: [{ id, patch: { absences } }] })];
  }
  const changes = closedPoints(plan, situation).map((point) => ({
    id: point.id,
    patch: { closures: withAbsence(point.closures, absence) },
  }));
  return [
    ...(changes.length > 0 ? [step(updateItems, { list: 'bridgePoints', changes })] : []),
    ...(kind === 'hamlet'
      ? [step(insertItems, { list: 'lockdowns', items: [{ ...absence, hamletId: id }] })]
      : []),
  ];
}

/** What takes a lockdown out again: with it the closures it brought, which bear its identity. */
export function stepsOfLifting(plan: ElectionPlan, id: Id): readonly EditStep[] {
  const changes = plan.voterContact.bridgePoints
    .filter(({ closures }) => closures.some((closure) => closure.id === id))
    .map((point) => ({
      id: point.id,
      patch: { closures: point.closures.filter((closure) => closure.id !== id) },
    }));
  return [
    ...(changes.length > 0 ? [step(updateItems, { list: 'bridgePoints', changes })] : []),
    step(removeItems, { list: 'lockdowns', ids: [id] }),
  ];
}

function withAbsence(before: Candidate['absences'], absence: Absence): Absence[] {
  return [...before, absence];
}

/** The sessions a situation makes impossible as they stand. */
export function affectedBy(
  plan: ElectionPlan,
  planned: readonly PlannedSession[],
  situation: Situation,
): readonly PlannedSession[] {
  const { kind, id, absence } = situation;
  const points = new Set(closedPoints(plan, situation).map((point) => point.id));
  return planned.filter(
    ({ date, form, candidateIds, hamletIds, pointIds }) =>
      absence.from <= date &&
      date <= absence.to &&
      (kind === 'candidate'
        ? candidateIds.includes(id)
        : pointIds.some((each) => points.has(each)) ||
          (kind === 'hamlet' && form === 'in-person' && hamletIds.includes(id))),
  );
}

/** Sessions over a line with rooms that invite a hamlet which is locked down then: its voters are to be told to join from home. */
export function joinedFromHome(
  sessions: readonly PlannedSession[],
  { kind, id, absence }: Situation,
): readonly PlannedSession[] {
  if (kind !== 'hamlet') return [];
  return sessions.filter(
    ({ date, form, pointIds, hamletIds }) =>
      absence.from <= date &&
      date <= absence.to &&
      form !== 'in-person' &&
      pointIds.length > 0 &&
      hamletIds.includes(id),
  );
}
