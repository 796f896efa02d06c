import { expect, test } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { generateReport } from '#report/reports.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { laidOutPlan } from '#test/support/laid-out-plan.ts';
import { largePlan } from '#test/support/large-plan.ts';
import { describePaper, PATIENCE } from '#test/support/papers.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { samplePlan } from '#test/support/sample-plan.ts';
import { withForecasts, withTimetables } from '#test/support/voting-day-plans.ts';

const now = '2021-05-10T02:00:00Z';
const write = (plan: ElectionPlan) =>
  generateReport(plan, 'election-plan', { now, supplies: supplyReportOf(plan) });

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

const papers = new Map(
  Object.entries(plans).map(([name, plan]) => [
    name,
    describePaper({ name, kind: 'official', write: () => write(plan) }),
  ]),
);

test(
  'tables repeat their heads and never break a row',
  async () => {
    const paper = papers.get('election-2021-large');
    invariant(paper !== undefined, 'it is written');
    const { sections } = readDocx(await paper.file());
    const tables = sections
      .slice(1)
      .flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table.rows[0]?.isHead).toBe(true);
      expect(table.rows.every((row) => row.cantSplit)).toBe(true);
    }
  },
  PATIENCE,
);
