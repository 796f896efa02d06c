import { ok, refuse } from '#domain/result.ts';
import { LAYOUT_TIME, layoutRoom } from '#engines/layout/layout-room.ts';
import { SEATS_TIME_LIMIT_MS, solveSeats } from '#engines/layout/seats.ts';
import { withSmallestChange } from '#engines/layout/smallest-change.ts';
import { openFloorOf, refusalOf, SPREAD_TIME_LIMIT_MS, spreadPeople } from '#engines/layout/spread.ts';
import { compareArrangements } from '#engines/layout/spread-compare.ts';
import type { Budget } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import type { LAYOUT_TASKS } from './layout-tasks.ts';
import { giveBackThread, type TaskHandlers } from './serve-tasks.ts';

/** Computes layouts, looking up between two steps whether anybody still wants the answer. */
export function layoutHandlers(loadSolver: () => Promise<MilpSolver>): TaskHandlers<typeof LAYOUT_TASKS> {
  let solver: Promise<MilpSolver> | null = null;
  return {
    layout: async ({ request, locked }, { best, progress, isCancelled }) => {
      const budget = budgetOf(request.timeLimitMs ?? LAYOUT_TIME);
      const search = layoutRoom(request, { budget, locked });
      for (;;) {
        await giveBackThread();
        if (isCancelled()) return refuse({ code: 'cancelled' });
        const step = search.next();
        if (step.done === true) {
          const { value } = step;
          return value.ok ? value : refuse(withSmallestChange(request, value.problem, budgetOf(LAYOUT_TIME)));
        }
        progress(step.value.share);
        if (step.value.better !== null) best(step.value.better);
      }
    },
    capacity: async ({ room, minDistance }, { best, isCancelled }) => {
      const floor = openFloorOf(room);
      if (!floor.ok) return floor;
      const refusal = refusalOf(floor.value, { room, minDistance });
      if (refusal !== null) return refuse(refusal);
      solver ??= loadSolver();
      const context = { seed: 1, budget: budgetOf(SPREAD_TIME_LIMIT_MS), solve: await solver };
      const search = spreadPeople(floor.value, { room, minDistance }, context);
      for (;;) {
        await giveBackThread();
        if (isCancelled()) return refuse({ code: 'cancelled' });
        const step = search.next();
        if (step.done !== true) {
          best(step.value);
          continue;
        }
        const budget = budgetOf(SPREAD_TIME_LIMIT_MS);
        const others = compareArrangements(floor.value, minDistance, { ...context, budget });
        return ok({ free: step.value, ...others });
      }
    },
    seats: async (request, { best, isCancelled }) => {
      solver ??= loadSolver();
      const budget = budgetOf(request.timeLimitMs ?? SEATS_TIME_LIMIT_MS);
      const search = solveSeats(request, { seed: request.seed ?? 1, budget, solve: await solver });
      for (;;) {
        await giveBackThread();
        if (isCancelled()) return refuse({ code: 'cancelled' });
        const step = search.next();
        if (step.done === true) return ok(step.value);
        best(step.value);
      }
    },
  };
}

function budgetOf(timeLimitMs: number): Budget {
  const started = performance.now();
  return { timeLimitMs, elapsedMs: () => performance.now() - started };
}
