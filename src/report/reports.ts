import { invariant } from '#domain/invariant.ts';
import type { Plan, PlanKind } from '#domain/plan/plan.ts';
import type { Instant } from '#domain/time.ts';
import { buildDocx } from './document/build.ts';
import { electionPlanDocument } from './election-plan/document.ts';

export type ReportKind = 'election-plan';

export type ReportDescription = {
  /** Key into `report.kinds` of the message catalogue. */
  readonly kind: ReportKind;
  readonly planKind: PlanKind;
};

const reports: readonly ReportDescription[] = [{ kind: 'election-plan', planKind: 'election' }];

/** The documents we can write, or those of one kind of plan. */
export function listReports(planKind?: PlanKind): readonly ReportDescription[] {
  return reports.filter((report) => planKind === undefined || report.planKind === planKind);
}

/**
 * One Word file of a plan.
 *
 * The same plan and `now` give the same bytes; `now` only goes into the file's
 * properties. Ask `listReports(plan.kind)` first: a kind that does not belong
 * to the plan throws.
 */
export function generateReport(
  plan: Plan,
  kind: ReportKind,
  { now }: { readonly now: Instant },
): Promise<Uint8Array> {
  invariant(plan.kind === 'election', `a ${plan.kind} plan has no ${kind}`);
  return buildDocx(electionPlanDocument(plan), new Date(now));
}

/** A file name every system and mail filter accepts: "KH-UBBC-Phu-Thanh-A-15.docx". */
export function reportFileName(plan: Plan): string {
  const { type, number } = plan.document;
  const parts = [type, plan.issuer.abbreviation, plan.locality.name, number]
    .join('-')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${parts}.docx`;
}
