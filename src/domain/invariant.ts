/** A thing that cannot be, unless we made a mistake. Throws; never use it on input. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${why}`);
}
