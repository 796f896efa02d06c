import { invariant } from '#domain/invariant.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Instant } from '#domain/time.ts';
import { buildDocx } from './document/build.ts';
import { electionPlanDocument } from './election-plan/document.ts';
import type { ReportKind } from './report-list.ts';

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
