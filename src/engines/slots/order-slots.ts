import type { Share } from './level.ts';
import { isUniform, type PackingProblem } from './problem.ts';

/**
 * Gives the earlier slots to the earlier items, where slots are interchangeable.
 *
 * A search cares for sizes and not for names; people expect hamlet 1 in the
 * morning. Slots of the same room exchange their whole contents, so no term of
 * the objective changes, and empty ones go last.
 */
export function inNaturalOrder(problem: PackingProblem, shares: readonly Share[]): readonly Share[] {
  if (!isUniform(problem) || problem.locked.some((voters) => voters > 0)) return shares;
  const slots = new Map<number, { weighted: number; voters: number }>();
  for (const { item, slot, voters } of shares) {
    const { weighted, voters: before } = slots.get(slot) ?? { weighted: 0, voters: 0 };
    slots.set(slot, { weighted: weighted + item * voters, voters: before + voters });
  }
  const middleOf = (slot: number) => {
    const contents = slots.get(slot);
    return contents === undefined || contents.voters === 0 ? Infinity : contents.weighted / contents.voters;
  };
  const target = new Map<number, number>();
  for (const room of new Set(problem.room)) {
    const alike = problem.room.flatMap((one, slot) => (one === room ? [slot] : []));
    const sorted = [...alike].sort((a, b) => compare(middleOf(a), middleOf(b)) || a - b);
    for (const [position, slot] of sorted.entries()) target.set(slot, alike[position] ?? slot);
  }
  return shares.map((share) => ({ ...share, slot: target.get(share.slot) ?? share.slot }));
}

/** `a - b` is not a number when both are infinite. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
