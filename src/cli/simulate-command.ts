import { z } from 'zod';
import { DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import { ok, type Result } from '#domain/result.ts';
import { simulate } from '#engines/queue/simulate.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parseRequest, readInput } from './files.ts';

/** `simulate REQUEST`: one polling place played for many days; waits, lines and loads with their confidence. */
export const simulateCommand: Command = {
  name: 'simulate',
  operand: { label: 'REQUEST.json|-', required: true },
  options: [],
  input: DayRequest,
  output: z.strictObject({ ...DayForecast.shape, elapsedMs: z.number() }),
  run,
};

async function run({ operand, io, messages, language }: Call): Promise<Result<Answer, CommandProblem>> {
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const request = parseRequest(DayRequest, bytes.value);
  if (!request.ok) return request;
  const started = io.elapsed();
  const forecast = simulate(request.value);
  if (!forecast.ok) return forecast;
  const elapsedMs = io.elapsed() - started;
  const { replications, served, wait } = forecast.value;
  const figure = (value: number) => formatNumber(Math.round(value * 10) / 10, language);
  io.err(
    `${messages.cli.simulated(figure(replications), figure(served), figure(wait.mean), figure(wait.p95))}\n`,
  );
  return ok({ status: 0, output: { ...forecast.value, elapsedMs } });
}
