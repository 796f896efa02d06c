import { z } from 'zod';
import { HouseholdList } from '#domain/household.ts';
import { Plan } from '#domain/plan/plan.ts';
import { Instant } from '#domain/time.ts';
import type { DocumentOutline } from '#report/document/outline.ts';
import type { SectionDescription } from '#report/outline.ts';
import { isReportKind, type ReportKind } from '#report/report-list.ts';

/** What the documents' worker does. What it answers is made by our own builder, so only its outer shape is looked at. */
export const REPORT_TASKS = {
  generate: {
    args: z.strictObject({
      plan: Plan,
      kind: z.custom<ReportKind>(isReportKind),
      now: Instant,
      /** For invitations; sent for this one file and kept nowhere. */
      households: HouseholdList.exactOptional(),
    }),
    result: z.strictObject({
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      fileName: z.string(),
    }),
  },
  describeSections: { args: Plan, result: z.array(z.custom<SectionDescription>(isObject)) },
  outline: { args: Plan, result: z.custom<DocumentOutline>(isObject).nullable() },
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
