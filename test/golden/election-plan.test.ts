import { describe, expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { generateReport } from '#report/reports.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { laidOutPlan } from '#test/support/laid-out-plan.ts';
import { largePlan } from '#test/support/large-plan.ts';
import { nd30Violations } from '#test/support/nd30.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { samplePlan } from '#test/support/sample-plan.ts';
import { withForecasts, withTimetables } from '#test/support/voting-day-plans.ts';

const now = '2021-05-10T02:00:00Z';
const patience = 180_000;
const write = (plan: ElectionPlan) =>
  generateReport(plan, 'election-plan', { now, supplies: supplyReportOf(plan) });

const written = new Map<string, Promise<Uint8Array>>();

/** Each plan is written once for all tests that only look. */
function writtenOnce(name: string, plan: ElectionPlan): Promise<Uint8Array> {
  const file = written.get(name) ?? write(plan);
  written.set(name, file);
  return file;
}

const plans: Readonly<Record<string, ElectionPlan>> = {
  'election-2021-sample-workbook': await samplePlan(),
  'election-2021-full': electionPlanFixture('full'),
  'election-2021-minimal': electionPlanFixture('minimal'),
  'election-2026-ward': electionPlanFixture('ward'),
  'election-2021-large': largePlan(),
  'election-2021-rooms-laid-out': laidOutPlan(),
  'election-2021-voting-day': withForecasts(withTimetables(electionPlanFixture('full'))),
  'election-2021-phuong-an-deputy': {
    ...electionPlanFixture('full'),
    document: {
      ...electionPlanFixture('full').document,
      type: 'PA',
      signatory: {
        authority: 'KT',
        onBehalfOf: 'Ủy ban bầu cử',
        headTitle: 'Chủ tịch',
        signerTitle: 'Phó Chủ tịch',
        name: 'TS. Lê Thị Mẫu',
      },
    },
  },
};

describe.each(Object.entries(plans))('%s', (name, plan) => {
  test(
    'keeps 18 of 18 rules of Nghị định 30/2020/NĐ-CP',
    async () => {
      expect(nd30Violations(readDocx(await writtenOnce(name, plan)))).toEqual([]);
    },
    patience,
  );

  test(
    'passes our own checks for what Word refuses',
    async () => {
      expect(ownErrors(await writtenOnce(name, plan))).toEqual([]);
    },
    patience,
  );

  test.skipIf(validatorMissing !== '')(
    `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(await writtenOnce(name, plan))).toEqual([]);
    },
    patience,
  );

  test(
    'has the reviewed words and structure',
    async () => {
      await expect(outlineOf(readDocx(await writtenOnce(name, plan)))).toMatchFileSnapshot(
        `expected/${name}.txt`,
      );
    },
    patience,
  );

  test(
    'is the same bytes when made again at the same moment',
    async () => {
      expect(Buffer.compare(await writtenOnce(name, plan), await write(plan))).toBe(0);
    },
    patience,
  );
});

test(
  'tables repeat their heads and never break a row',
  async () => {
    const { sections } = readDocx(await writtenOnce('election-2021-large', largePlan()));
    const tables = sections
      .slice(1)
      .flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table.rows[0]?.isHead).toBe(true);
      expect(table.rows.every((row) => row.cantSplit)).toBe(true);
    }
  },
  patience,
);
