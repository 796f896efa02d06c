import { ok, refuse } from '#domain/result.ts';
import { describeSections, documentOutline } from '#report/outline.ts';
import { missingFor } from '#report/report-list.ts';
import { generateReport, reportFileName } from '#report/reports.ts';
import type { REPORT_TASKS } from './report-tasks.ts';
import type { TaskHandlers } from './serve-tasks.ts';

/** Writes documents. The plan's kind decides which it can have. */
export const REPORT_HANDLERS: TaskHandlers<typeof REPORT_TASKS> = {
  generate: async ({ plan, kind, now, households = [] }) => {
    const missing = missingFor(plan, kind);
    if (missing !== undefined) return refuse(missing);
    const bytes = await generateReport(plan, kind, { now, households });
    return ok({ bytes, fileName: reportFileName(plan, kind) });
  },
  describeSections: (plan) => ok([...describeSections(plan)]),
  outline: (plan) => ok(documentOutline(plan) ?? null),
};
