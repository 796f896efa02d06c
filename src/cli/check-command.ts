import { z } from 'zod';
import { Plan } from '#domain/plan/plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { ok, type Result } from '#domain/result.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput } from './files.ts';
import { FindingOutput, findingOutput, statusOf } from './outputs.ts';

/** `check PLAN`: every rule's findings with their sources; status 1 with any error. */
export const checkCommand: Command = {
  name: 'check',
  operand: { label: 'PLAN.json|-', required: true },
  options: [],
  input: Plan,
  output: z.strictObject({ findings: z.array(FindingOutput) }),
  run: check,
};

async function check({ operand, io, messages }: Call): Promise<Result<Answer, CommandProblem>> {
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const plan = parsePlan(bytes.value);
  if (!plan.ok) return plan;
  const found = checkPlan(plan.value, profileOf(plan.value.profile));
  const findings = found.map((finding) => findingOutput(messages, finding));
  for (const { severity, message } of findings) io.err(`[${severity}] ${message}\n`);
  return ok({ status: statusOf(found), output: { findings } });
}
