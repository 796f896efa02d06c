import type { Id } from '#domain/scalars.ts';
import { DAY_MINUTES, daysBetween, minutesOfClock } from '#domain/time.ts';
import { accessKey, personKey } from './session-names.ts';
import { placeOf } from './session-request.ts';
import type { PlannedSession, SessionClash, SessionRequest } from './session-schedule.ts';

/** What clashes depend on: everything of a request but the sessions themselves. */
export type SessionFrame = Omit<SessionRequest, 'fixed' | 'before' | 'notBefore' | 'seed' | 'timeLimitMs'>;

/**
 * What stands in the way of these sessions?
 *
 * The one place that says so: the planner, the calendar, the rules and the
 * tests all ask here. Codes in the order of the schema, sessions in theirs.
 *
 * No clash reaches from one day into another, unless a session goes on past midnight (`isOvernight`).
 */
export function sessionClashes(frame: SessionFrame, sessions: readonly PlannedSession[]): SessionClash[] {
  return [
    ...sessions.flatMap((session) => [...alone(frame, session)]),
    ...[...byDay(sessions).flatMap(pairs), ...acrossMidnight(sessions)].flatMap(([one, other]) => [
      ...together(frame, one, other),
    ]),
    ...dailyLimits(frame, sessions),
    ...crowded(frame, sessions),
  ];
}

/** Minutes after midnight. Half open: a session that begins when another ends does not meet it. */
export function spanOf({ start, lengthMinutes }: Pick<PlannedSession, 'start' | 'lengthMinutes'>): {
  readonly from: number;
  readonly to: number;
} {
  const from = minutesOfClock(start);
  return { from, to: from + lengthMinutes };
}

/** It goes on into the next day, where nobody looks for it: none is planned so, and what was typed so is told. */
export function isOvernight(session: Pick<PlannedSession, 'start' | 'lengthMinutes'>): boolean {
  return spanOf(session).to > DAY_MINUTES;
}

/** No session may be longer. Minutes. */
export function longestMinutesOf({
  lengthMinutes,
  mostMinutes = 0,
}: Pick<SessionFrame, 'lengthMinutes' | 'mostMinutes'>): number {
  return Math.max(mostMinutes, ...lengthMinutes);
}

/** Minutes on the way between two bridge points; 0 within one, and for those who join from home. */
export function travelMinutesOf(frame: SessionFrame, fromId: Id | null, toId: Id | null): number {
  if (fromId === toId || fromId === null || toId === null) return 0;
  const known = frame.travel.find(
    (way) => (way.fromId === fromId && way.toId === toId) || (way.fromId === toId && way.toId === fromId),
  );
  return known?.minutes ?? frame.travelMinutes;
}

function* alone(frame: SessionFrame, session: PlannedSession): Generator<SessionClash> {
  const clash = (code: SessionClash['code'], subjectId: Id | null = null, by: number | null = null) => ({
    code,
    sessionIds: [session.id],
    subjectId,
    by,
  });
  const { date, form } = session;
  if (session.isHeld !== true) {
    if (!frame.days.includes(date)) yield clash('outside-days');
    if (isOvernight(session)) yield clash('overnight', null, spanOf(session).to - DAY_MINUTES);
    else if (!liesInHours(frame, session)) yield clash('outside-hours');
    const longest = longestMinutesOf(frame);
    if (session.lengthMinutes > longest) yield clash('too-long', null, session.lengthMinutes - longest);
  }
  for (const candidate of frame.candidates) {
    if (!session.candidateIds.includes(candidate.id)) continue;
    if (candidate.absent.includes(date)) yield clash('candidate-absent', candidate.id);
    const isFar = session.connectingIds.includes(candidate.id) || session.pointIds.length === 0;
    if (isFar && (form === 'in-person' || !candidate.canConnect)) {
      yield clash('candidate-cannot-connect', candidate.id);
    }
  }
  const points = frame.points.filter(({ id }) => session.pointIds.includes(id));
  for (const point of points) {
    if (point.closed.includes(date)) yield clash('point-closed', point.id);
    if (form !== 'in-person' && !point.hasLink) yield clash('point-no-link', point.id);
  }
  if (form === 'in-person') {
    const lockedDown = frame.hamlets.filter(
      ({ id, closed }) => closed.includes(date) && session.hamletIds.includes(id),
    );
    for (const { id } of lockedDown) yield clash('hamlet-closed', id);
  }
  const seats = seatsOf(points);
  // Online, those who find no seat join from home.
  if (form === 'in-person' && seats !== null && session.voters > seats) {
    yield clash('point-full', session.pointIds[0] ?? null, session.voters - seats);
  }
}

function liesInHours({ hours }: SessionFrame, session: PlannedSession): boolean {
  const { from, to } = spanOf(session);
  return hours.some((part) => minutesOfClock(part.from) <= from && to <= minutesOfClock(part.to));
}

/** Seats of all bridge points together; null while one of them is unknown. */
function seatsOf(points: SessionFrame['points']): number | null {
  return points.reduce<number | null>(
    (sum, { seats }) => (sum === null || seats === null ? null : sum + seats),
    0,
  );
}

/** Two sessions of one day, or of two days where the first goes on past midnight. */
function* together(frame: SessionFrame, one: PlannedSession, other: PlannedSession): Generator<SessionClash> {
  const gap = gapBetween(one, other);
  const missing = (code: SessionClash['code'], subjectId: Id, needed: number): SessionClash[] =>
    gap >= needed ? [] : [{ code, sessionIds: [one.id, other.id], subjectId, by: needed - gap }];
  for (const id of one.candidateIds) {
    if (!other.candidateIds.includes(id)) continue;
    const place = (session: PlannedSession) => (session.connectingIds.includes(id) ? null : placeOf(session));
    yield* missing('candidate-twice', id, travelMinutesOf(frame, place(one), place(other)));
  }
  for (const id of one.pointIds) {
    if (other.pointIds.includes(id)) yield* missing('point-twice', id, frame.setUpMinutes);
  }
  if (gap < 0) yield* namedTwice(one, other);
}

/** The same person or link in two sessions that go on at once. How long people travel between sessions they only serve is not known. */
function* namedTwice(one: PlannedSession, other: PlannedSession): Generator<SessionClash> {
  const clash = (code: SessionClash['code'], name: string): SessionClash => ({
    code,
    sessionIds: [one.id, other.id],
    subjectId: null,
    name,
    by: null,
  });
  const others = new Set(other.staff?.map(personKey));
  const shared = new Map(one.staff?.map((name) => [personKey(name), name]));
  for (const [key, name] of shared) {
    if (key !== '' && others.has(key)) yield clash('staff-twice', name);
  }
  // In a room nobody uses the link that was typed for another time.
  if (one.form === 'in-person' || other.form === 'in-person') return;
  const link = accessKey(one.access ?? '');
  if (link !== '' && link === accessKey(other.access ?? '')) {
    yield clash('access-twice', one.access?.trim() ?? '');
  }
}

/** Minutes from the end of the earlier to the start of the later; negative while both go on. */
function gapBetween(one: PlannedSession, other: PlannedSession): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  const apart = one.date === other.date ? 0 : daysBetween(one.date, other.date) * DAY_MINUTES;
  return Math.max(apart + b.from - a.to, a.from - b.to - apart);
}

function dailyLimits(frame: SessionFrame, sessions: readonly PlannedSession[]): SessionClash[] {
  return frame.candidates.flatMap(({ id }) =>
    byDay(sessions.filter(({ candidateIds }) => candidateIds.includes(id)))
      .filter((ofDay) => ofDay.length > frame.mostPerCandidateAndDay)
      .map((ofDay) => ({
        code: 'candidate-daily-limit' as const,
        sessionIds: ofDay.map((session) => session.id),
        subjectId: id,
        by: ofDay.length - frame.mostPerCandidateAndDay,
      })),
  );
}

/** More sessions at once than there are teams or lines, told once for each moment at which some begin into the crowd. */
function crowded(frame: SessionFrame, sessions: readonly PlannedSession[]): SessionClash[] {
  const limits = [
    {
      code: 'too-few-lines' as const,
      most: frame.lines,
      of: sessions.filter(({ form }) => form !== 'in-person'),
    },
    { code: 'too-few-teams' as const, most: frame.teams, of: sessions },
  ];
  return limits.flatMap(({ code, most, of }) => {
    const spans = of.map(absoluteSpan);
    return [...new Set(spans.map(({ from }) => from))].flatMap((from) => {
      const running = of.filter((_, at) => {
        const span = spans[at];
        return span !== undefined && span.from <= from && from < span.to;
      });
      if (running.length <= most) return [];
      return [{ code, sessionIds: running.map(({ id }) => id), subjectId: null, by: running.length - most }];
    });
  });
}

/** Minutes after one midnight for all days. */
function absoluteSpan(session: PlannedSession): ReturnType<typeof spanOf> {
  const { from, to } = spanOf(session);
  const midnight = daysBetween('2000-01-01', session.date) * DAY_MINUTES;
  return { from: midnight + from, to: midnight + to };
}

function byDay(sessions: readonly PlannedSession[]): PlannedSession[][] {
  const days = new Map<string, PlannedSession[]>();
  for (const session of sessions) {
    const ofDay = days.get(session.date);
    if (ofDay === undefined) days.set(session.date, [session]);
    else ofDay.push(session);
  }
  return [...days.values()];
}

/** Sessions that go on past midnight, each with those of the day after. */
function acrossMidnight(sessions: readonly PlannedSession[]): [PlannedSession, PlannedSession][] {
  return sessions
    .filter(isOvernight)
    .flatMap((one) =>
      sessions
        .filter(({ date }) => daysBetween(one.date, date) === 1)
        .map((other): [PlannedSession, PlannedSession] => [one, other]),
    );
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
}
