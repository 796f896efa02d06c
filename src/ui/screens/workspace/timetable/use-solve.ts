import { useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { slotsOfDay } from '#domain/plan/slot-day.ts';
import { resolveRequestOf, slotCapacitiesOf } from '#domain/plan/slot-request.ts';
import type { AreaTimetable, SlotRequest, SlotShortage } from '#domain/plan/slots.ts';
import { keptTimetable } from '#domain/plan/timetable.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { keepTimetables } from '#editing/kept-results.ts';
import {
  type AreaRunState,
  type RunOptions,
  useAreaRun,
} from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { areaNow, useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';

export type Solve = AreaRunState & {
  /** Areas whose day is too full for their room and staff, and what would make room. */
  readonly shortages: ReadonlyMap<Id, SlotShortage>;
};

/** Divides the voting time of areas, one after the other; what is locked stays where it is. */
export function useSolve(): Solve {
  const session = useSession();
  const { engines } = useServices();
  const { text, number } = useSpeech();
  const words = text.timetable;
  const [shortages, setShortages] = useState<ReadonlyMap<Id, SlotShortage>>(new Map());
  const noteShortage = (id: Id, shortage: SlotShortage | null) => {
    setShortages((before) => {
      const others = [...before].filter(([each]) => each !== id);
      return new Map(shortage === null ? others : [...others, [id, shortage]]);
    });
  };
  const work = async ({ id }: PollingArea, options: RunOptions) => {
    // The plan as it is when the area's turn comes: it may change during a run.
    const { plan, area } = areaNow(session.plan(), id);
    const request = area === undefined ? null : resolveRequestOf(plan, area);
    if (area === undefined || request === null) return refuse({ code: 'item-not-found' });
    const answer = await engines.solveSlots(request, options);
    if (!answer.ok) return answer;
    if (answer.value.kind === 'shortage') {
      noteShortage(area.id, answer.value.shortage);
      return refuse({ code: 'slots-not-enough-room' });
    }
    const calm = calmRequestOf(plan, area, request);
    const tried = calm === null ? null : await engines.solveSlots(calm, options);
    noteShortage(
      area.id,
      tried?.ok === true && tried.value.kind === 'shortage' ? tried.value.shortage : null,
    );
    const locked = new Set((request.locked ?? []).map(({ group }) => group));
    return ok(keptTimetable(request, answer.value.table, [...locked]));
  };
  const run = useAreaRun<AreaTimetable>({
    work,
    keep: (results) => {
      if (!session.apply(keepTimetables, { results })) return;
      sayDone(results.size === 1 ? words.doneOne : words.doneAll(number(results.size)));
    },
  });
  return { ...run, shortages };
}

/**
 * The same question at the pace room and staff can keep; null where the
 * timetable keeps it. A day too full is divided all the same, over that pace:
 * this asks how many that are, and what would help.
 */
function calmRequestOf(plan: ElectionPlan, area: PollingArea, request: SlotRequest): SlotRequest | null {
  const capacity = slotCapacitiesOf(plan, area, slotsOfDay(request));
  const asked = request.capacity;
  if (capacity.every((one, at) => (typeof asked === 'number' ? asked : (asked[at] ?? 0)) <= one)) return null;
  const { open, close, slotMinutes, groups, reserve, split, objective, affinity } = request;
  const day = { open, close, slotMinutes, groups, split, objective, capacity };
  return {
    ...day,
    ...(reserve === undefined ? {} : { reserve }),
    ...(affinity === undefined ? {} : { affinity }),
  };
}
