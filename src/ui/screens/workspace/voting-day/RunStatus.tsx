import { BusyState } from '#ui/parts/BusyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech, useText } from '#ui/state/language.tsx';
import type { AreaRunState } from './use-area-run.ts';

/** How far a run over the areas is, the way to stop it, and what a stopped one left. */
export function RunStatus({ run, label }: { readonly run: AreaRunState; readonly label: string }) {
  const words = useText().votingDay;
  return (
    <RunLine
      run={run}
      label={label}
      which={(done, total, { number }) => words.running(done, total, number)}
      stoppedTitle={words.stoppedTitle}
    />
  );
}

type RunLineProps<Item> = {
  readonly run: AreaRunState<Item>;
  readonly label: string;
  /** "Room 3/8: P03". */
  readonly which: (done: string, total: string, item: Item) => string;
  readonly stoppedTitle: (done: string, total: string) => string;
};

/** The same for a run over anything else. */
export function RunLine<Item>({ run, label, which, stoppedTitle }: RunLineProps<Item>) {
  const { text, number } = useSpeech();
  const { progress, end, stop } = run;
  if (progress !== null) {
    const { done, total, area, share } = progress;
    const at = total === 1 ? '' : ` ${which(number(done + 1), number(total), area)}`;
    return (
      <BusyState
        label={`${label}${at}`}
        // One area that tells nothing of how far it is shows that it is at work.
        {...(total === 1 && share === 0 ? {} : { fraction: share })}
        onCancel={stop}
      />
    );
  }
  if (end?.isStopped !== true || end.total === 1) return null;
  return (
    <Notice look="note" title={stoppedTitle(number(end.done), number(end.total))}>
      {end.done > 0 ? text.votingDay.stoppedText : null}
    </Notice>
  );
}
