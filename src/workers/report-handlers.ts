import type { Plan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { ok, refuse } from '#domain/result.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { writeWorkbook } from '#intake/write-workbook.ts';
import { describeSections, documentOutline } from '#report/outline.ts';
import { missingFor } from '#report/report-list.ts';
import { generateReport, reportFileName } from '#report/reports.ts';
import type { REPORT_TASKS } from './report-tasks.ts';
import type { TaskHandlers } from './serve-tasks.ts';

/** Worked out anew for every paper: it takes milliseconds, and none is written from yesterday's figures. */
function suppliesOf(plan: Plan): SupplyReport | undefined {
  return plan.kind === 'election' ? supplyReportOf(plan) : undefined;
}

/** Writes documents. The plan's kind decides which it can have. */
export const REPORT_HANDLERS: TaskHandlers<typeof REPORT_TASKS> = {
  generate: async ({ plan, kind, now, households = [] }) => {
    const supplies = suppliesOf(plan);
    const missing = missingFor(plan, kind, supplies);
    if (missing !== undefined) return refuse(missing);
    const bytes = await generateReport(plan, kind, { now, households, supplies, writeWorkbook });
    return ok({ bytes, fileName: reportFileName(plan, kind) });
  },
  describeSections: (plan) => ok([...describeSections(plan, suppliesOf(plan))]),
  outline: (plan) => ok(documentOutline(plan, suppliesOf(plan)) ?? null),
};
