import { createContext, use, useMemo, useState } from 'react';
import { invariant } from '#domain/invariant.ts';
import { isCampaignOver } from '#domain/plan/campaign.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import { createClashDesk, createFrameDesk } from './clash-desk.ts';
import { type ContactDesk, clashesBySession, createPlannedDesk, hamletsOf, mapById } from './contact-desk.ts';
import { vietnamDayOf } from './session-faults.ts';
import { useSeats } from './use-seats.ts';

/** The desk of the section that is open. */
export const DeskContext = createContext<ContactDesk | null>(null);

export function useDesk(): ContactDesk {
  const desk = use(DeskContext);
  invariant(desk !== null, 'views of the sessions live inside their section');
  return desk;
}

/** Makes the desk for the plan as it is now. Called once, by the section. */
export function useContactDesk(): ContactDesk {
  const { now } = useServices();
  const plan = useElectionPlan((each) => each);
  const { seatsOf, isCounting } = useSeats();
  const [askClashes] = useState(createClashDesk);
  const [placeSessions] = useState(createPlannedDesk);
  const [frameOf] = useState(createFrameDesk);
  const { areas } = plan;
  const { candidates, bridgePoints, sessions } = plan.voterContact;
  const people = useMemo(() => mapById(candidates), [candidates]);
  const points = useMemo(() => mapById(bridgePoints), [bridgePoints]);
  const hamlets = useMemo(() => mapById(hamletsOf(areas)), [areas]);
  const today = vietnamDayOf(now());
  const frame = useMemo(() => frameOf(plan, seatsOf), [frameOf, plan, seatsOf]);
  const isOver = isCampaignOver(plan, today);
  const frameAhead = useMemo(
    () => (isOver ? frame : { ...frame, days: frame.days.filter((day) => day >= today) }),
    [frame, today, isOver],
  );
  const planned = useMemo(() => placeSessions(plan), [placeSessions, plan]);
  const clashes = useMemo(() => askClashes(frame, planned), [askClashes, frame, planned]);
  return useMemo(
    () => ({
      plan,
      sessions: mapById(sessions),
      candidates: people,
      points,
      hamlets,
      planned,
      plannedById: mapById(planned),
      frame,
      frameAhead,
      clashes,
      clashesBySession: clashesBySession(clashes),
      seatsOf,
      isCounting,
      today,
    }),
    [
      plan,
      sessions,
      people,
      points,
      hamlets,
      planned,
      frame,
      frameAhead,
      clashes,
      seatsOf,
      isCounting,
      today,
    ],
  );
}
