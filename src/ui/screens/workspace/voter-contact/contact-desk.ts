import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SessionFrame } from '#domain/plan/session-clashes.ts';
import { minimumSessionsOf, placeOf, plannedSessionOf } from '#domain/plan/session-request.ts';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import type { BridgePoint, Candidate, ContactSession, ContactSettings } from '#domain/plan/voter-contact.ts';
import type { BallotKind } from '#domain/profile.ts';
import type { Id } from '#domain/scalars.ts';
import type { IsoDate } from '#domain/time.ts';

/** A hamlet of the plan with the number of its polling area. */
export type ListedHamlet = {
  readonly id: Id;
  readonly name: string;
  readonly voters: number | null;
  readonly area: string;
};

/** What all views of the section look things up in. Made once for each state of the plan. */
export type ContactDesk = {
  readonly plan: ElectionPlan;
  readonly sessions: ReadonlyMap<Id, ContactSession>;
  readonly candidates: ReadonlyMap<Id, Candidate>;
  readonly points: ReadonlyMap<Id, BridgePoint>;
  readonly hamlets: ReadonlyMap<Id, ListedHamlet>;
  /** Sessions with a day and an hour that were not cancelled. */
  readonly planned: readonly PlannedSession[];
  readonly plannedById: ReadonlyMap<Id, PlannedSession>;
  readonly frame: SessionFrame;
  /** The same with only the days that are still to come, for what is moved now. */
  readonly frameAhead: SessionFrame;
  readonly clashes: readonly SessionClash[];
  readonly clashesBySession: ReadonlyMap<Id, readonly SessionClash[]>;
  /** Seats at a bridge point at the distance, by the layout engine; null while unknown. */
  readonly seatsOf: (point: BridgePoint) => number | null;
  /** Seats are still being counted. */
  readonly isCounting: boolean;
  readonly today: IsoDate;
};

export function mapById<Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function hamletsOf(areas: ElectionPlan['areas']): readonly ListedHamlet[] {
  return areas.flatMap(({ number, hamlets }) =>
    hamlets.map(({ id, name, voters }) => ({ id, name, voters, area: number })),
  );
}

export function clashesBySession(clashes: readonly SessionClash[]): ReadonlyMap<Id, readonly SessionClash[]> {
  const found = new Map<Id, SessionClash[]>();
  for (const clash of clashes) {
    for (const id of clash.sessionIds) found.set(id, [...(found.get(id) ?? []), clash]);
  }
  return found;
}

/** Sessions in the calendar; those that did not change stay the same objects, so that nothing is reckoned twice. */
export function createPlannedDesk(): (plan: ElectionPlan) => readonly PlannedSession[] {
  let known = new Map<ContactSession, PlannedSession | null>();
  let settings: ContactSettings | null = null;
  return (plan) => {
    const { voterContact } = plan;
    const before =
      settings === voterContact.settings ? known : new Map<ContactSession, PlannedSession | null>();
    known = new Map(
      voterContact.sessions.map((session) => {
        const kept = before.get(session);
        return [session, kept === undefined ? plannedSessionOf(plan, session) : kept];
      }),
    );
    settings = voterContact.settings;
    return [...known.values()].filter((session) => session !== null);
  };
}

/** How far a candidate is: sessions in the calendar, those of them that were held, and the least number. */
export type Progress = { readonly planned: number; readonly held: number; readonly min: number };

export function progressOf({ plan, planned, sessions }: ContactDesk, candidate: Candidate): Progress {
  const mine = planned.filter(({ candidateIds }) => candidateIds.includes(candidate.id));
  const held = mine.filter(({ id }) => sessions.get(id)?.state === 'held');
  return { planned: mine.length, held: held.length, min: minimumSessionsOf(plan, candidate) };
}

/** A hamlet, how many sessions invite its voters, and which levels of candidates they meet there. */
export type Coverage = {
  readonly hamlet: ListedHamlet;
  readonly sessions: number;
  /** How many of them on each day that has any. */
  readonly days: ReadonlyMap<IsoDate, number>;
  readonly levels: ReadonlyMap<BallotKind, number>;
};

export function coverageOf({ hamlets, planned, candidates }: ContactDesk): readonly Coverage[] {
  const inviting = new Map<Id, PlannedSession[]>();
  for (const session of planned) {
    for (const id of session.hamletIds) {
      const before = inviting.get(id);
      if (before === undefined) inviting.set(id, [session]);
      else before.push(session);
    }
  }
  return [...hamlets.values()].map((hamlet) => {
    const some = inviting.get(hamlet.id) ?? [];
    const levels = new Map<BallotKind, number>();
    for (const session of some) {
      const met = new Set(session.candidateIds.flatMap((id) => candidates.get(id)?.level ?? []));
      for (const level of met) levels.set(level, (levels.get(level) ?? 0) + 1);
    }
    const days = new Map<IsoDate, number>();
    for (const { date } of some) days.set(date, (days.get(date) ?? 0) + 1);
    return { hamlet, sessions: some.length, days, levels };
  });
}

/** Does a candidate join this session over a line? */
export function isFar(session: PlannedSession, candidateId: Id): boolean {
  return session.connectingIds.includes(candidateId) || placeOf(session) === null;
}
