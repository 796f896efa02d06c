import type { Work } from '#engines/search/work.ts';
import { sharedOut } from './bounds.ts';
import type { Booking, Calendar, Span } from './calendar.ts';
import { hamletsOn, invite, isOpen, type Place, placesFor, standOf } from './places.ts';
import { commonHamlets, mostPeopleIn, type Problem, UNNAMED } from './problem.ts';

/** Who is to meet the voters next: of one constituency first, then, where levels may mix, of others. */
export type Party = {
  /** Theirs, in order. */
  readonly constituencies: readonly number[];
  /** The most urgent first. */
  readonly people: readonly number[];
};

/** Finds free places; remembers the ways to hold a session, which depend on nothing but the hamlets. */
export class Desk {
  readonly problem: Problem;
  readonly calendar: Calendar;
  readonly work: Work;
  /** Whether to pass over a place and time that may be the best: what is best for one session need not be for all. */
  passesOver: () => boolean = () => false;
  /** Among candidates who lack as much, the lower goes first: those who are hard to place. */
  turns: readonly number[];
  readonly #places = new Map<string, readonly Place[]>();

  constructor(problem: Problem, calendar: Calendar, work: Work) {
    this.problem = problem;
    this.calendar = calendar;
    this.work = work;
    this.turns = problem.people.map(({ canConnect, absent }) => (canConnect ? 1 : 0) - absent.size);
  }

  /** The ways to hold a session of these constituencies, for the hamlets they have in common. */
  placesOf(constituencies: readonly number[]): readonly Place[] {
    const key = constituencies.join(' ');
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const places = placesFor(this.problem, commonHamlets(this.problem, constituencies));
    this.#places.set(key, places);
    return places;
  }

  /**
   * The best new session for a party: with as many of its people as can be and
   * nobody left out who has to be in every session from now on, then in the
   * order of the schedule's aims. Null where nobody can come anywhere.
   */
  best({ constituencies, people }: Party, isAllowed: (day: number) => boolean): Booking | null {
    const { problem, calendar } = this;
    const places = this.placesOf(constituencies).map((place) => ({
      place,
      ...invite(problem, calendar, place),
    }));
    const most = Math.min(people.length, problem.request.lengthMinutes.length);
    const needed = this.#inEverySession(people);
    let best: Booking | null = null;
    let bestCost: readonly number[] = [];
    for (const day of problem.request.days.keys()) {
      if (!isAllowed(day)) continue;
      const isNewDay = calendar.on(day).length === 0 ? 1 : 0;
      for (const { place, ...usual } of places) {
        if (!isOpen(problem, place, day)) continue;
        const there = hamletsOn(problem, place, day);
        const { hamlets: invited, unfair } =
          there === place.hamlets ? usual : invite(problem, calendar, { ...place, hamlets: there });
        const { form, points, voters, compromise } = place;
        const unseated = problem.request.votersPerSession - voters;
        for (const { from, until } of problem.starts) {
          const cost = [-most, 0, compromise, points.length, unseated, isNewDay, unfair, day, from];
          if ((best !== null && !isBefore(cost, bestCost)) || this.passesOver()) continue;
          const found = this.#comers(people, place, { day, from, until });
          if (found === null) continue;
          cost[0] = -found.people.length;
          cost[1] = needed.filter((each) => !found.people.includes(each)).length;
          if (best !== null && !isBefore(cost, bestCost)) continue;
          best = {
            ...found,
            ...UNNAMED,
            form,
            points,
            hamlets: invited,
            voters,
            compromise,
            disturbance: 0,
            origin: null,
            isKept: false,
          };
          bestCost = cost;
        }
      }
    }
    return best;
  }

  /** Who would need one session more than all share out to, were they left out now (McNaughton). */
  #inEverySession(people: readonly number[]): number[] {
    const needs = people.map((person) => this.calendar.need(person));
    const sessions = sharedOut(needs, this.problem.request.lengthMinutes.length);
    return people.filter((_, at) => needs[at] === sessions);
  }

  /** The most urgent people who can come then, with the time so many of them take; null where nobody can. */
  #comers(
    people: readonly number[],
    place: Place,
    { day, from, until }: { readonly day: number; readonly from: number; readonly until: number },
  ): (Span & Pick<Booking, 'people' | 'connecting'>) | null {
    const { problem, calendar } = this;
    const { lengthMinutes } = problem.request;
    this.work.spend();
    const most = Math.min(people.length, mostPeopleIn(problem.request, until - from));
    for (let size = most; size > 0; size -= 1) {
      const span = { day, from, to: from + (lengthMinutes[size - 1] ?? 0) };
      const comers = this.#freeAt(people, place, span).slice(0, size);
      if (comers.length === 0) return null;
      if (comers.length < size) continue;
      if (!calendar.hasRoom(span, { onLine: place.form !== 'in-person', points: place.points })) continue;
      const sorted = comers.sort((a, b) => a - b);
      return {
        ...span,
        people: sorted,
        connecting: sorted.filter((each) => standOf(problem, place, each) === null),
      };
    }
    return null;
  }

  #freeAt(people: readonly number[], place: Place, span: Span): number[] {
    return people.filter((person) => {
      const stand = standOf(this.problem, place, person);
      return stand !== undefined && this.calendar.isFree(person, span, stand);
    });
  }
}

export function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}
