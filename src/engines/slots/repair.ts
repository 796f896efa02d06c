import type { Random } from '#engines/search/random.ts';
import type { Work } from '#engines/search/work.ts';
import type { Piece, Placement } from './fill-in-order.ts';

/**
 * Moves and swaps pieces until no slot holds more than its room, or the work
 * is over (null).
 *
 * Starts from `start`, so a good placement of yesterday changes little: each
 * step takes the move or swap out of the worst slot that lowers the squared
 * excess most, and only when none does, a random kick.
 */
export function repair(
  pieces: readonly Piece[],
  room: readonly number[],
  start: Placement,
  { random, work }: { readonly random: Random; readonly work: Work },
): Placement | null {
  const slotOf = [...start];
  const load = room.map(() => 0);
  for (const [index, piece] of pieces.entries()) {
    if ((slotOf[index] ?? -1) === -1) slotOf[index] = emptiestFor(piece, room, load);
    const slot = slotOf[index] ?? -1;
    if (slot === -1) return null;
    load[slot] = (load[slot] ?? 0) + piece.size;
  }
  const members = room.map((): number[] => []);
  for (const [index, slot] of slotOf.entries()) members[slot]?.push(index);
  const state = { pieces, room, load, slotOf, members };
  for (;;) {
    const worst = worstSlot(state);
    if (worst === -1) return slotOf;
    const step = bestStep(state, worst, work);
    if (step !== null) apply(state, step);
    else if (!kick(state, worst, random)) return null;
    if (work.isOver) return null;
  }
}

type State = {
  readonly pieces: readonly Piece[];
  readonly room: readonly number[];
  readonly load: number[];
  readonly slotOf: number[];
  readonly members: readonly number[][];
};
/** `index` goes to `slot`; `back`, if any, comes the other way. */
type Step = { readonly index: number; readonly slot: number; readonly back: number | null };

export function emptiestFor(piece: Piece, room: readonly number[], load: readonly number[]): number {
  let best = -1;
  let most = -Infinity;
  for (let slot = piece.first; slot <= piece.last; slot += 1) {
    const free = (room[slot] ?? 0) - (load[slot] ?? 0);
    // A slot without room is no slot.
    if ((room[slot] ?? 0) > 0 && free > most) {
      most = free;
      best = slot;
    }
  }
  return best;
}

function worstSlot({ load, room }: State): number {
  let worst = -1;
  let most = 0;
  for (const [slot, one] of load.entries()) {
    const excess = one - (room[slot] ?? 0);
    if (excess > most) {
      most = excess;
      worst = slot;
    }
  }
  return worst;
}

const squared = (excess: number) => (excess > 0 ? excess * excess : 0);

function bestStep(state: State, from: number, work: Work): Step | null {
  const { pieces, room, load, slotOf, members } = state;
  const excessFrom = (load[from] ?? 0) - (room[from] ?? 0);
  let best: Step | null = null;
  let bestGain = 0;
  for (const index of members[from] ?? []) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    for (let slot = piece.first; slot <= piece.last; slot += 1) {
      if (slot === from || (room[slot] ?? 0) === 0) continue;
      const excessTo = (load[slot] ?? 0) - (room[slot] ?? 0);
      const before = squared(excessFrom) + squared(excessTo);
      const gain = (moved: number) => before - squared(excessFrom - moved) - squared(excessTo + moved);
      if (gain(piece.size) > bestGain) {
        bestGain = gain(piece.size);
        best = { index, slot, back: null };
      }
      const others = members[slot] ?? [];
      work.spend(1 + others.length);
      for (const back of others) {
        const other = pieces[back];
        if (other === undefined || other.first > from || other.last < from) continue;
        if (gain(piece.size - other.size) > bestGain) {
          bestGain = gain(piece.size - other.size);
          best = { index, slot, back };
        }
      }
    }
  }
  return best === null || slotOf[best.index] !== from ? null : best;
}

function apply(state: State, { index, slot, back }: Step): void {
  const from = state.slotOf[index] ?? 0;
  shift(state, index, slot);
  if (back !== null) shift(state, back, from);
}

function shift({ pieces, load, slotOf, members }: State, index: number, to: number): void {
  const from = slotOf[index] ?? 0;
  const size = pieces[index]?.size ?? 0;
  load[from] = (load[from] ?? 0) - size;
  load[to] = (load[to] ?? 0) + size;
  slotOf[index] = to;
  const left = members[from];
  left?.splice(left.indexOf(index), 1);
  members[to]?.push(index);
}

/** Sends one piece of the worst slot anywhere it may come, and another one somewhere else. */
function kick(state: State, worst: number, random: Random): boolean {
  const { pieces, room, members } = state;
  const inside = members[worst] ?? [];
  const index = inside[random.below(Math.max(1, inside.length))];
  const piece = index === undefined ? undefined : pieces[index];
  if (index === undefined || piece === undefined) return false;
  const slots: number[] = [];
  for (let slot = piece.first; slot <= piece.last; slot += 1) {
    if (slot !== worst && (room[slot] ?? 0) > 0) slots.push(slot);
  }
  const slot = slots[random.below(Math.max(1, slots.length))];
  if (slot === undefined) return false;
  shift(state, index, slot);
  return true;
}
