import type { ElectionPlan, Plan, PlanKind } from '#domain/plan/plan.ts';
import type { Problem } from '#domain/result.ts';

export type ReportKind =
  | 'election-plan'
  | 'timetable-posters'
  | 'timetable-posters-a3'
  | 'group-invitations'
  | 'household-invitations'
  | 'announcements'
  | 'line-sheets'
  | 'marking-sheets'
  | 'signs';

export type ReportDescription = {
  /** Key into `report.kinds` of the message catalogue. */
  readonly kind: ReportKind;
  readonly planKind: PlanKind;
  /** A list besides the plan that the document is merged with. */
  readonly needs?: 'households';
};

type Report = ReportDescription & {
  /** Why the plan's data does not suffice; the document would be empty. */
  readonly missing?: (plan: ElectionPlan) => Problem | undefined;
};

function timetableMissing(plan: ElectionPlan): Problem | undefined {
  return plan.areas.some(({ slots }) => slots !== null) ? undefined : { code: 'report-needs-timetable' };
}

function layoutMissing(plan: ElectionPlan): Problem | undefined {
  return plan.areas.some(({ layout }) => layout !== null) ? undefined : { code: 'report-needs-layout' };
}

const reports: readonly Report[] = [
  { kind: 'election-plan', planKind: 'election' },
  { kind: 'timetable-posters', planKind: 'election', missing: timetableMissing },
  { kind: 'timetable-posters-a3', planKind: 'election', missing: timetableMissing },
  { kind: 'group-invitations', planKind: 'election', missing: timetableMissing },
  { kind: 'household-invitations', planKind: 'election', needs: 'households', missing: timetableMissing },
  { kind: 'announcements', planKind: 'election', missing: timetableMissing },
  { kind: 'line-sheets', planKind: 'election', missing: timetableMissing },
  { kind: 'marking-sheets', planKind: 'election', missing: layoutMissing },
  { kind: 'signs', planKind: 'election' },
];

/** The documents we can write, or those of one kind of plan. Apart from the writing, so that the window may ask without loading it. */
export function listReports(planKind?: PlanKind): readonly ReportDescription[] {
  return reports.filter((report) => planKind === undefined || report.planKind === planKind);
}

export function isReportKind(value: unknown): value is ReportKind {
  return reports.some(({ kind }) => kind === value);
}

/** What the plan lacks for a document, instead of an empty file: `report-not-for-this-plan`, `report-needs-…`. Undefined when nothing. */
export function missingFor(plan: Plan, kind: ReportKind): Problem | undefined {
  const report = reports.find((one) => one.kind === kind && one.planKind === plan.kind);
  if (report === undefined) return { code: 'report-not-for-this-plan' };
  return plan.kind === 'election' ? report.missing?.(plan) : undefined;
}
