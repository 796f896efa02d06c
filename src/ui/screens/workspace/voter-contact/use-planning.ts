import { useEffect, useRef, useState } from 'react';
import { invariant } from '#domain/invariant.ts';
import type { Problem } from '#domain/result.ts';
import { applySessions } from '#editing/sessions.ts';
import { settled } from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';
import type { SessionPlanning } from '#workers/sessions-tasks.ts';
import { vietnamDayOf } from './session-faults.ts';

export type PlanningState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly share: number; readonly best: SessionPlanning | null }
  /** Stopped by the user, with the best found by then. */
  | { readonly kind: 'stopped'; readonly best: SessionPlanning }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Planning = {
  readonly state: PlanningState;
  readonly start: () => Promise<void>;
  /** Ends the search; what was found stays on offer. */
  readonly stop: () => void;
  readonly take: (planning: SessionPlanning) => void;
  readonly dismiss: () => void;
};

/** Plans all sessions anew beside the window; locked and held ones stay. Leaving the section stops it. */
export function usePlanning(): Planning {
  const session = useSession();
  const { engines, newId, now } = useServices();
  const { text, number } = useSpeech();
  const words = text.contact.plan;
  const [state, setState] = useState<PlanningState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const take = (planning: SessionPlanning) => {
    const isKept = session.apply(applySessions, { ...planning, madeAt: now(), newId });
    setState({ kind: 'idle' });
    if (isKept) sayDone(words.done(number(planning.schedule.counts.sessions)));
  };

  const start = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const plan = session.plan();
    invariant(plan.kind === 'election', 'a section of election plans');
    const told: { share: number; best: SessionPlanning | null } = { share: 0, best: null };
    const show = () => {
      if (!signal.aborted) setState({ kind: 'busy', ...told });
    };
    show();
    const options = {
      signal,
      onProgress: (done: number) => {
        told.share = done;
        show();
      },
      onBest: (found: SessionPlanning) => {
        told.best = found;
        show();
      },
    };
    const question = { plan, keeps: false, today: vietnamDayOf(now()) };
    const answer = await settled(engines.planSessions(question, options), signal);
    if (running.current !== controller) return;
    running.current = null;
    const { best } = told;
    if (answer === null) setState(best === null ? { kind: 'idle' } : { kind: 'stopped', best });
    else if (answer.ok) take(answer.value);
    else setState({ kind: 'failed', problem: answer.problem });
  };

  return {
    state,
    start,
    stop: () => running.current?.abort(),
    take,
    dismiss: () => {
      setState({ kind: 'idle' });
    },
  };
}
