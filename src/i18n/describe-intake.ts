import type { SheetPlace } from '#domain/result.ts';
import type { Messages } from './messages.ts';

/** Something reading a workbook has to say: a file refused, a cell in question, a column left out. */
export type IntakeRemark = {
  readonly code: string;
  readonly place?: SheetPlace | undefined;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
};

type Sentence = {
  readonly what: (details: Readonly<Record<string, string | number>>) => string;
  readonly fix: string;
};

/** A remark in words: where, what, and what to do. Codes of a newer version are named as they are. */
export function describeIntake(
  messages: Messages,
  remark: IntakeRemark,
): { readonly place: string; readonly what: string; readonly fix: string } {
  const { problems, remarks, unknown, place } = messages.intake;
  const sentences: Readonly<Record<string, Sentence>> = { ...problems, ...remarks };
  const where = remark.place === undefined ? '' : place(remark.place);
  const sentence = Object.hasOwn(sentences, remark.code) ? sentences[remark.code] : undefined;
  if (sentence === undefined) return { place: where, what: unknown.what(remark.code), fix: unknown.fix };
  return { place: where, what: sentence.what(remark.details ?? {}), fix: sentence.fix };
}

/** Why cells were left out or are in question, by the reason of their account. */
export function describeReason(messages: Messages, reason: string): string {
  const reasons: Readonly<Record<string, string>> = messages.intake.reasons;
  return Object.hasOwn(reasons, reason)
    ? (reasons[reason] ?? '')
    : describeIntake(messages, { code: reason }).what;
}
