import { spanOf } from '#domain/plan/session-clashes.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { known, type Named, type Problem, UNNAMED } from './problem.ts';

/** Minutes after midnight of one day; half open. */
export type Span = { readonly day: number; readonly from: number; readonly to: number };

/** A session in the calendar, by positions. */
export type Booking = Span &
  Named & {
    readonly form: PlannedSession['form'];
    readonly points: readonly number[];
    readonly people: readonly number[];
    /** Those of `people` who join over the line. */
    readonly connecting: readonly number[];
    readonly hamlets: readonly number[];
    readonly voters: number;
    /** How far the form is from the one wished for; 0 where it is that. */
    readonly compromise: number;
    /** How far a session of before is from what it was; 0 where it is that, or new. */
    readonly disturbance: number;
    /** The session this was before; null for a new one. */
    readonly origin: PlannedSession | null;
    /** It is exactly what it was before. */
    readonly isKept: boolean;
  };

/** A day that is none of the request's, where only fixed sessions can lie. */
const NO_DAY = -1;

/** A session that is there already, as it is. */
export function bookingOf(problem: Problem, origin: PlannedSession): Booking {
  const people = [...new Set(known(origin.candidateIds, problem.personAt))];
  const connecting = new Set(known(origin.connectingIds, problem.personAt));
  return {
    day: problem.dayAt.get(origin.date) ?? NO_DAY,
    ...spanOf(origin),
    ...(problem.named.get(origin) ?? UNNAMED),
    form: origin.form,
    points: known(origin.pointIds, problem.pointAt),
    people,
    connecting: people.filter((person) => connecting.has(person)),
    hamlets: known(origin.hamletIds, problem.hamletAt),
    voters: origin.voters,
    compromise: 0,
    disturbance: 0,
    origin,
    isKept: true,
  };
}

/**
 * Who and what is taken when.
 *
 * Answers the questions of `sessionClashes` one session at a time, fast enough
 * to be asked a million times; a property test holds the two together.
 */
export class Calendar {
  readonly #problem: Problem;
  readonly #days: Booking[][];
  /** By person and day. */
  readonly #busy: Booking[][];
  readonly #elsewhere: Booking[] = [];
  /** Sessions of each candidate. */
  readonly met: number[];
  /** Sessions to which each hamlet's voters are invited. */
  readonly heard: number[];

  constructor(problem: Problem) {
    this.#problem = problem;
    const days = problem.request.days.length;
    this.#days = Array.from({ length: days }, () => []);
    this.#busy = Array.from({ length: days * problem.people.length }, () => []);
    this.met = problem.people.map(() => 0);
    this.heard = problem.voters.map(() => 0);
  }

  add(booking: Booking): void {
    this.#listOf(booking).push(booking);
    for (const person of booking.people) this.#busyOn(person, booking.day)?.push(booking);
    this.#count(booking, 1);
  }

  remove(booking: Booking): void {
    drop(this.#listOf(booking), booking);
    for (const person of booking.people) drop(this.#busyOn(person, booking.day) ?? [], booking);
    this.#count(booking, -1);
  }

  on(day: number): readonly Booking[] {
    return this.#days[day] ?? [];
  }

  all(): Booking[] {
    return [...this.#elsewhere, ...this.#days.flat()];
  }

  need(person: number): number {
    return Math.max(0, (this.#problem.request.candidates[person]?.min ?? 0) - (this.met[person] ?? 0));
  }

  /** There is a team, a line if one is needed, every room is ready, and nobody named serves elsewhere. */
  hasRoom(span: Span, { onLine, points, staff = [], link = '' }: Needs): boolean {
    const { teams, lines, setUpMinutes } = this.#problem.request;
    if (teams < 1 || (onLine && lines < 1)) return false;
    const others = this.on(span.day);
    for (const other of others) {
      if (gap(span, other) >= setUpMinutes) continue;
      if (other.points.some((point) => points.includes(point))) return false;
    }
    if (others.some((other) => gap(span, other) < 0 && sharesName({ onLine, staff, link }, other)))
      return false;
    return isBelow(others, span, teams) && (!onLine || isBelow(others.filter(isOnLine), span, lines));
  }

  /** The candidate is there and has the time for the way; `place` is null for who joins over the line. */
  isFree(person: number, span: Span, place: number | null): boolean {
    const { people, request, travelMinutes } = this.#problem;
    if (people[person]?.absent.has(span.day) !== false) return false;
    const busy = this.#busyOn(person, span.day) ?? [];
    if (busy.length >= request.mostPerCandidateAndDay) return false;
    return busy.every((other) => {
      const there = placeOf(other, person);
      return gap(span, other) >= (place === null || there === null ? 0 : travelMinutes(place, there));
    });
  }

  /** Neither anybody of the session nor its rooms, team and line are taken. */
  fits(booking: Booking): boolean {
    const { people } = booking;
    return (
      this.hasRoom(booking, { ...booking, onLine: isOnLine(booking) }) &&
      people.every((person) => this.isFree(person, booking, placeOf(booking, person)))
    );
  }

  #listOf({ day }: Booking): Booking[] {
    return this.#days[day] ?? this.#elsewhere;
  }

  #busyOn(person: number, day: number): Booking[] | undefined {
    return day === NO_DAY ? undefined : this.#busy[person * this.#days.length + day];
  }

  #count({ people, hamlets }: Booking, by: number): void {
    for (const person of people) this.met[person] = (this.met[person] ?? 0) + by;
    for (const hamlet of hamlets) this.heard[hamlet] = (this.heard[hamlet] ?? 0) + by;
  }
}

/** What a session needs of its day beside its candidates. */
type Needs = Partial<Named> & { readonly onLine: boolean; readonly points: readonly number[] };

/** One person serves both, or both are over one line. */
export function sharesName(
  { onLine, staff, link }: Named & { readonly onLine: boolean },
  other: Pick<Booking, 'form' | 'staff' | 'link'>,
): boolean {
  if (staff.some((name) => other.staff.includes(name))) return true;
  return link !== '' && onLine && isOnLine(other) && link === other.link;
}

export function isOnLine({ form }: Pick<Booking, 'form'>): boolean {
  return form !== 'in-person';
}

function placeOf({ connecting, points }: Booking, person: number): number | null {
  return connecting.includes(person) ? null : (points[0] ?? null);
}

/** Minutes between two sessions of one day; negative while both go on. */
export function gap(one: Span, other: Span): number {
  return Math.max(other.from - one.to, one.from - other.to);
}

/** Nowhere inside `span` do as many as `most` of the others go on at once. */
function isBelow(others: readonly Booking[], span: Span, most: number): boolean {
  const near = others.filter((other) => gap(span, other) < 0);
  if (near.length < most) return true;
  // The crowd is thickest where somebody begins.
  return [span, ...near].every(({ from }) => {
    const at = Math.max(from, span.from);
    return near.filter((other) => other.from <= at && at < other.to).length < most;
  });
}

function drop<Item>(items: Item[], item: Item): void {
  const at = items.indexOf(item);
  if (at !== -1) items.splice(at, 1);
}
