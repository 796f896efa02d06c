import { Button } from '@mantine/core';
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
  if (state.kind === 'busy') {
    return (
      <>
        <BusyState
          label={words.starting}
          {...(state.share > 0 && state.share < 1 ? { fraction: state.share } : {})}
          onCancel={planning.stop}
        />
        {state.best === null ? null : <Best planning={planning} best={state.best} />}
      </>
    );
  }
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

function Best({ planning, best }: { readonly planning: Planning; readonly best: SessionPlanning }) {
  const words = useSpeech().text.contact.plan;
  return (
    <div className={looks.deeds}>
      <span>
        <BestWords best={best} />
      </span>
      <Button
        variant="default"
        size="compact-md"
        onClick={() => {
          planning.stop();
          planning.take(best);
        }}
      >
        {words.takeBest}
      </Button>
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
