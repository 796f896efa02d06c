import type { SlotAnswer, SlotRequest, SlotTable } from '#domain/plan/slots.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Budget } from '#engines/search/budget.ts';
import { Work } from '#engines/search/work.ts';
import { buildTable, type TableOutcome, visitsOf } from './build-table.ts';
import { groupTogether } from './group-together.ts';
import { type LevelAnswer, type LevelOptions, levelOut } from './level.ts';
import { inNaturalOrder } from './order-slots.ts';
import { readRequest, type SlotCase } from './read-request.ts';
import { shortageOf } from './shortage.ts';

/** Thinking time where the request names none, in milliseconds. */
const DEFAULT_TIME_MS = 2000;
const DEFAULT_SEED = 1;

/**
 * Steps we take for a millisecond of the time limit. An office laptop of 2015
 * does about three times as many, so the clock brakes on nothing but a machine
 * that is busy with something else.
 */
const STEPS_PER_MS = 2000;

/**
 * Who comes when?
 *
 * Everybody is placed exactly once, no slot holds more than its capacity, the
 * reserve stays empty, a household is never divided and a group only where
 * `split` allows it. Groups without voters come in no slot.
 *
 * Yields each better timetable; the last answer is a timetable or a shortage.
 * The same request gives the same answer to the byte: its time limit is turned
 * into steps, and `elapsedMs` (milliseconds since the start) only brakes.
 */
export function* solveSlots(
  request: SlotRequest,
  elapsedMs: () => number,
): Generator<SlotTable, Result<SlotAnswer>, void> {
  const read = readRequest(request);
  if (!read.ok) return read;
  const slotCase = read.value;
  const timeLimitMs = request.timeLimitMs ?? DEFAULT_TIME_MS;
  const budget: Budget = { timeLimitMs, elapsedMs };
  const options: LevelOptions = {
    work: new Work(timeLimitMs * STEPS_PER_MS, budget),
    seed: request.seed ?? DEFAULT_SEED,
    previous: slotCase.previous,
  };
  const outcome =
    request.objective === 'level'
      ? yield* levelTable(slotCase, options)
      : yield* groupTogether(slotCase, options);
  if (outcome.kind === 'found') return ok({ kind: 'table', table: outcome.table });
  return ok({ kind: 'shortage', shortage: shortageOf(slotCase, budget, outcome.kind === 'none') });
}

function* levelTable(slotCase: SlotCase, options: LevelOptions): Generator<SlotTable, TableOutcome, void> {
  const { problem, owners, locked } = slotCase;
  // What the rest of a divided group has to do with its locked part is beyond the packing problem.
  const isDividedByLocks = locked.some(({ group }) => owners.some((owner) => owner.group === group));
  const tableOf = ({ shares, bound, proven }: LevelAnswer) =>
    buildTable(slotCase, visitsOf(slotCase, inNaturalOrder(problem, shares)), {
      lowerBound: bound,
      proven: proven && !isDividedByLocks,
    });
  const outcome = yield* mapped(levelOut(problem, options), tableOf);
  return outcome.kind === 'found' ? { kind: 'found', table: tableOf(outcome.answer) } : outcome;
}

function* mapped<From, To, Outcome>(
  steps: Generator<From, Outcome, void>,
  change: (step: From) => To,
): Generator<To, Outcome, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield change(step.value);
  }
}
