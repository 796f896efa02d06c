import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Problem } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { AppFrame, Navigation } from '#ui/shell/AppFrame.tsx';
import { useText } from '#ui/state/language.tsx';
import { PlanSession } from '#ui/state/plan-session.ts';
import { addressOf, type Route } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { SessionContext } from '#ui/state/session.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';
import { Workspace } from './Workspace.tsx';

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: PlanSession }
  | { readonly state: 'refused'; readonly problem: Problem };

type PlanRoute = Extract<Route, { screen: 'plan' }>;

/** Opens a plan and shows it, or says why it does not open. */
export function WorkspaceScreen({ route }: { readonly route: PlanRoute }) {
  const opening = useOpenPlan(route.planId);
  if (opening.state === 'open') {
    return (
      <SessionContext value={opening.session}>
        <Workspace section={route.section} place={route.place} />
      </SessionContext>
    );
  }
  return <NotOpen problem={opening.state === 'refused' ? opening.problem : null} />;
}

function useOpenPlan(planId: Id): Opening {
  const services = useServices();
  const text = useText();
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  // Events, not dependencies: a change of language must not close the plan.
  const sayRefused = useEffectEvent((problem: Problem) => {
    sayProblem(text, problem);
  });
  const sayTaken = useEffectEvent(() => {
    sayDone(text.workspace.takenFromOther);
  });
  useEffect(() => {
    let session: PlanSession | null = null;
    let isGone = false;
    void services.storage.loadPlan(planId).then((stored) => {
      if (isGone) return;
      if (!stored.ok) {
        setOpening({ state: 'refused', problem: stored.problem });
        return;
      }
      session = new PlanSession({
        services,
        stored: stored.value,
        check: services.engines.checkPlan,
        onRefused: sayRefused,
        onTaken: sayTaken,
      });
      session.start();
      setOpening({ state: 'open', session });
    });
    return () => {
      isGone = true;
      void session?.stop();
    };
  }, [services, planId]);
  return opening;
}

function NotOpen({ problem }: { readonly problem: Problem | null }) {
  const text = useText();
  return (
    <AppFrame
      title={text.common.appName}
      navigation={<Navigation label={text.workspace.navigation} groups={[]} />}
    >
      {problem === null ? (
        <BusyState label={text.workspace.opening} />
      ) : (
        <PageFrame title={text.start.plans}>
          <ProblemPanel
            problem={problem}
            actions={
              <Button component="a" variant="default" href={addressOf({ screen: 'plans' })}>
                {text.workspace.backToPlans}
              </Button>
            }
          />
        </PageFrame>
      )}
    </AppFrame>
  );
}
