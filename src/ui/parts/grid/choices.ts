import { fold } from '#domain/fold.ts';
import type { CellWords } from './cells.ts';
import type { CellKind } from './columns.ts';

/** What a cell with a fixed set of values offers, as it reads; null for a cell that takes free text. */
export function choicesOf(kind: CellKind, words: CellWords): readonly string[] | null {
  if (kind.type === 'flag') return [words.yes, words.no, words.unknown];
  if (kind.type === 'several') return kind.options.map((option) => option.label);
  if (kind.type !== 'choice') return null;
  const labels = kind.options.map((option) => option.label);
  return kind.blank === undefined ? labels : [kind.blank, ...labels];
}

/** The choices that fit what is being typed: those that begin with it, then those that contain it. */
export function matchingChoices(choices: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed);
  if (wanted === '') return choices;
  const begins = choices.filter((choice) => fold(choice).startsWith(wanted));
  return [
    ...begins,
    ...choices.filter((choice) => !begins.includes(choice) && fold(choice).includes(wanted)),
  ];
}

/** The text of a cell that takes several, with one choice put in or taken out. */
export function toggleChoice(text: string, choice: string): string {
  const chosen = text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return (chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice]).join(
    '; ',
  );
}

/** What is being typed now, in a cell that takes several: the part after the last ";". */
export function lastTyped(text: string): string {
  return text.slice(text.lastIndexOf(';') + 1);
}
