import type { SlotAnswer, SlotRequest, SlotTable } from '#domain/plan/slots.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { solveSlots } from '#engines/slots/solve-slots.ts';
import { giveBackThread, type TaskHandlers } from './serve-tasks.ts';
import type { AreaSlotAnswer, SLOTS_TASKS } from './slots-tasks.ts';

/** Solves timetables, looking up between two steps whether anybody still wants the answer. */
export const SLOTS_HANDLERS: TaskHandlers<typeof SLOTS_TASKS> = {
  solve: (request, { best, isCancelled }) => solve(request, best, isCancelled),
  solveAll: async (questions, { best, progress, isCancelled }) => {
    const answers: AreaSlotAnswer[] = [];
    for (const [done, { areaId, request }] of questions.entries()) {
      const solved = await solve(request, () => undefined, isCancelled);
      if (!solved.ok) return solved;
      const answer = { areaId, answer: solved.value };
      answers.push(answer);
      best(answer);
      progress((done + 1) / questions.length);
    }
    return ok(answers);
  },
};

async function solve(
  request: SlotRequest,
  onBetter: (table: SlotTable) => void,
  isCancelled: () => boolean,
): Promise<Result<SlotAnswer>> {
  const started = performance.now();
  const search = solveSlots(request, () => performance.now() - started);
  for (;;) {
    await giveBackThread();
    if (isCancelled()) return refuse({ code: 'cancelled' });
    const step = search.next();
    if (step.done === true) return step.value;
    onBetter(step.value);
  }
}
