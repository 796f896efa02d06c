import { z } from 'zod';
import { SlotRequest, type SlotShortage, SlotTable } from '#domain/plan/slots.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { solveSlots } from '#engines/slots/solve-slots.ts';
import { describeWayOut } from '#i18n/describe-way-out.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parseRequest, readInput } from './files.ts';

/** `slots REQUEST`: who comes when; status 3 with the ways out where not everybody fits. */
export const slotsCommand: Command = {
  name: 'slots',
  operand: { label: 'REQUEST.json|-', required: true },
  options: [],
  input: SlotRequest,
  output: z.strictObject({ ...SlotTable.shape, elapsedMs: z.number() }),
  run,
};

async function run(call: Call): Promise<Result<Answer, CommandProblem>> {
  const { operand, io } = call;
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const request = parseRequest(SlotRequest, bytes.value);
  if (!request.ok) return request;
  const started = io.elapsed();
  const elapsedMs = () => io.elapsed() - started;
  const search = solveSlots(request.value, elapsedMs);
  let step = search.next();
  while (step.done !== true) step = search.next();
  const answer = step.value;
  if (!answer.ok) return answer;
  if (answer.value.kind === 'shortage') return tellShortage(call, answer.value.shortage);
  const { table } = answer.value;
  tellTable(call, table);
  return ok({ status: 0, output: { ...table, elapsedMs: elapsedMs() } });
}

function tellTable({ io, messages, language }: Call, table: SlotTable): void {
  const { slots } = messages;
  const figure = (value: number) => formatNumber(value, language);
  const used = table.slots.filter(({ load }) => load > 0);
  const voters = used.reduce((sum, { load }) => sum + load, 0);
  const proof = table.proven ? slots.provenBest : slots.notProven(figure(table.lowerBound));
  io.err(`${slots.solved(figure(used.length), figure(voters), figure(table.peakLoad))} ${proof}\n`);
}

function tellShortage(call: Call, shortage: SlotShortage): Result<Answer, CommandProblem> {
  const { messages, language, io } = call;
  const { voters, capacity, notPlaced, proven, waysOut } = shortage;
  if (waysOut.length > 0) {
    const lines = waysOut.map((way) => `  - ${describeWayOut(messages, language, way)}`);
    io.err([messages.slots.waysOutTitle, ...lines, ''].join('\n'));
  }
  const details = { voters, capacity, notPlaced };
  return refuse({ code: 'slots-not-enough-room', status: 3, details, extra: { proven, waysOut } });
}
