/**
 * The timetable as a packing problem, free of clock times and names.
 *
 * Everybody who is locked is already counted in `locked`; everybody else is in
 * `items`. Persons throughout.
 */
export type PackingProblem = {
  /** Capacity of each slot; 0 where nobody may be placed. */
  readonly room: readonly number[];
  /** Locked voters in each slot, part of `room`. */
  readonly locked: readonly number[];
  readonly items: readonly Item[];
};

export type Item = {
  readonly size: number;
  /** First and last slot it may come in. */
  readonly first: number;
  readonly last: number;
  /** How it may be divided: not at all, between any two voters, or between parts of these sizes. */
  readonly parts: 'whole' | 'fluid' | readonly number[];
};

/** Room left in each slot when nobody wants a load above `peak` and nobody comes after slot `last`. */
export function roomUnder(problem: PackingProblem, peak: number, last = Infinity): number[] {
  return problem.room.map((room, slot) =>
    slot > last ? 0 : Math.max(0, Math.min(room, peak) - (problem.locked[slot] ?? 0)),
  );
}

/** Have all items the same slots to choose from? Then slots with the same room are interchangeable. */
export function isUniform({ items, room }: PackingProblem): boolean {
  return items.every(({ first, last }) => first === 0 && last === room.length - 1);
}

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
