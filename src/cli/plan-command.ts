import { z } from 'zod';
import { Plan, statedVoters, summedVoters } from '#domain/plan/plan.ts';
import { ProfileId } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { Instant, IsoDate } from '#domain/time.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { formatNumber } from '#i18n/format.ts';
import { guessMapping } from '#intake/guess-mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import { CellAccount, type Reading } from '#intake/reading.ts';
import { writeWorkbook } from '#intake/write-workbook.ts';
import { listReports, missingFor } from '#report/report-list.ts';
import { generateReport, reportFileName } from '#report/reports.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { looksLikeJson, parsePlan, readInput, writeOutput } from './files.ts';
import { newPlanFrom, type PlanWishes } from './new-plan-from.ts';
import { FindingOutput, findingOutput, RemarkOutput, remarkOutput, statusOf } from './outputs.ts';
import { wrongValue } from './parse-arguments.ts';
import { runStages, STAGE_NAMES } from './plan-stages.ts';

const MadeFile = z.strictObject({ name: z.string(), bytes: z.int() });

/** What was read from a workbook; null when the input was a plan. */
const ReadingOutput = z.strictObject({
  cells: z.strictObject({ read: z.int(), ignored: z.int(), questioned: z.int() }),
  questions: z.array(RemarkOutput),
  notices: z.array(RemarkOutput),
  accounts: z.array(CellAccount),
});

const PlanOutput = z.strictObject({
  plan: z.strictObject({ kind: z.enum(['election', 'school']), title: z.string(), profile: ProfileId }),
  files: z.array(MadeFile),
  totals: z.strictObject({
    areas: z.int().optional(),
    hamlets: z.int().optional(),
    /** Sum of the rows. */
    voters: z.int().optional(),
    /** What the plan states: the printed total once somebody chose it. */
    statedVoters: z.int().optional(),
    classes: z.int().optional(),
    pupils: z.int().optional(),
  }),
  /** Printed totals that are not the sum of their rows; both figures stay until somebody chooses. */
  mismatches: z.array(
    z.strictObject({
      subject: z.string(),
      area: z.string().nullable(),
      printed: z.int(),
      computed: z.int(),
      sheet: z.string(),
      row: z.int(),
      column: z.int(),
      choice: z.enum(['printed', 'computed']).nullable(),
    }),
  ),
  reading: ReadingOutput.nullable(),
  findings: z.array(FindingOutput),
  stages: z.array(
    z.strictObject({ name: z.enum(['read', ...STAGE_NAMES, 'check', 'write']), elapsedMs: z.number() }),
  ),
  elapsedMs: z.number(),
});
type PlanOutput = z.infer<typeof PlanOutput>;

/** `plan WORKBOOK|PLAN --out DIR`: the whole job, from what people have to what they sign. */
export const planCommand: Command = {
  name: 'plan',
  operand: { label: 'WORKBOOK.xlsx|WORKBOOK.csv|PLAN.json|-', required: true },
  options: [
    { name: 'out', value: 'DIR', required: true },
    { name: 'profile', value: '2021|2026' },
    { name: 'date', value: 'YYYY-MM-DD' },
    { name: 'now', value: 'INSTANT' },
  ],
  input: Plan,
  output: PlanOutput,
  run: makePlan,
};

type Made = { readonly plan: Plan; readonly reading: Reading | null };

async function makePlan(call: Call): Promise<Result<Answer, CommandProblem>> {
  const { io, messages } = call;
  const wishes = wishesOf(call);
  if (!wishes.ok) return wishes;
  const started = io.elapsed();
  const made = await readPlan(call, wishes.value);
  if (!made.ok) return made;
  const { reading } = made.value;
  const afterRead = io.elapsed();
  const { plan, stages } = await runStages(made.value.plan, io);
  const beforeCheck = io.elapsed();
  const findings = checkPlan(plan, profileOf(plan.profile));
  const afterCheck = io.elapsed();
  const folder = call.options.out ?? '.';
  const files = await writeFiles(call, plan, folder, wishes.value.now);
  if (!files.ok) return files;
  const finished = io.elapsed();
  const output: PlanOutput = {
    plan: { kind: plan.kind, title: plan.title, profile: plan.profile },
    files: files.value,
    totals: totalsOf(plan),
    mismatches: mismatchesOf(plan),
    reading: reading === null ? null : readingOutput(call, reading),
    findings: findings.map((finding) => findingOutput(messages, finding)),
    stages: [
      { name: 'read', elapsedMs: rounded(afterRead - started) },
      ...stages.map(({ name, elapsedMs }) => ({ name, elapsedMs: rounded(elapsedMs) })),
      { name: 'check', elapsedMs: rounded(afterCheck - beforeCheck) },
      { name: 'write', elapsedMs: rounded(finished - afterCheck) },
    ],
    elapsedMs: rounded(finished - started),
  };
  tellPeople(call, output, folder);
  return ok({ status: statusOf(findings), output });
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function wishesOf({ options }: Call): Result<PlanWishes, CommandProblem> {
  const profile = ProfileId.nullable().safeParse(options.profile ?? null);
  if (!profile.success) return wrongValue('--profile', options.profile ?? '', ProfileId.options.join(', '));
  const date = IsoDate.nullable().safeParse(options.date ?? null);
  if (!date.success) return wrongValue('--date', options.date ?? '', 'YYYY-MM-DD');
  const now = Instant.nullable().safeParse(options.now ?? null);
  if (!now.success) return wrongValue('--now', options.now ?? '', 'YYYY-MM-DDTHH:MM:SSZ');
  return ok({ profile: profile.data, date: date.data, now: now.data });
}

async function readPlan(call: Call, wishes: PlanWishes): Promise<Result<Made, CommandProblem>> {
  const name = call.operand ?? '-';
  const bytes = await readInput(call.io, name);
  if (!bytes.ok) return bytes;
  if (looksLikeJson(bytes.value)) {
    const [wrong] = (['profile', 'date'] as const).filter((option) => call.options[option] !== undefined);
    if (wrong !== undefined) return refuse({ code: 'option-for-workbooks', details: { name: `--${wrong}` } });
    const plan = parsePlan(bytes.value);
    return plan.ok ? ok({ plan: plan.value, reading: null }) : plan;
  }
  const workbook = await openWorkbook(bytes.value, name === '-' ? 'stdin' : name.replace(/^.*[/\\]/, ''));
  if (!workbook.ok) return workbook;
  const mapping = guessMapping(workbook.value);
  if (mapping.tables.every((table) => table.unused !== null)) return refuse({ code: 'no-table' });
  const reading = readWorkbook(workbook.value, mapping);
  if (!reading.ok) return reading;
  const plan = newPlanFrom(reading.value, wishes, call.messages);
  return plan.ok ? ok({ plan: plan.value, reading: reading.value }) : plan;
}

async function writeFiles(
  call: Call,
  plan: Plan,
  folder: string,
  now: Instant | null,
): Promise<Result<z.infer<typeof MadeFile>[], CommandProblem>> {
  // Parsed, the plan has its keys in the schema's order, whoever made it.
  const json = new TextEncoder().encode(`${JSON.stringify(Plan.parse(plan), null, 2)}\n`);
  const contents: { name: string; bytes: Uint8Array }[] = [{ name: 'plan.json', bytes: json }];
  // Papers that need a list besides the plan, or a part it has not got, are left to `report`.
  const supplies = plan.kind === 'election' ? supplyReportOf(plan) : undefined;
  const reports = listReports(plan.kind).filter(
    ({ kind, needs }) => needs === undefined && missingFor(plan, kind, supplies) === undefined,
  );
  for (const { kind } of reports) {
    const bytes = await generateReport(plan, kind, {
      now: now ?? plan.createdAt,
      supplies,
      writeWorkbook,
    });
    contents.push({ name: reportFileName(plan, kind), bytes });
  }
  const files: z.infer<typeof MadeFile>[] = [];
  for (const { name, bytes } of contents) {
    const written = await writeOutput(call.io, `${folder}/${name}`, bytes);
    if (!written.ok) return written;
    files.push({ name, bytes: written.value });
  }
  return ok(files);
}

function totalsOf(plan: Plan): PlanOutput['totals'] {
  if (plan.kind === 'school') {
    const pupils = plan.classes.reduce((sum, one) => sum + (one.pupils ?? 0), 0);
    return { classes: plan.classes.length, pupils };
  }
  return {
    areas: plan.areas.length,
    hamlets: plan.areas.reduce((sum, area) => sum + area.hamlets.length, 0),
    voters: summedVoters(plan),
    statedVoters: statedVoters(plan),
  };
}

function mismatchesOf(plan: Plan): PlanOutput['mismatches'] {
  const numbers = new Map(plan.kind === 'election' ? plan.areas.map((area) => [area.id, area.number]) : []);
  return plan.totalMismatches.map(({ subject, areaId, printed, computed, sheet, row, column, choice }) => ({
    subject,
    area: areaId === null ? null : (numbers.get(areaId) ?? null),
    printed,
    computed,
    sheet,
    row,
    column,
    choice,
  }));
}

function readingOutput({ messages }: Call, reading: Reading): z.infer<typeof ReadingOutput> {
  return {
    cells: reading.cells,
    questions: reading.questions.map((remark) => remarkOutput(messages, remark)),
    notices: reading.notices.map((remark) => remarkOutput(messages, remark)),
    accounts: reading.accounts,
  };
}

function tellPeople({ io, messages, language }: Call, output: PlanOutput, folder: string): void {
  const { cli, intake } = messages;
  const figure = (value: number) => formatNumber(value, language);
  if (output.reading !== null) {
    const { read, ignored, questioned } = output.reading.cells;
    io.err(`${cli.read(figure(read), figure(ignored), figure(questioned))}\n`);
    for (const { place, message } of output.reading.questions)
      io.err(`  ? ${intake.place(place)}: ${message}\n`);
  }
  for (const { printed, computed, sheet, row, column } of output.mismatches) {
    io.err(`${cli.mismatch(figure(printed), figure(computed), intake.place({ sheet, row, column }))}\n`);
  }
  const count = (severity: string) =>
    output.findings.filter((finding) => finding.severity === severity).length;
  io.err(`${cli.findings(count('error'), count('warning'), count('note'))}\n`);
  io.err(`${cli.made(output.files.length, folder)}\n`);
}
