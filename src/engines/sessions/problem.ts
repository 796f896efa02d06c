import type { SessionFrame } from '#domain/plan/session-clashes.ts';
import { accessKey, personKey } from '#domain/plan/session-names.ts';
import type { PlannedSession, SessionRequest } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import { minutesOfClock } from '#domain/time.ts';

/** A candidate, by position. */
export type Person = {
  readonly constituency: number;
  readonly canConnect: boolean;
  /** Positions of days. */
  readonly absent: ReadonlySet<number>;
};

/** Where people come together, by position. */
export type Point = {
  readonly isMain: boolean;
  /** Known to the request and with a seat to offer; others only occur in sessions that stay. */
  readonly isUsable: boolean;
  readonly seats: number | null;
  readonly hasLink: boolean;
  /** Null: voters of any hamlet. */
  readonly hamlets: ReadonlySet<number> | null;
  readonly closed: ReadonlySet<number>;
};

/** Candidates who meet the voters together, and the hamlets that vote for them. */
export type Constituency = { readonly people: readonly number[]; readonly hamlets: readonly number[] };

/** Who serves a session, and the way in over the line, as they compare. Nobody and none for a new session. */
export type Named = { readonly staff: readonly string[]; readonly link: string };

export const UNNAMED: Named = { staff: [], link: '' };

/** A time of day at which a session may begin, and when its part of the day ends. Minutes after midnight. */
export type Start = { readonly from: number; readonly until: number };

/** The request by positions: everything the search looks up again and again. */
export type Problem = {
  readonly request: SessionRequest;
  readonly dayAt: ReadonlyMap<string, number>;
  readonly starts: readonly Start[];
  readonly people: readonly Person[];
  readonly personAt: ReadonlyMap<Id, number>;
  readonly points: readonly Point[];
  readonly pointAt: ReadonlyMap<Id, number>;
  readonly pointIds: readonly Id[];
  readonly constituencies: readonly Constituency[];
  readonly hamletAt: ReadonlyMap<Id, number>;
  /** As many as vote there; 1 where nobody knows, so that the hamlet still counts. */
  readonly voters: readonly number[];
  /** Days on which nobody may leave the hamlet, by hamlet. */
  readonly lockedDown: readonly ReadonlySet<number>[];
  readonly travelMinutes: (from: number, to: number) => number;
  /** Of the sessions that are there already. */
  readonly named: ReadonlyMap<PlannedSession, Named>;
};

export function readProblem(request: SessionRequest): Problem {
  const { days, candidates, hamlets } = request;
  const dayAt = positions(days);
  const hamletAt = positions(hamlets.map(({ id }) => id));
  const keys = candidates.map(({ level, constituency }) => `${level} ${constituency}`);
  const keyAt = positions([...new Set(keys)]);
  const pointIds = allPoints(request);
  const pointAt = positions(pointIds);
  const closedOn = (some: readonly string[]) => new Set(known(some, dayAt));
  const people = candidates.map(
    ({ canConnect, absent }, at): Person => ({
      constituency: keyAt.get(keys[at] ?? '') ?? 0,
      canConnect,
      absent: closedOn(absent),
    }),
  );
  return {
    request,
    dayAt,
    starts: startsOf(request),
    people,
    personAt: positions(candidates.map(({ id }) => id)),
    points: pointIds.map((_, at) => {
      const point = request.points[at];
      if (point === undefined) return ELSEWHERE;
      const own = known(point.hamletIds, hamletAt);
      return {
        isMain: point.isMain,
        isUsable: point.seats !== 0,
        seats: point.seats,
        hasLink: point.hasLink,
        hamlets: own.length === 0 ? null : new Set(own),
        closed: closedOn(point.closed),
      };
    }),
    pointAt,
    pointIds,
    constituencies: [...keyAt.values()].map((at) => ({
      people: people.flatMap(({ constituency }, person) => (constituency === at ? [person] : [])),
      hamlets: hamletsOf(
        candidates.filter((_, person) => people[person]?.constituency === at),
        hamletAt,
      ),
    })),
    hamletAt,
    voters: hamlets.map(({ voters }) => Math.max(1, voters)),
    lockedDown: hamlets.map(({ closed }) => closedOn(closed)),
    travelMinutes: travelTable(request, pointAt),
    named: new Map([...request.fixed, ...request.before].map((session) => [session, namedIn(session)])),
  };
}

function namedIn({ staff = [], access = '' }: PlannedSession): Named {
  const keys = staff.map(personKey).filter((key) => key !== '');
  return { staff: keys, link: accessKey(access) };
}

/** A room that is only mentioned by sessions that stay. */
const ELSEWHERE: Point = {
  isMain: false,
  isUsable: false,
  seats: null,
  hasLink: false,
  hamlets: null,
  closed: new Set(),
};

function positions(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

export function known(ids: readonly Id[], at: ReadonlyMap<Id, number>): number[] {
  return ids.flatMap((id) => at.get(id) ?? []);
}

function allPoints({ points, fixed, before }: SessionRequest): Id[] {
  const mentioned = [...fixed, ...before].flatMap(({ pointIds }) => pointIds);
  return [...new Set([...points.map(({ id }) => id), ...mentioned])];
}

/** All hamlets that vote for one of these candidates; all of the commune where one names none. */
function hamletsOf(
  candidates: SessionRequest['candidates'],
  hamletAt: ReadonlyMap<Id, number>,
): readonly number[] {
  const own = candidates.map(({ hamletIds }) => known(hamletIds, hamletAt));
  const all = [...hamletAt.values()];
  if (own.some((some) => some.length === 0)) return all;
  const some = new Set(own.flat());
  return all.filter((hamlet) => some.has(hamlet));
}

function startsOf({ hours, stepMinutes }: SessionRequest): Start[] {
  const starts = hours.flatMap(({ from, to }) => {
    const [first, until] = [minutesOfClock(from), minutesOfClock(to)];
    const count = Math.max(0, Math.ceil((until - first) / stepMinutes));
    return Array.from({ length: count }, (_, step) => ({ from: first + step * stepMinutes, until }));
  });
  return starts.sort((a, b) => a.from - b.from || a.until - b.until);
}

function travelTable(frame: SessionFrame, pointAt: ReadonlyMap<Id, number>): Problem['travelMinutes'] {
  const size = pointAt.size;
  const ways = Array.from({ length: size * size }, (_, way) =>
    Math.floor(way / size) === way % size ? 0 : frame.travelMinutes,
  );
  // The first way that is named counts, as it does for clashes.
  for (const { fromId, toId, minutes } of frame.travel.toReversed()) {
    const [from, to] = [pointAt.get(fromId), pointAt.get(toId)];
    if (from === undefined || to === undefined || from === to) continue;
    ways[from * size + to] = minutes;
    ways[to * size + from] = minutes;
  }
  return (from, to) => ways[from * size + to] ?? 0;
}

/** How many candidates a session may hold that has so many minutes; 0 where not even one. */
export function mostPeopleIn({ lengthMinutes }: SessionFrame, minutes: number): number {
  return lengthMinutes.findLastIndex((length) => length <= minutes) + 1;
}

/** The hamlets that vote for candidates of all of these constituencies. */
export function commonHamlets({ constituencies }: Problem, some: readonly number[]): readonly number[] {
  const [first = [], ...others] = some.map((at) => constituencies[at]?.hamlets ?? []);
  return first.filter((hamlet) => others.every((hamlets) => hamlets.includes(hamlet)));
}

/** The constituencies of some candidates, in order. */
export function constituenciesOf({ people }: Problem, some: readonly number[]): number[] {
  return [...new Set(some.flatMap((person) => people[person]?.constituency ?? []))].sort((a, b) => a - b);
}

/** Candidates of these constituencies may share a session. */
export function mayShare(problem: Problem, constituencies: readonly number[]): boolean {
  if (constituencies.length <= 1) return true;
  if (!problem.request.mixesLevels) return false;
  return problem.voters.length === 0 || commonHamlets(problem, constituencies).length > 0;
}
