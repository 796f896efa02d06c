import type { DayRequest } from '#domain/plan/forecast.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { findLeastStaffing } from '#engines/queue/least-staffing.ts';
import { type PlayedPart, playBlocks } from '#engines/queue/play.ts';
import { whyNot } from '#engines/queue/simulate.ts';
import type { QUEUE_TASKS } from './queue-tasks.ts';
import { giveBackThread, type TaskHandlers } from './serve-tasks.ts';

type Control = { readonly progress: (share: number) => void; readonly isCancelled: () => boolean };

/** Milliseconds between two looks at the line of messages: a cancel is felt at once, and looking costs nothing. */
const STRETCH = 30;

/** Runs a generator to its end, giving the thread back now and then; null when cancelled. */
async function runSteps<Step, Answer>(
  steps: Generator<Step, Answer, void>,
  isCancelled: () => boolean,
  onStep: (step: Step) => void,
): Promise<Answer | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < STRETCH) continue;
    onStep(step.value);
    await giveBackThread();
    if (isCancelled()) return null;
    since = performance.now();
  }
}

async function playPart(
  request: DayRequest,
  [first, end]: readonly [number, number],
  { progress, isCancelled }: Control,
): Promise<Result<PlayedPart>> {
  const problem = whyNot(request);
  if (problem !== null) return refuse(problem);
  const part = await runSteps(playBlocks(request, first, end), isCancelled, (done) =>
    progress(done / Math.max(1, end - first)),
  );
  return part === null ? refuse({ code: 'cancelled' }) : ok(part);
}

export const QUEUE_HANDLERS: TaskHandlers<typeof QUEUE_TASKS> = {
  playBlocks: ({ request, first, end }, control) => playPart(request, [first, end], control),
  findLeastStaffing: async ({ request, targets }, { best, isCancelled }) => {
    const answer = await runSteps(findLeastStaffing(request, targets), isCancelled, best);
    return answer ?? refuse({ code: 'cancelled' });
  },
};
