import { useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import { resolveRequestOf } from '#domain/plan/slot-request.ts';
import type { AreaTimetable, SlotShortage } from '#domain/plan/slots.ts';
import { keptTimetable } from '#domain/plan/timetable.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { keepTimetables } from '#editing/kept-results.ts';
import {
  type AreaRunState,
  type RunOptions,
  useAreaRun,
} from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useServices } from '#ui/state/services.tsx';
import { areaNow, useSession } from '#ui/state/session.tsx';

export type Solve = AreaRunState & {
  /** Areas whose day is too full, and what would make room, until they have a timetable. */
  readonly shortages: ReadonlyMap<Id, SlotShortage>;
};

/** Divides the voting time of areas, one after the other; what is locked stays where it is. */
export function useSolve(): Solve {
  const session = useSession();
  const { engines } = useServices();
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
    noteShortage(area.id, null);
    const locked = new Set((request.locked ?? []).map(({ group }) => group));
    return ok(keptTimetable(request, answer.value.table, [...locked]));
  };
  const run = useAreaRun<AreaTimetable>({
    work,
    keep: (results) => {
      session.apply(keepTimetables, { results });
    },
  });
  return { ...run, shortages };
}
