import type { PlannedSession, SessionChange, SessionSchedule } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { clockOfMinutes } from '#domain/time.ts';
import type { Bounds } from './bounds.ts';
import type { Booking, Calendar } from './calendar.ts';
import { identified } from './identify.ts';
import type { Problem } from './problem.ts';

/** The schedule as it stands in the calendar. */
export function scheduleOf(
  problem: Problem,
  calendar: Calendar,
  { bounds, elapsedMs }: { readonly bounds: Bounds; readonly elapsedMs: number },
): SessionSchedule {
  const { request } = problem;
  const isFixed = new Set(request.fixed);
  const free = identified(problem, calendar.all()).filter(
    ({ origin }) => origin === null || !isFixed.has(origin),
  );
  free.sort(
    (a, b) =>
      a.day - b.day ||
      a.from - b.from ||
      (a.points[0] ?? -1) - (b.points[0] ?? -1) ||
      (a.people[0] ?? -1) - (b.people[0] ?? -1),
  );
  const nextId = idsBeside([...request.fixed, ...request.before].map(({ id }) => id));
  const planned = free.map((booking) => ({ booking, session: plannedOf(problem, booking, nextId) }));
  const sessions = [...request.fixed, ...planned.map(({ session }) => session)];
  const short = request.candidates.flatMap(({ id }, person) => {
    const missing = calendar.need(person);
    return missing > 0 ? [{ candidateId: id, missing }] : [];
  });
  const missing = short.reduce((sum, each) => sum + each.missing, 0);
  const changes = request.before.length === 0 ? [] : changesOf(problem, planned);
  return {
    sessions,
    counts: countsOf(sessions),
    short,
    leastMissing: bounds.missing,
    coverage: request.hamlets.map(({ id }, hamlet) => ({
      hamletId: id,
      sessions: calendar.heard[hamlet] ?? 0,
    })),
    lowerBound: bounds.sessions,
    proven: missing === 0 && sessions.length === bounds.sessions,
    changes,
    changed: new Set(changes.map(({ sessionId }) => sessionId)).size,
    leastChanges: bounds.changes(missing),
    elapsedMs,
  };
}

function plannedOf(problem: Problem, booking: Booking, nextId: () => Id): PlannedSession {
  const { origin, isKept } = booking;
  if (origin !== null && isKept) return origin;
  const { days, candidates, hamlets } = problem.request;
  const candidateOf = (person: number) => candidates[person]?.id ?? [];
  return {
    id: origin?.id ?? nextId(),
    date: days[booking.day] ?? '',
    start: clockOfMinutes(booking.from),
    lengthMinutes: booking.to - booking.from,
    form: booking.form,
    pointIds: booking.points.flatMap((at) => problem.pointIds[at] ?? []),
    candidateIds: booking.people.flatMap(candidateOf),
    connectingIds: booking.connecting.flatMap(candidateOf),
    hamletIds: booking.hamlets.flatMap((at) => hamlets[at]?.id ?? []),
    voters: booking.voters,
    ...(origin?.staff === undefined ? {} : { staff: origin.staff }),
    ...(origin?.access === undefined ? {} : { access: origin.access }),
  };
}

/** `session-1`, `session-2`, …, leaving out those that are taken. */
function idsBeside(taken: readonly Id[]): () => Id {
  const used = new Set(taken);
  let last = 0;
  return () => {
    do last += 1;
    while (used.has(`session-${last}`));
    return `session-${last}`;
  };
}

function countsOf(sessions: readonly PlannedSession[]): SessionSchedule['counts'] {
  const sum = (of: (session: PlannedSession) => number) =>
    sessions.reduce((total, each) => total + of(each), 0);
  return {
    sessions: sessions.length,
    days: new Set(sessions.map(({ date }) => date)).size,
    gatherings: sum(({ pointIds }) => pointIds.length),
    minutes: sum(({ lengthMinutes }) => lengthMinutes),
    voters: sum(({ voters }) => voters),
  };
}

type Planned = { readonly booking: Booking; readonly session: PlannedSession };

/** In the order of the sessions of before, then the new ones in order of time. */
function changesOf({ request }: Problem, planned: readonly Planned[]): SessionChange[] {
  const after = new Map(planned.map(({ session }) => [session.id, session]));
  const known = new Set(request.before.map(({ id }) => id));
  return [
    ...request.before.flatMap((before) => changesBetween(before, after.get(before.id))),
    ...planned.flatMap(({ session }) =>
      known.has(session.id) ? [] : [tell(session.id, 'added', [session])],
    ),
  ];
}

function changesBetween(before: PlannedSession, after: PlannedSession | undefined): SessionChange[] {
  if (after === undefined) return [tell(before.id, 'dropped', [before])];
  const both = [before, after];
  const isSame = (field: 'pointIds' | 'candidateIds' | 'connectingIds' | 'hamletIds') =>
    before[field].join(' ') === after[field].join(' ');
  const isTimed =
    before.date === after.date &&
    before.start === after.start &&
    before.lengthMinutes === after.lengthMinutes;
  const isPlaced = before.form === after.form && isSame('pointIds') && isSame('connectingIds');
  const hasPeople = isSame('candidateIds');
  return [
    ...(isTimed || (!hasPeople && before.start === after.start && before.date === after.date)
      ? []
      : [tell(before.id, 'moved-in-time', both)]),
    ...(isPlaced || (!hasPeople && before.form === after.form && isSame('pointIds'))
      ? []
      : [tell(before.id, isGoneOnline(before, after) ? 'moved-online' : 'moved-elsewhere', both)]),
    ...(hasPeople ? [] : [tell(before.id, 'other-candidates', both)]),
    ...(isPlaced && hasPeople && !isSame('hamletIds') ? [tell(before.id, 'other-hamlets', both)] : []),
    ...(after.voters < before.voters ? [tell(before.id, 'fewer-voters', both)] : []),
  ];
}

function isGoneOnline(before: PlannedSession, after: PlannedSession): boolean {
  return (
    after.form !== 'in-person' &&
    (before.form !== after.form || before.pointIds.join(' ') === after.pointIds.join(' '))
  );
}

function tell(
  sessionId: Id,
  what: SessionChange['what'],
  sessions: readonly PlannedSession[],
): SessionChange {
  const all = (field: 'candidateIds' | 'pointIds' | 'hamletIds') => [
    ...new Set(sessions.flatMap((each) => each[field])),
  ];
  return {
    sessionId,
    what,
    candidateIds: all('candidateIds'),
    pointIds: all('pointIds'),
    hamletIds: all('hamletIds'),
  };
}
