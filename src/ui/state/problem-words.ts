import type { Problem } from '#domain/result.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export type ProblemWords = { readonly title: string; readonly remedy: string };

/**
 * What was refused and what to do, in words. A code without words of its own
 * is shown with its code, so that whoever helps the user can find it.
 */
export function problemWords(text: Messages, problem: Problem): ProblemWords {
  const machine: Readonly<Record<string, ProblemWords>> = text.problems.machine;
  const storage: Readonly<Record<string, { what: string; remedy: string }>> = text.storage.problems;
  const editing: Readonly<Record<string, string | ((limit: string) => string)>> = text.editing.problems;
  const ofMachine = machine[problem.code];
  if (ofMachine !== undefined) return ofMachine;
  const ofStorage = storage[problem.code];
  if (ofStorage !== undefined) return { title: ofStorage.what, remedy: ofStorage.remedy };
  const ofEditing = editing[problem.code];
  if (ofEditing !== undefined) {
    const limit = formatNumber(Number(problem.details?.limit ?? 0));
    return {
      title: text.problems.editTitle,
      remedy: typeof ofEditing === 'string' ? ofEditing : ofEditing(limit),
    };
  }
  return { title: text.problems.unknownTitle, remedy: text.problems.unknownRemedy(problem.code) };
}
