import { z } from 'zod';
import { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { Instant } from '#domain/time.ts';
import { listReports } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput, writeOutput } from './files.ts';
import { wrongValue } from './parse-arguments.ts';

/** `report PLAN --kind KIND --out FILE.docx`: one document; `--list` names the kinds. */
export const reportCommand: Command = {
  name: 'report',
  operand: { label: 'PLAN.json|-', required: true },
  options: [
    { name: 'kind', value: 'KIND', required: true },
    { name: 'out', value: 'FILE.docx', required: true },
    { name: 'now', value: 'INSTANT' },
    { name: 'list', value: null },
  ],
  input: Plan,
  output: z.union([
    z.strictObject({
      kinds: z.array(
        z.strictObject({ kind: z.string(), plan: z.enum(['election', 'school']), title: z.string() }),
      ),
    }),
    z.strictObject({ kind: z.string(), file: z.string(), bytes: z.int() }),
  ]),
  run: (call) => (call.options.list === undefined ? writeReport(call) : Promise.resolve(listKinds(call))),
};

function listKinds({ messages }: Call): Result<Answer, CommandProblem> {
  const titles: Readonly<Record<string, string>> = messages.report.kinds;
  const kinds = listReports().map(({ kind, planKind }) => ({
    kind,
    plan: planKind,
    title: titles[kind] ?? kind,
  }));
  return ok({ status: 0, output: { kinds } });
}

async function writeReport(call: Call): Promise<Result<Answer, CommandProblem>> {
  const { io, options, messages } = call;
  const wanted = options.kind ?? '';
  const known = listReports();
  if (!known.some(({ kind }) => kind === wanted)) {
    return wrongValue('--kind', wanted, known.map(({ kind }) => kind).join(', '));
  }
  const now = Instant.optional().safeParse(options.now);
  if (!now.success) return wrongValue('--now', options.now ?? '', 'YYYY-MM-DDTHH:MM:SSZ');
  const bytes = await readInput(io, call.operand ?? '-');
  if (!bytes.ok) return bytes;
  const plan = parsePlan(bytes.value);
  if (!plan.ok) return plan;
  const report = listReports(plan.value.kind).find(({ kind }) => kind === wanted);
  if (report === undefined) return refuse({ code: 'report-wrong-plan', details: { kind: wanted } });
  const file = options.out ?? '';
  const document = await generateReport(plan.value, report.kind, { now: now.data ?? plan.value.createdAt });
  const written = await writeOutput(io, file, document);
  if (!written.ok) return written;
  io.err(`${messages.cli.madeFile(file)}\n`);
  return ok({ status: 0, output: { kind: report.kind, file, bytes: written.value } });
}
