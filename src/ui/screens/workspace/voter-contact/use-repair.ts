import { useEffect, useRef, useState } from 'react';
import { invariant } from '#domain/invariant.ts';
import type { Problem } from '#domain/result.ts';
import { applySessions } from '#editing/sessions.ts';
import { editTogether, step } from '#editing/together.ts';
import { settled } from '#ui/screens/workspace/voting-day/use-area-run.ts';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone } from '#ui/state/toast.tsx';
import type { SessionPlanning } from '#workers/sessions-tasks.ts';
import { vietnamDayOf } from './session-faults.ts';
import { type Situation, stepsOfSituation } from './situation.ts';

/** A repaired schedule, to be looked at before anything changes. */
export type Repaired = {
  readonly situation: Situation;
  readonly planning: SessionPlanning;
  readonly revision: object;
};

export type RepairState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'lost' }
  | { readonly kind: 'done'; readonly repaired: Repaired };

/**
 * Finds the schedule nearest to the present one in which a situation is heeded.
 * The plan stays as it is until the user takes the answer: closure and schedule in one step to undo.
 */
export function useRepair(): {
  readonly state: RepairState;
  readonly repair: (situation: Situation) => Promise<void>;
  readonly stop: () => void;
  /** False when the plan has changed meanwhile. */
  readonly accept: (repaired: Repaired) => boolean;
} {
  const session = useSession();
  const { engines, newId, now } = useServices();
  const words = useText().contact.change;
  const [state, setState] = useState<RepairState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const repair = async (situation: Situation) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const before = session.plan();
    invariant(before.kind === 'election', 'a section of election plans');
    const steps = stepsOfSituation(before, situation);
    if (steps.length === 0) return;
    const changed = editTogether(before, { steps });
    if (!changed.ok) {
      setState({ kind: 'failed', problem: changed.problem });
      return;
    }
    invariant(changed.value.kind === 'election', 'closing a place leaves the plan what it is');
    setState({ kind: 'busy' });
    const question = { plan: changed.value, keeps: true, today: vietnamDayOf(now()) };
    const work = engines.planSessions(question, { signal: controller.signal });
    const answer = await settled(work, controller.signal);
    if (running.current !== controller) return;
    running.current = null;
    if (answer === null) setState({ kind: 'idle' });
    else if (!answer.ok) setState({ kind: 'failed', problem: answer.problem });
    else setState({ kind: 'done', repaired: { situation, planning: answer.value, revision: before } });
  };

  const accept = ({ situation, planning, revision }: Repaired) => {
    const plan = session.plan();
    const heeded = plan.kind === 'election' && plan === revision ? stepsOfSituation(plan, situation) : [];
    if (heeded.length === 0) {
      setState({ kind: 'lost' });
      return false;
    }
    const steps = [...heeded, step(applySessions, { ...planning, madeAt: now(), newId })];
    if (!session.apply(editTogether, { steps })) return false;
    sayDone(words.accepted);
    return true;
  };

  return { state, repair, accept, stop: () => running.current?.abort() };
}
