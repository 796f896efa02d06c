import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { scheduleState } from '#domain/plan/session-state.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import type { SessionPlanning } from '#workers/sessions-tasks.ts';
import { useDesk } from './use-contact-desk.ts';
import type { Planning } from './use-planning.ts';
import looks from './voter-contact.module.css';

/** How far the planner is, what it has found so far, and whether its last answer still fits the plan. */
export function PlanningPanel({ planning }: { readonly planning: Planning }) {
  const { text } = useSpeech();
  const words = text.contact.plan;
  const { state } = planning;
  if (state.kind === 'busy') return <Running planning={planning} share={state.share} best={state.best} />;
  if (state.kind === 'failed') {
    return <ProblemPanel problem={state.problem} onRetry={() => void planning.start()} />;
  }
  if (state.kind === 'stopped') {
    return (
      <Notice
        look="note"
        title={words.stoppedTitle}
        actions={
          <>
            <Button
              onClick={() => {
                planning.take(state.best);
              }}
            >
              {words.takeBest}
            </Button>
            <Button variant="default" onClick={planning.dismiss}>
              {text.common.cancel}
            </Button>
          </>
        }
      >
        <BestWords best={state.best} />
      </Notice>
    );
  }
  return <StaleNotice planning={planning} />;
}

function BestWords({ best }: { readonly best: SessionPlanning }) {
  const { text, number } = useSpeech();
  const { counts, lowerBound } = best.schedule;
  return text.contact.plan.best(number(counts.sessions), number(lowerBound));
}

type RunningProps = {
  readonly planning: Planning;
  readonly share: number;
  readonly best: SessionPlanning | null;
};

/** The search on its way: how far, what it has by now, and the ways to end it. Escape ends it from anywhere. */
function Running({ planning, share, best }: RunningProps) {
  const words = useSpeech().text.contact.plan;
  const { stop, take } = planning;
  const stopNow = useEffectEvent(stop);
  useEffect(() => {
    // What is open above the page, and what is carried, is given up first.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && document.querySelector('[aria-modal="true"]') === null)
        stopNow();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div className={looks.running}>
      <BusyState
        label={words.starting}
        {...(share > 0 && share < 1 ? { fraction: share } : {})}
        onCancel={stop}
      />
      {best === null ? null : (
        <div className={looks.runningBest}>
          <span>
            <BestWords best={best} />
          </span>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              stop();
              take(best);
            }}
          >
            {words.takeBest}
          </Button>
        </div>
      )}
    </div>
  );
}

function StaleNotice({ planning }: { readonly planning: Planning }) {
  const words = useSpeech().text.contact.plan;
  const readOnly = useIsReadOnly();
  const { plan } = useDesk();
  if (scheduleState(plan) !== 'stale') return null;
  return (
    <Notice
      look="warning"
      title={words.staleTitle}
      actions={
        <Button disabled={readOnly} onClick={() => void planning.start()}>
          {words.again}
        </Button>
      }
    >
      {words.staleText}
    </Notice>
  );
}
