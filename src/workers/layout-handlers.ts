import { ok, type Result, refuse } from '#domain/result.ts';
import { LAYOUT_TIME, layoutRoom } from '#engines/layout/layout-room.ts';
import { SEATING_TIME_LIMIT_MS, solveSeating } from '#engines/layout/seating.ts';
import { furnishRoom } from '#engines/layout/seating-room.ts';
import { SEATS_TIME_LIMIT_MS, solveSeats } from '#engines/layout/seats.ts';
import { settleWay } from '#engines/layout/settle-way.ts';
import { withSmallestChange } from '#engines/layout/smallest-change.ts';
import { openFloorOf, refusalOf, SPREAD_TIME_LIMIT_MS, spreadPeople } from '#engines/layout/spread.ts';
import { compareArrangements } from '#engines/layout/spread-compare.ts';
import type { Budget, Search } from '#engines/search/budget.ts';
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
    way: ({ request, items, route }) => {
      const { route: settled, unreachable } = settleWay(request, { items, route });
      return ok({ route: settled, unreachable: [...unreachable] });
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
      return runSearch(search, { best, isCancelled });
    },
    seating: async (request, { best, isCancelled }) => {
      const furnished = furnishRoom(request.room);
      if (!furnished.ok) return furnished;
      solver ??= loadSolver();
      const budget = budgetOf(request.timeLimitMs ?? SEATING_TIME_LIMIT_MS);
      const context = { seed: request.seed ?? 1, budget, solve: await solver };
      return runSearch(solveSeating(furnished.value, request, context), { best, isCancelled });
    },
  };
}

/** Tells each better answer, and gives up between two of them when nobody wants any more. */
async function runSearch<Answer>(
  search: Search<Answer>,
  watch: { readonly best: (answer: Answer) => void; readonly isCancelled: () => boolean },
): Promise<Result<Answer>> {
  for (;;) {
    await giveBackThread();
    if (watch.isCancelled()) return refuse({ code: 'cancelled' });
    const step = search.next();
    if (step.done === true) return ok(step.value);
    watch.best(step.value);
  }
}

function budgetOf(timeLimitMs: number): Budget {
  const started = performance.now();
  return { timeLimitMs, elapsedMs: () => performance.now() - started };
}
