import type { Problem } from '#domain/result.ts';
import { describeIntake } from '#i18n/describe-intake.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export type ProblemWords = { readonly title: string; readonly remedy: string };

/** Texts kept as "what" and "remedy", by code. */
type Told = Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

/**
 * What was refused and what to do, in words, whichever part of the app refused
 * it. A code without words of its own is shown with its code, so that whoever
 * helps the user can find it.
 */
export function problemWords(text: Messages, problem: Problem): ProblemWords {
  const { code } = problem;
  const machine: Readonly<Record<string, ProblemWords>> = text.problems.machine;
  const told: Told = { ...text.storage.problems, ...text.workers.problems };
  const ofMachine = machine[code];
  if (ofMachine !== undefined) return ofMachine;
  const toldWords = told[code];
  if (toldWords !== undefined) return { title: toldWords.what, remedy: toldWords.remedy };
  if (Object.hasOwn(text.intake.problems, code)) {
    const { what, fix } = describeIntake(text, problem);
    return { title: what, remedy: fix };
  }
  const ofLayout = layoutWords(text, problem);
  if (ofLayout !== null) return { title: text.floor.notArranged, remedy: ofLayout };
  const ofEditing = editWords(text, problem);
  if (ofEditing !== null) return { title: text.problems.editTitle, remedy: ofEditing };
  return { title: text.problems.unknownTitle, remedy: text.problems.unknownRemedy(code) };
}

function layoutWords(text: Messages, { code, details = {} }: Problem): string | null {
  const sentences: Readonly<Record<string, (details: NonNullable<Problem['details']>) => string>> =
    text.layout.problems;
  return sentences[code]?.(details) ?? null;
}

function editWords(text: Messages, { code, details }: Problem): string | null {
  const sentences: Readonly<Record<string, string | ((limit: string) => string)>> = text.editing.problems;
  const sentence = sentences[code];
  if (sentence === undefined) return null;
  return typeof sentence === 'string' ? sentence : sentence(formatNumber(Number(details?.limit ?? 0)));
}
