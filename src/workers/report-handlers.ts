import { ok, refuse } from '#domain/result.ts';
import { describeSections, documentOutline } from '#report/outline.ts';
import { listReports } from '#report/report-list.ts';
import { generateReport, reportFileName } from '#report/reports.ts';
import type { REPORT_TASKS } from './report-tasks.ts';
import type { TaskHandlers } from './serve-tasks.ts';

/** Writes documents. The plan's kind decides which it can have. */
export const REPORT_HANDLERS: TaskHandlers<typeof REPORT_TASKS> = {
  generate: async ({ plan, kind, now }) => {
    const offered = listReports(plan.kind).map((report) => report.kind);
    if (!offered.includes(kind)) return refuse({ code: 'report-not-for-this-plan' });
    return ok({ bytes: await generateReport(plan, kind, { now }), fileName: reportFileName(plan) });
  },
  describeSections: (plan) => ok([...describeSections(plan)]),
  outline: (plan) => ok(documentOutline(plan) ?? null),
};
