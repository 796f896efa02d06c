import { BusyState } from '#ui/parts/BusyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import type { AreaRunState } from './use-area-run.ts';

/** How far a run over the areas is, the way to stop it, and what a stopped one left. */
export function RunStatus({ run, label }: { readonly run: AreaRunState; readonly label: string }) {
  const { text, number } = useSpeech();
  const words = text.votingDay;
  const { progress, end, stop } = run;
  if (progress !== null) {
    const { done, total, area, share } = progress;
    const which = total === 1 ? '' : ` ${words.running(number(done + 1), number(total), area.number)}`;
    return (
      <BusyState
        label={`${label}${which}`}
        // One area that tells nothing of how far it is shows that it is at work.
        {...(total === 1 && share === 0 ? {} : { fraction: share })}
        onCancel={stop}
      />
    );
  }
  if (end?.isStopped !== true || end.total === 1) return null;
  return (
    <Notice look="note" title={words.stoppedTitle(number(end.done), number(end.total))}>
      {end.done > 0 ? words.stoppedText : null}
    </Notice>
  );
}
