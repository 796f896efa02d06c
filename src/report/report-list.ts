import type { ElectionPlan, Plan, PlanKind, SchoolPlan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import type { Problem } from '#domain/result.ts';
import { isComing, isOpen, isPlaced } from './voter-contact/session-words.ts';

export type ReportKind =
  | 'election-plan'
  | 'timetable-posters'
  | 'timetable-posters-a3'
  | 'group-invitations'
  | 'household-invitations'
  | 'announcements'
  | 'line-sheets'
  | 'marking-sheets'
  | 'signs'
  | 'supply-order'
  | 'supply-handover'
  | 'supply-labels'
  | 'supplies-workbook'
  | 'session-announcement'
  | 'session-invitations'
  | 'session-papers'
  | 'session-report'
  | 'session-posters'
  | 'session-calendar'
  | 'seating-plans';

export type ReportDescription = {
  /** Key into `report.kinds` of the message catalogue. */
  readonly kind: ReportKind;
  readonly planKind: PlanKind;
  /** A list besides the plan that the document is merged with. */
  readonly needs?: 'households';
  /** What the file is; Word where absent. */
  readonly format?: 'xlsx' | 'ics';
};

/** Why the plan's data does not suffice; the document would be empty. */
type Missing<CheckedPlan extends Plan> = (
  plan: CheckedPlan,
  supplies: SupplyReport | undefined,
) => Problem | undefined;

type Report = ReportDescription &
  (
    | { readonly planKind: 'election'; readonly missing?: Missing<ElectionPlan> }
    | { readonly planKind: 'school'; readonly missing?: Missing<SchoolPlan> }
  );

function timetableMissing(plan: ElectionPlan): Problem | undefined {
  return plan.areas.some(({ slots }) => slots !== null) ? undefined : { code: 'report-needs-timetable' };
}

function layoutMissing(plan: ElectionPlan): Problem | undefined {
  return plan.areas.some(({ layout }) => layout !== null) ? undefined : { code: 'report-needs-layout' };
}

/** The cheap question first: with no place there is no need, whatever the formulas say. */
function needsMissing(plan: ElectionPlan, supplies: SupplyReport | undefined): Problem | undefined {
  const isNeeded = supplies === undefined || supplies.lines.some(({ need }) => need[supplies.view] > 0);
  const hasPlaces = plan.areas.length + plan.specialSites.length > 0;
  return hasPlaces && isNeeded ? undefined : { code: 'report-needs-needs' };
}

function purchasesMissing(plan: ElectionPlan, supplies: SupplyReport | undefined): Problem | undefined {
  const missing = needsMissing(plan, supplies);
  if (missing !== undefined || supplies === undefined) return missing;
  return supplies.purchases.purchases.length > 0 ? undefined : { code: 'report-needs-purchases' };
}
function sessionsMissing(
  code:
    | 'report-needs-sessions'
    | 'report-needs-coming-sessions'
    | 'report-needs-held-sessions'
    | 'report-needs-access-points',
  isUseful: (session: ContactSession) => boolean,
): (plan: ElectionPlan) => Problem | undefined {
  return (plan) => (plan.voterContact.sessions.some(isUseful) ? undefined : { code });
}
const comingMissing = sessionsMissing('report-needs-coming-sessions', isComing);
const placedMissing = sessionsMissing('report-needs-sessions', isPlaced);
const heldMissing = sessionsMissing('report-needs-held-sessions', ({ state }) => state === 'held');
const openMissing = sessionsMissing('report-needs-access-points', isOpen);

function seatingMissing(plan: SchoolPlan): Problem | undefined {
  return plan.rooms.some(({ seating }) => seating !== null) ? undefined : { code: 'report-needs-seating' };
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
  { kind: 'supply-order', planKind: 'election', missing: purchasesMissing },
  { kind: 'supply-handover', planKind: 'election', missing: needsMissing },
  { kind: 'supply-labels', planKind: 'election', missing: needsMissing },
  { kind: 'supplies-workbook', planKind: 'election', format: 'xlsx', missing: needsMissing },
  { kind: 'session-announcement', planKind: 'election', missing: comingMissing },
  { kind: 'session-invitations', planKind: 'election', missing: placedMissing },
  { kind: 'session-papers', planKind: 'election', missing: placedMissing },
  { kind: 'session-report', planKind: 'election', missing: heldMissing },
  { kind: 'session-posters', planKind: 'election', missing: openMissing },
  { kind: 'session-calendar', planKind: 'election', format: 'ics', missing: placedMissing },
  { kind: 'seating-plans', planKind: 'school', missing: seatingMissing },
];

/** The documents we can write, or those of one kind of plan. Apart from the writing, so that the window may ask without loading it. */
export function listReports(planKind?: PlanKind): readonly ReportDescription[] {
  return reports.filter((report) => planKind === undefined || report.planKind === planKind);
}

export function isReportKind(value: unknown): value is ReportKind {
  return reports.some(({ kind }) => kind === value);
}

/**
 * What the plan lacks for a document, instead of an empty file: `report-not-for-this-plan`, `report-needs-…`.
 * Undefined when nothing. What only the worked-out supplies can tell is not asked without them.
 */
export function missingFor(plan: Plan, kind: ReportKind, supplies?: SupplyReport): Problem | undefined {
  const report = reports.find((one) => one.kind === kind);
  if (report?.planKind === 'election' && plan.kind === 'election') return report.missing?.(plan, supplies);
  if (report?.planKind === 'school' && plan.kind === 'school') return report.missing?.(plan, supplies);
  return { code: 'report-not-for-this-plan' };
}
