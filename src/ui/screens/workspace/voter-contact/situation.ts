import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Absence, BridgePoint, Candidate } from '#domain/plan/voter-contact.ts';
import type { Id } from '#domain/scalars.ts';
import type { UpdateItems } from '#editing/items.ts';

/** Something that becomes impossible on some days. */
export type Situation = {
  readonly kind: 'point' | 'hamlet' | 'candidate';
  readonly id: Id;
  readonly absence: Absence;
};

/** The bridge points a situation closes: one, or all that say they are of the hamlet. */
export function closedPoints(
  plan: ElectionPlan,
  { kind, id }: Pick<Situation, 'kind' | 'id'>,
): readonly BridgePoint[] {
  if (kind === 'candidate') return [];
  return plan.voterContact.bridgePoints.filter((point) =>
    kind === 'point' ? point.id === id : point.hamletIds.includes(id),
  );
}

/** The edit that writes a situation into the plan; null where it concerns nothing. */
export function editOfSituation(plan: ElectionPlan, situation: Situation): UpdateItems | null {
  const { kind, id, absence } = situation;
  if (kind === 'candidate') {
    const candidate = plan.voterContact.candidates.find((each) => each.id === id);
    if (candidate === undefined) return null;
    return {
      list: 'candidates',
      changes: [{ id, patch: { absences: withAbsence(candidate.absences, absence) } }],
    };
  }
  const points = closedPoints(plan, situation);
  if (points.length === 0) return null;
  return {
    list: 'bridgePoints',
    changes: points.map((point) => ({
      id: point.id,
      patch: { closures: withAbsence(point.closures, absence) },
    })),
  };
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
    ({ date, candidateIds, pointIds }) =>
      absence.from <= date &&
      date <= absence.to &&
      (kind === 'candidate' ? candidateIds.includes(id) : pointIds.some((each) => points.has(each))),
  );
}
