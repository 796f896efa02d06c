import { z } from 'zod';
import { SeatsAnswer, SeatsRequest } from '#domain/plan/seats.ts';
import { ok, type Result } from '#domain/result.ts';
import { SEATS_TIME_LIMIT_MS, solveSeats } from '#engines/layout/seats.ts';
import { finish } from '#engines/search/budget.ts';
import { loadMilpSolver } from '#solver/in-node.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parseRequest, readInput } from './files.ts';

/** `seats FILE`: the most people on given seats. */
export const seatsCommand: Command = {
  name: 'seats',
  operand: { label: 'REQUEST.json|-', required: true },
  options: [],
  input: SeatsRequest,
  output: SeatsAnswer.extend({ elapsedMs: z.number() }),
  run: seat,
};

async function seat({ operand, io }: Call): Promise<Result<Answer, CommandProblem>> {
  const startedAt = io.elapsed();
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const request = parseRequest(SeatsRequest, bytes.value);
  if (!request.ok) return request;
  const { timeLimitMs = SEATS_TIME_LIMIT_MS, seed = 1 } = request.value;
  const solve = await loadMilpSolver();
  const elapsedMs = () => io.elapsed() - startedAt;
  const answer = finish(solveSeats(request.value, { seed, solve, budget: { timeLimitMs, elapsedMs } }));
  return ok({ status: 0, output: { ...answer, elapsedMs: elapsedMs() } });
}
