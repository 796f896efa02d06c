import type { ElectionPlan } from '#domain/plan/plan.ts';
import { isOvernight, type SessionFrame, sessionClashes } from '#domain/plan/session-clashes.ts';
import { type SessionWishes, sessionFrameOf } from '#domain/plan/session-request.ts';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { daysBetween } from '#domain/time.ts';

/** What clashes depend on, the same object until something of it changes: a session that moves changes nothing of it. */
export function createFrameDesk(): (plan: ElectionPlan, seatsOf: SessionWishes['seatsOf']) => SessionFrame {
  let parts: readonly unknown[] = [];
  let frame: SessionFrame | null = null;
  return (plan, seatsOf) => {
    const { voterContact, areas, election, profile } = plan;
    const { candidates, bridgePoints, lockdowns, settings } = voterContact;
    const now = [candidates, bridgePoints, lockdowns, settings, areas, election, profile, seatsOf];
    if (frame === null || now.some((part, at) => part !== parts[at])) {
      frame = sessionFrameOf(plan, seatsOf);
      parts = now;
    }
    return frame;
  };
}

type DayKnown = { readonly sessions: readonly PlannedSession[]; readonly clashes: readonly SessionClash[] };

/**
 * Clashes of all days, reckoned anew only for days whose sessions changed.
 *
 * No clash reaches from one day into another, so the days can be asked one by one, until a session goes on past midnight.
 */
export type ClashDesk = (frame: SessionFrame, sessions: readonly PlannedSession[]) => readonly SessionClash[];

/** A desk remembers the answers it gave last, so each view keeps its own. */
export function createClashDesk(): ClashDesk {
  let known = new Map<string, DayKnown>();
  let knownFrame: SessionFrame | null = null;
  return (frame, sessions) => {
    if (sessions.some(isOvernight)) return sessionClashes(frame, sessions);
    const next = new Map<string, DayKnown>();
    for (const [date, ofDay] of byDate(sessions)) {
      const before = knownFrame === frame ? known.get(date) : undefined;
      next.set(
        date,
        before !== undefined && isSameList(before.sessions, ofDay)
          ? before
          : { sessions: ofDay, clashes: sessionClashes(frame, ofDay) },
      );
    }
    known = next;
    knownFrame = frame;
    return [...next.values()].flatMap(({ clashes }) => clashes);
  };
}

/** What would be in the way of a session if it stood as given? Its own clashes only. */
export function clashesOfMove(
  frame: SessionFrame,
  sessions: readonly PlannedSession[],
  moved: PlannedSession,
): readonly SessionClash[] {
  const others = sessions.filter(
    ({ id, date }) => id !== moved.id && Math.abs(daysBetween(date, moved.date)) <= 1,
  );
  return sessionClashes(frame, [...others, moved]).filter(({ sessionIds }) => sessionIds.includes(moved.id));
}

export function byDate(sessions: readonly PlannedSession[]): ReadonlyMap<string, readonly PlannedSession[]> {
  const days = new Map<string, PlannedSession[]>();
  for (const session of sessions) {
    const ofDay = days.get(session.date);
    if (ofDay === undefined) days.set(session.date, [session]);
    else ofDay.push(session);
  }
  return days;
}

function isSameList(a: readonly PlannedSession[], b: readonly PlannedSession[]): boolean {
  return a.length === b.length && a.every((session, at) => session === b[at]);
}
