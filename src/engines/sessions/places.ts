import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Calendar } from './calendar.ts';
import type { Problem } from './problem.ts';

/** A way to hold a session, apart from its time and its candidates. */
export type Place = {
  readonly form: PlannedSession['form'];
  /** Rooms; none where everybody joins from home. */
  readonly points: readonly number[];
  /** Hamlets whose voters may be invited. */
  readonly hamlets: readonly number[];
  readonly voters: number;
  /** 0 is what was wished for; the higher, the farther from it. */
  readonly compromise: number;
  /** Candidates who can connect need not come. */
  readonly connects: boolean;
};

/**
 * The ways to hold a session for these hamlets, whatever the day.
 *
 * Online, voters come to the bridge point near them, because nobody knows who
 * has a device at home; they join from home where no room with a line is free.
 * Hybrid, candidates are at the main bridge point, and other rooms join until
 * all voters have a seat. Where the form wished for cannot be, the others are
 * tried: fewer sessions missing matters more than their form. That hybrid has no
 * main bridge point with a line is told by the rule `front-main-point`.
 */
export function placesFor(problem: Problem, hamlets: readonly number[]): Place[] {
  const { form, votersPerSession } = problem.request;
  const rooms = problem.points.flatMap((point, at) => {
    const near =
      point.hamlets === null ? hamlets : hamlets.filter((hamlet) => point.hamlets?.has(hamlet) === true);
    if (!point.isUsable || (near.length === 0 && hamlets.length > 0 && !point.isMain)) return [];
    return [{ at, point, near: near.length === 0 ? hamlets : near }];
  });
  const linked = rooms.filter(({ point }) => point.hasLink);
  const online = COMPROMISES[form].online;
  const room = { hamlets, voters: votersPerSession };
  return [
    ...rooms.map(
      ({ at, point, near }): Place => ({
        form: 'in-person',
        points: [at],
        hamlets: near,
        voters: Math.min(votersPerSession, point.seats ?? votersPerSession),
        compromise: COMPROMISES[form].inPerson,
        connects: false,
      }),
    ),
    ...linked.map(
      ({ at, near }): Place => ({
        ...room,
        form: 'online',
        points: [at],
        hamlets: near,
        compromise: online,
        connects: true,
      }),
    ),
    {
      ...room,
      form: 'online',
      points: [],
      compromise: linked.length === 0 ? online : online + 1,
      connects: true,
    },
    ...(form === 'hybrid' ? hybridPlaces(problem, linked, room) : []),
  ];
}

const COMPROMISES = {
  'in-person': { inPerson: 0, online: 1 },
  online: { inPerson: 2, online: 0 },
  hybrid: { inPerson: 3, online: 1 },
} as const;

type Room = { readonly at: number; readonly near: readonly number[] };

/** The main bridge point with as many other rooms as it takes to seat all voters, beginning with each of them. */
function hybridPlaces(
  { points, request }: Problem,
  linked: readonly Room[],
  room: Pick<Place, 'hamlets' | 'voters'>,
): Place[] {
  const main = linked.find(({ at }) => points[at]?.isMain === true);
  if (main === undefined) return [];
  const branches = linked.filter((each) => each !== main);
  const seatsOf = ({ at }: Room) => points[at]?.seats ?? request.votersPerSession;
  const placeOf = (rooms: readonly Room[]): Place => {
    const near = new Set(rooms.flatMap((each) => each.near));
    return {
      ...room,
      form: 'hybrid',
      points: rooms.map(({ at }) => at),
      hamlets: room.hamlets.filter((hamlet) => near.has(hamlet)),
      compromise: 0,
      connects: false,
    };
  };
  if (branches.length === 0) return [placeOf([main])];
  return branches.map((_, first) => {
    const rooms = [main];
    let seats = seatsOf(main);
    for (const branch of [...branches.slice(first), ...branches.slice(0, first)]) {
      if (rooms.length > 1 && seats >= request.votersPerSession) break;
      rooms.push(branch);
      seats += seatsOf(branch);
    }
    return placeOf(rooms);
  });
}

/** Its rooms are open, and somebody may come to them. */
export function isOpen(problem: Problem, place: Place, day: number): boolean {
  if (place.points.some((point) => problem.points[point]?.closed.has(day) !== false)) return false;
  return place.hamlets.length === 0 || hamletsOn(problem, place, day).length > 0;
}

/** Those whose voters can take part that day: over a line from home all, in a room those that are not locked down. */
export function hamletsOn(
  { lockedDown }: Problem,
  { form, hamlets }: Pick<Place, 'form' | 'hamlets'>,
  day: number,
): readonly number[] {
  if (form !== 'in-person' || hamlets.every((hamlet) => lockedDown[hamlet]?.has(day) !== true))
    return hamlets;
  return hamlets.filter((hamlet) => lockedDown[hamlet]?.has(day) !== true);
}

/** Where a candidate has to be; undefined where the place is none for them, null where they need not come. */
export function standOf({ people }: Problem, place: Place, person: number): number | null | undefined {
  if (place.connects && people[person]?.canConnect === true) return null;
  return place.points[0];
}

/** Fewer voters of one hamlet than this speak for nobody: our assumption. Persons. */
const LEAST_OF_HAMLET = 8;

/**
 * Whose turn it is to be invited, and how little they are in need of it: the
 * larger, the more sessions they had for their number of voters (the divisors
 * of Sainte-Laguë, which keep the squares of what is unfair least).
 */
export function invite(
  problem: Problem,
  calendar: Calendar,
  { hamlets, voters }: Pick<Place, 'hamlets' | 'voters'>,
): { readonly hamlets: readonly number[]; readonly unfair: number } {
  if (hamlets.length === 0) return { hamlets: [], unfair: 0 };
  const turns = hamlets.map((hamlet) => ({
    hamlet,
    turn: (2 * (calendar.heard[hamlet] ?? 0) + 1) / (problem.voters[hamlet] ?? 1),
  }));
  turns.sort((a, b) => a.turn - b.turn || a.hamlet - b.hamlet);
  const chosen = turns.slice(0, Math.max(1, Math.floor(voters / LEAST_OF_HAMLET)));
  return {
    hamlets: chosen.map(({ hamlet }) => hamlet).sort((a, b) => a - b),
    unfair: chosen.reduce((sum, { turn }) => sum + turn, 0) / chosen.length,
  };
}
