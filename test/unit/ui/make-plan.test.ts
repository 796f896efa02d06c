import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Plan, statedVoters } from '#domain/plan/plan.ts';
import { countedIds } from '#domain/scalars.ts';
import { guessMapping } from '#intake/guess-mapping.ts';
import { openWorkbook } from '#intake/open-workbook.ts';
import { readWorkbook } from '#intake/read-workbook.ts';
import type { Reading } from '#intake/reading.ts';
import { completeUnit, countParts, type MakePlan, makePlan } from '#ui/screens/wizard/make-plan.ts';

async function readSample(name: string): Promise<Reading> {
  const bytes = readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url));
  const opened = await openWorkbook(new Uint8Array(bytes), name);
  if (!opened.ok) throw new Error(opened.problem.code);
  const read = readWorkbook(opened.value, guessMapping(opened.value));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const commune = await readSample('phu-thanh-a-2021.xlsx');
const school = await readSample('truong-thcs-mau.xlsx');

const answers = (change: Partial<MakePlan>): MakePlan => ({
  kind: 'election',
  profile: '2021',
  unit: completeUnit({}, commune),
  title: 'Thử',
  reading: commune,
  choices: [],
  id: 'plan-1',
  newId: countedIds(),
  now: '2021-05-01T08:00:00.000Z',
  ...change,
});

function made(change: Partial<MakePlan>): Plan {
  const result = makePlan(answers(change));
  if (!result.ok) throw new Error(result.problem.code);
  return Plan.parse(result.value);
}

test('the sample becomes a whole plan of eight areas, with its unit from the heading', () => {
  const plan = made({});
  if (plan.kind !== 'election') throw new Error('an election');
  expect(plan.areas).toHaveLength(8);
  expect(plan.locality).toMatchObject({ kind: 'xa', name: 'Phú Thành A', district: 'Tam Nông' });
  expect(plan.election.date).toBe('2021-05-23');
  expect(plan.issuer.name).toBe('ỦY BAN BẦU CỬ XÃ PHÚ THÀNH A');
});

test('both totals stay in the plan, and the one the user chose counts', () => {
  const voters = (choice: 'printed' | 'computed' | null) => {
    const plan = made({ choices: [choice] });
    if (plan.kind !== 'election') throw new Error('an election');
    expect(plan.totalMismatches[0]).toMatchObject({ printed: 6939, computed: 6952, choice });
    return statedVoters(plan);
  };
  expect(voters('printed')).toBe(6939);
  expect(voters('computed')).toBe(6952);
  expect(voters(null)).toBe(6952);
});

test('what the user typed about the unit stays, the workbook only fills in the rest', () => {
  const unit = completeUnit({ name: 'Phú Thành B', kind: 'phuong' }, commune);
  expect(unit).toMatchObject({ name: 'Phú Thành B', kind: 'phuong', district: 'Tam Nông' });
  expect(made({ unit }).locality).toMatchObject({ name: 'Phú Thành B', kind: 'phuong' });
});

test('a plan of the later law has no district, whatever the old workbook says', () => {
  expect(made({ profile: '2026' }).locality.district).toBe('');
});

test('without a workbook the plan has the defaults of the law and nothing else', () => {
  const plan = made({ reading: null, unit: completeUnit({ name: 'Nà Phặc' }, null) });
  if (plan.kind !== 'election') throw new Error('an election');
  expect(plan.areas).toEqual([]);
  expect(plan.imports).toEqual([]);
  expect(plan.document.bases.length).toBeGreaterThan(0);
  expect(plan.scenarios.length).toBeGreaterThan(0);
});

test('a workbook of a school makes a school plan with its classes and rooms', () => {
  const plan = made({ kind: 'school', reading: school, unit: completeUnit({}, school) });
  if (plan.kind !== 'school') throw new Error('a school');
  expect(plan.classes.length).toBeGreaterThan(0);
  expect(plan.school.name).not.toBe('');
});

test('a workbook of the other kind of plan is refused, not half read', () => {
  const result = makePlan(answers({ kind: 'school' }));
  expect(result.ok ? null : result.problem.code).toBe('wrong-plan-kind');
});

test('the summary counts what was read and leaves out what was not', () => {
  const counts = new Map(countParts(commune));
  expect(counts.get('areas')).toBe(8);
  expect(counts.get('voters')).toBe(6952);
  expect(counts.has('classes')).toBe(false);
});
