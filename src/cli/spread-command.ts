import { z } from 'zod';
import { SpreadAnswer, SpreadRequest } from '#domain/plan/spread.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { openFloorOf, refusalOf, SPREAD_TIME_LIMIT_MS, spreadPeople } from '#engines/layout/spread.ts';
import { finish } from '#engines/search/budget.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parseRequest, readInput } from './files.ts';

/** `spread FILE`: free places in a room, so many people or so far apart. */
export const spreadCommand: Command = {
  name: 'spread',
  operand: { label: 'REQUEST.json|-', required: true },
  options: [],
  input: SpreadRequest,
  output: SpreadAnswer.extend({ elapsedMs: z.number() }),
  run: spread,
};

async function spread({ operand, io }: Call): Promise<Result<Answer, CommandProblem>> {
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const request = parseRequest(SpreadRequest, bytes.value);
  if (!request.ok) return request;
  const floor = openFloorOf(request.value.room);
  if (!floor.ok) {
    const isFull = floor.problem.code === 'no-free-floor';
    return refuse({ ...floor.problem, status: isFull ? 3 : 2 });
  }
  const refusal = refusalOf(floor.value, request.value);
  if (refusal !== null) return refuse(refusal);
  const { timeLimitMs = SPREAD_TIME_LIMIT_MS, seed = 1 } = request.value;
  const solve = await loadMilpSolver();
  // The time to start up is not the search's: the same limit is to give the same work.
  const startedAt = io.elapsed();
  const elapsedMs = () => io.elapsed() - startedAt;
  const context = { seed, solve, budget: { timeLimitMs, elapsedMs } };
  const answer = finish(spreadPeople(floor.value, request.value, context));
  return ok({ status: 0, output: { ...answer, elapsedMs: elapsedMs() } });
}
