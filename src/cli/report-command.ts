import { z } from 'zod';
import { Plan } from '#domain/plan/plan.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { Instant } from '#domain/time.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { type HouseholdReading, readHouseholds } from '#intake/read-households.ts';
import { writeWorkbook } from '#intake/write-workbook.ts';
import { listReports, missingFor, type ReportDescription } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput, writeOutput } from './files.ts';
import { RemarkOutput, remarkOutput } from './outputs.ts';
import { wrongValue } from './parse-arguments.ts';

/** `report PLAN --kind KIND --out FILE.docx`: one document (a workbook for `supplies-workbook`); `--list` names the kinds. */
export const reportCommand: Command = {
  name: 'report',
  operand: { label: 'PLAN.json|-', required: true },
  options: [
    { name: 'kind', value: 'KIND', required: true },
    { name: 'out', value: 'FILE.docx|.xlsx|.ics', required: true },
    { name: 'households', value: 'LIST.xlsx' },
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
    z.strictObject({
      kind: z.string(),
      file: z.string(),
      bytes: z.int(),
      /** What was read of the list of households, and its cells in question. */
      households: z.strictObject({ count: z.int(), questions: z.array(RemarkOutput) }).exactOptional(),
    }),
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
  const supplies = plan.value.kind === 'election' ? supplyReportOf(plan.value) : undefined;
  const missing = missingFor(plan.value, report.kind, supplies);
  if (missing !== undefined) return refuse(missing);
  const list = await readList(call, report);
  if (!list.ok) return list;
  const file = options.out ?? '';
  const document = await generateReport(plan.value, report.kind, {
    now: now.data ?? plan.value.createdAt,
    households: list.value?.households ?? [],
    supplies,
    writeWorkbook,
  });
  const written = await writeOutput(io, file, document);
  if (!written.ok) return written;
  io.err(`${messages.cli.madeFile(file)}\n`);
  return ok({
    status: 0,
    output: {
      kind: report.kind,
      file,
      bytes: written.value,
      ...(list.value === null ? {} : { households: readOutput(call, list.value) }),
    },
  });
}

/** The list of households, for a document that is merged with one; null for the others. */
async function readList(
  { io, options }: Call,
  { kind, needs }: ReportDescription,
): Promise<Result<HouseholdReading | null, CommandProblem>> {
  const name = options.households;
  if (needs === undefined) {
    return name === undefined ? ok(null) : refuse({ code: 'report-needs-no-list', details: { kind } });
  }
  if (name === undefined) return refuse({ code: 'option-missing', details: { name: '--households' } });
  const bytes = await readInput(io, name);
  if (!bytes.ok) return bytes;
  const workbook = await openWorkbook(bytes.value, name.replace(/^.*[/\\]/, ''));
  return workbook.ok ? readHouseholds(workbook.value) : workbook;
}

function readOutput({ messages, io }: Call, { households, questions }: HouseholdReading) {
  const asked = questions.map((remark) => remarkOutput(messages, remark));
  for (const { place, message } of asked) io.err(`  ? ${messages.intake.place(place)}: ${message}\n`);
  return { count: households.length, questions: asked };
}
