import { z } from 'zod';
import type { Finding } from '#domain/finding.ts';
import { Severity } from '#domain/finding.ts';
import { Source } from '#domain/source.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { describeIntake } from '#i18n/describe-intake.ts';
import type { Messages } from '#i18n/messages.ts';
import type { Remark } from '#intake/reading.ts';

/** Shapes on stdout that several commands share. */

export const FindingOutput = z.strictObject({
  rule: z.string(),
  severity: Severity,
  path: z.array(z.string()),
  message: z.string(),
  source: Source,
});
export type FindingOutput = z.infer<typeof FindingOutput>;

export function findingOutput(messages: Messages, finding: Finding): FindingOutput {
  const { sentence, fix } = describeFinding(messages, finding);
  const { rule, severity, path, source } = finding;
  return { rule, severity, path, message: `${sentence} ${fix}`.trim(), source };
}

/** 1 when any finding is an error. */
export function statusOf(findings: readonly Finding[]): 0 | 1 {
  return findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

export const RemarkOutput = z.strictObject({
  code: z.string(),
  place: z.strictObject({
    sheet: z.string(),
    row: z.int().exactOptional(),
    column: z.int().exactOptional(),
  }),
  message: z.string(),
});
export type RemarkOutput = z.infer<typeof RemarkOutput>;

export function remarkOutput(messages: Messages, remark: Remark): RemarkOutput {
  const { what, fix } = describeIntake(messages, remark);
  return { code: remark.code, place: remark.place, message: `${what} ${fix}` };
}
