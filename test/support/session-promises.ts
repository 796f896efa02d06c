import type { PlannedSession, SessionRequest, SessionSchedule } from '#domain/plan/session-schedule.ts';
import { minutesOfClock } from '#domain/time.ts';

/**
 * What a schedule promises and does not keep, in words; nothing where it keeps all.
 *
 * Looks at every minute of every day, and shares nothing with the planner nor
 * with `sessionClashes`. Fixed sessions are whatever the user made of them: of
 * two that are in each other's way one has to be free to be told.
 */
export function brokenPromises(request: SessionRequest, schedule: SessionSchedule): string[] {
  const { sessions } = schedule;
  const free = sessions.slice(request.fixed.length);
  return [
    ...request.fixed.flatMap((fixed, at) =>
      JSON.stringify(sessions[at]) === JSON.stringify(fixed) ? [] : [`${fixed.id} is fixed and changed`],
    ),
    ...free.flatMap((session) => brokenAlone(request, session)),
    ...request.days.flatMap((day) =>
      brokenTogether(
        request,
        sessions.filter(({ date }) => date === day),
        new Set(free),
      ),
    ),
    ...brokenMinimums(request, schedule),
  ];
}

function brokenAlone(request: SessionRequest, session: PlannedSession): string[] {
  const { id, date, form, pointIds, candidateIds, connectingIds, voters, lengthMinutes } = session;
  const [from, to] = spanOf(session);
  const rooms = request.points.filter((point) => pointIds.includes(point.id));
  const people = request.candidates.filter((each) => candidateIds.includes(each.id));
  const isOnLine = form !== 'in-person';
  const travels = people.filter((each) => !connectingIds.includes(each.id));
  const seats = rooms.reduce((sum, room) => sum + (room.seats ?? Number.POSITIVE_INFINITY), 0);
  const isInHours = request.hours.some(
    (part) => minutesOfClock(part.from) <= from && to <= minutesOfClock(part.to),
  );
  const promises: readonly (readonly [string, boolean])[] = [
    ['on a day of the campaign that is left', request.days.includes(date)],
    ['not before the first day that can be planned', date >= (request.notBefore ?? '')],
    ['within the hours', isInHours],
    ['no longer than the longest', lengthMinutes <= Math.max(...request.lengthMinutes)],
    [
      'only known rooms and candidates',
      rooms.length + people.length === pointIds.length + candidateIds.length,
    ],
    ['no room is closed', rooms.every(({ closed }) => !closed.includes(date))],
    ['nobody is absent', people.every(({ absent }) => !absent.includes(date))],
    ['who joins over the line can', people.every((each) => travels.includes(each) || each.canConnect)],
    ['nobody joins where there is no line', isOnLine || connectingIds.length === 0],
    ['rooms on the line have one', !isOnLine || rooms.every(({ hasLink }) => hasLink)],
    ['who travels has somewhere to go', travels.length === 0 || rooms.length > 0],
    ['no more voters than seats', isOnLine || voters <= seats],
    ['constituencies meet apart', request.mixesLevels || new Set(people.map(keyOf)).size <= 1],
  ];
  return promises.flatMap(([promise, isKept]) => (isKept ? [] : [`${id}: ${promise}`]));
}

/** Sessions of one day, minute by minute. */
function brokenTogether(
  request: SessionRequest,
  sessions: readonly PlannedSession[],
  free: ReadonlySet<PlannedSession>,
): string[] {
  const broken = new Set<string>();
  for (let minute = 0; minute < 1440; minute += 1) {
    const now = sessions.filter((session) => spanOf(session)[0] <= minute && minute < spanOf(session)[1]);
    if (!now.some((session) => free.has(session))) continue;
    if (now.length > request.teams) broken.add(`teams at ${minute}`);
    if (now.filter(({ form }) => form !== 'in-person').length > request.lines)
      broken.add(`lines at ${minute}`);
  }
  for (const one of sessions) {
    for (const other of sessions) {
      if (one === other || !(free.has(one) || free.has(other)) || spanOf(one)[0] > spanOf(other)[0]) continue;
      const between = spanOf(other)[0] - spanOf(one)[1];
      for (const id of one.pointIds.filter((each) => other.pointIds.includes(each))) {
        if (between < request.setUpMinutes) broken.add(`${id} is not ready for ${other.id}`);
      }
      for (const id of one.candidateIds.filter((each) => other.candidateIds.includes(each))) {
        if (between < wayOf(request, id, one, other)) broken.add(`${id} is late for ${other.id}`);
      }
    }
  }
  for (const { id } of request.candidates) {
    const own = sessions.filter(({ candidateIds }) => candidateIds.includes(id));
    if (own.length > request.mostPerCandidateAndDay && own.some((session) => free.has(session)))
      broken.add(`${id} has too many`);
  }
  return [...broken];
}

function wayOf(request: SessionRequest, id: string, one: PlannedSession, other: PlannedSession): number {
  const [from, to] = [one, other].map((each) =>
    each.connectingIds.includes(id) ? undefined : each.pointIds[0],
  );
  if (from === undefined || to === undefined || from === to) return 0;
  const way = request.travel.find(
    ({ fromId, toId }) => [fromId, toId].sort().join() === [from, to].sort().join(),
  );
  return way?.minutes ?? request.travelMinutes;
}

function brokenMinimums(
  request: SessionRequest,
  { sessions, short, leastMissing }: SessionSchedule,
): string[] {
  const told = new Map(short.map(({ candidateId, missing }) => [candidateId, missing]));
  const missing = short.reduce((sum, each) => sum + each.missing, 0);
  return [
    ...request.candidates.flatMap(({ id, min }) => {
      const met = sessions.filter(({ candidateIds }) => candidateIds.includes(id)).length;
      return Math.max(0, min - met) === (told.get(id) ?? 0) ? [] : [`${id} is short, and not told so`];
    }),
    ...(missing < leastMissing ? ['less missing than the least'] : []),
  ];
}

function keyOf({ level, constituency }: SessionRequest['candidates'][number]): string {
  return `${level} ${constituency}`;
}

function spanOf({ start, lengthMinutes }: PlannedSession): [from: number, to: number] {
  const from = minutesOfClock(start);
  return [from, from + lengthMinutes];
}
