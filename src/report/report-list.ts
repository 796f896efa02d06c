import type { PlanKind } from '#domain/plan/plan.ts';

export type ReportKind = 'election-plan';

export type ReportDescription = {
  /** Key into `report.kinds` of the message catalogue. */
  readonly kind: ReportKind;
  readonly planKind: PlanKind;
};

const reports: readonly ReportDescription[] = [{ kind: 'election-plan', planKind: 'election' }];

/** The documents we can write, or those of one kind of plan. Apart from the writing, so that the window may ask without loading it. */
export function listReports(planKind?: PlanKind): readonly ReportDescription[] {
  return reports.filter((report) => planKind === undefined || report.planKind === planKind);
}

export function isReportKind(value: unknown): value is ReportKind {
  return reports.some(({ kind }) => kind === value);
}
