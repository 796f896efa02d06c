import { Button } from '@mantine/core';
import { LOOK_ICON } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { type CellProblem, type CellWords, showCell } from './cells.ts';
import type { CellMark, CellValue, GridColumn } from './columns.ts';
import looks from './grid.module.css';
import type { GridMessage } from './grid-state.ts';
import type { Refusal } from './refusals.ts';

/** A refusal in words. */
function useRefusalWords(): (text: string, problem: CellProblem) => string {
  const { text: words, number } = useSpeech();
  const refused = words.grid.refused;
  return (text, problem) => {
    switch (problem.code) {
      case 'too-small':
      case 'too-large':
      case 'too-long':
        return refused[problem.code](text, number(problem.bound));
      case 'not-a-choice':
        return refused[problem.code](text, problem.options.join(', '));
      case 'required':
        return refused.required();
      case 'not-a-number':
      case 'not-whole':
      case 'not-a-flag':
      case 'not-a-date':
      case 'not-a-clock':
      case 'not-hours':
      case 'not-a-phone':
        return refused[problem.code](text);
    }
  };
}

type StatusLineProps<Row> = {
  readonly id: string;
  readonly message: GridMessage | null;
  readonly refusal: Refusal | null;
  readonly column: GridColumn<Row> | undefined;
  readonly value: CellValue;
  readonly marks: readonly CellMark[];
  readonly words: CellWords;
  readonly onDropRefusal: () => void;
  /** Figures of the chosen cells; empty when fewer than two cells are chosen. */
  readonly chosen: { readonly cells: number; readonly figures: readonly number[] };
  readonly shownRows: number;
  readonly allRows: number;
};

/**
 * The line under the table, as Excel's: what is wrong with the active cell,
 * what just happened, and the sum of what is chosen. One line high always, so
 * that nothing jumps.
 */
export function StatusLine<Row>(props: StatusLineProps<Row>) {
  const { message, refusal, column, marks, words, chosen } = props;
  const { text: allText, number } = useSpeech();
  const text = allText.grid;
  const explain = useRefusalWords();
  const kept = column === undefined ? '' : showCell(column.kind, props.value, words);
  const look = refusal !== null ? 'error' : (marks[0]?.look ?? 'note');
  const Icon = LOOK_ICON[look];
  const about =
    refusal !== null
      ? `${explain(refusal.text, refusal.problem)} ${kept === '' ? text.keptNothing : text.keptValue(kept)}`
      : marks.map((mark) => mark.message).join(' ');
  // A loud message takes the place of what is wrong with the cell, but not what its field says of itself.
  const isLoud = message?.isQuiet === false;
  const sum = chosen.figures.reduce((total, figure) => total + figure, 0);
  return (
    <div className={`${looks.status} pa-no-print`}>
      <div className={looks.statusText} role="status">
        {isLoud ? <span>{message.text}</span> : null}
        {message?.isQuiet === true ? <span className={looks.spokenOnly}>{message.text}</span> : null}
        {about !== '' ? (
          <span id={props.id} hidden={isLoud} className={looks.about} data-look={look} title={about}>
            <Icon size={16} aria-hidden />
            <span>{about}</span>
          </span>
        ) : null}
      </div>
      {refusal === null ? null : (
        <Button size="compact-xs" variant="default" onClick={props.onDropRefusal}>
          {text.dropRefused}
        </Button>
      )}
      <div className={looks.statusFigures}>
        {chosen.cells > 1 ? <span>{text.selected(number(chosen.cells))}</span> : null}
        {chosen.figures.length > 1 ? (
          <>
            <span>{text.average(number(sum / chosen.figures.length, 1))}</span>
            <span>{text.sum(number(sum))}</span>
          </>
        ) : null}
        <span>
          {props.shownRows === props.allRows
            ? text.rows(number(props.allRows))
            : text.rowsShown(number(props.shownRows), number(props.allRows))}
        </span>
      </div>
    </div>
  );
}
