import { z } from 'zod';
import { Layout, LayoutRequest } from '#domain/plan/layout.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { LAYOUT_TIME, layoutRoom } from '#engines/layout/layout-room.ts';
import { withSmallestChange } from '#engines/layout/smallest-change.ts';
import type { Budget } from '#engines/search/budget.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parseRequest, readInput } from './files.ts';

/** `layout REQUEST`: a polling room with as many writing places as we can find, every promise checked. */
export const layoutCommand: Command = {
  name: 'layout',
  operand: { label: 'REQUEST.json|-', required: true },
  options: [],
  input: LayoutRequest,
  output: z.strictObject({ ...Layout.shape, elapsedMs: z.number() }),
  run,
};

async function run({ operand, io, messages, language }: Call): Promise<Result<Answer, CommandProblem>> {
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const request = parseRequest(LayoutRequest, bytes.value);
  if (!request.ok) return request;
  const started = io.elapsed();
  const budget: Budget = {
    timeLimitMs: request.value.timeLimitMs ?? LAYOUT_TIME,
    elapsedMs: () => io.elapsed() - started,
  };
  const made = solve(request.value, budget);
  if (!made.ok) return withWayOut(request.value, made.problem, budget);
  const elapsedMs = Math.round(budget.elapsedMs() * 10) / 10;
  const { counts, upperBound, minDistance } = made.value;
  const figure = (value: number) => formatNumber(value, language);
  io.err(`${messages.layout.done(figure(counts.writing ?? 0), figure(upperBound), figure(minDistance))}\n`);
  return ok({ status: 0, output: { ...made.value, elapsedMs } });
}

function solve(request: LayoutRequest, budget: Budget): Result<Layout> {
  const search = layoutRoom(request, { budget });
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** Wrong input is told as such; a room that does not work, with the smallest change that would help. */
function withWayOut(
  request: LayoutRequest,
  problem: CommandProblem,
  spent: Budget,
): Result<Answer, CommandProblem> {
  if (problem.code !== 'layout-impossible') return refuse(problem);
  const from = spent.elapsedMs();
  const budget = { timeLimitMs: WAY_OUT_TIME, elapsedMs: () => spent.elapsedMs() - from };
  return refuse({ ...withSmallestChange(request, problem, budget), status: 3 });
}

/** Time to look for the smallest change. Milliseconds. */
const WAY_OUT_TIME = 20_000;
