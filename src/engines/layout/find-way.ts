import type { Point } from '#domain/plan/room.ts';
import { distance, type Vector } from '#engines/geometry/points.ts';
import { placeOf, type WalkGrid } from './walk-grid.ts';
import type { Work } from './work.ts';

const DIAGONAL = Math.SQRT2;

export type WaySearch = {
  readonly grid: WalkGrid;
  /** 1 where nobody can walk. */
  readonly blocked: Uint8Array;
  /** Can one walk straight from one place to another? */
  readonly isStraight: (from: Vector, to: Vector) => boolean;
  readonly work: Work;
};

/**
 * The shortest way over free places from one of the net to another, pulled
 * straight where nothing stands in it (A* on eight neighbours); null when there is none.
 */
export function findWay(
  { grid, blocked, isStraight, work }: WaySearch,
  from: number,
  to: number,
): readonly Point[] | null {
  const { columns, rows, step } = grid;
  const cost = new Float64Array(columns * rows).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns * rows).fill(-1);
  const heap = new Heap();
  const goal = placeOf(grid, to);
  const guess = (at: number) => distance(placeOf(grid, at), goal) / step;
  const visit = (at: number, next: number, length: number) => {
    const total = (cost[at] ?? 0) + length;
    if (blocked[next] === 1 || total >= (cost[next] ?? 0) - 1e-9) return;
    cost[next] = total;
    before[next] = at;
    heap.push(next, total + guess(next));
  };
  cost[from] = 0;
  heap.push(from, guess(from));
  for (let at = heap.pop(); at >= 0; at = heap.pop()) {
    work.add(1);
    if (at === to) return pulled(wayBack(grid, before, to), isStraight);
    const column = at % columns;
    for (let up = -columns; up <= columns; up += columns) {
      if (at + up < 0 || at + up >= columns * rows) continue;
      for (let right = column === 0 ? 0 : -1; right <= (column === columns - 1 ? 0 : 1); right += 1) {
        if (up === 0 || right === 0) visit(at, at + up + right, 1);
        // No slipping through between two corners.
        else if (blocked[at + right] === 0 && blocked[at + up] === 0) visit(at, at + up + right, DIAGONAL);
      }
    }
  }
  return null;
}

function wayBack(grid: WalkGrid, before: Int32Array, to: number): readonly Point[] {
  const way: Point[] = [];
  for (let at = to; at >= 0; at = before[at] ?? -1) way.push(placeOf(grid, at));
  return way.reverse();
}

/** The same way with only the corners it needs. */
function pulled(way: readonly Point[], isStraight: WaySearch['isStraight']): readonly Point[] {
  const kept = way.slice(0, 1);
  let at = 0;
  let next = way.length - 1;
  while (at < next) {
    const [here, there] = [way[at], way[next]];
    if (here === undefined || there === undefined) break;
    if (next === at + 1 || isStraight(here, there)) {
      kept.push(there);
      at = next;
      next = way.length - 1;
    } else next -= 1;
  }
  return kept;
}

/** Smallest key first; of equal keys always the same one, so that ways repeat. */
class Heap {
  readonly #places: number[] = [];
  readonly #keys: number[] = [];

  push(place: number, key: number): void {
    let child = this.#places.push(place) - 1;
    this.#keys.push(key);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if ((this.#keys[parent] ?? 0) <= key) break;
      this.#move(parent, child);
      child = parent;
    }
    this.#places[child] = place;
    this.#keys[child] = key;
  }

  /** -1 when empty. */
  pop(): number {
    const top = this.#places[0] ?? -1;
    const place = this.#places.pop();
    const key = this.#keys.pop();
    const size = this.#places.length;
    if (place === undefined || key === undefined || size === 0) return top;
    let parent = 0;
    for (let child = 1; child < size; child = 2 * parent + 1) {
      if (child + 1 < size && (this.#keys[child + 1] ?? 0) < (this.#keys[child] ?? 0)) child += 1;
      if ((this.#keys[child] ?? 0) >= key) break;
      this.#move(child, parent);
      parent = child;
    }
    this.#places[parent] = place;
    this.#keys[parent] = key;
    return top;
  }

  #move(from: number, to: number): void {
    this.#places[to] = this.#places[from] ?? -1;
    this.#keys[to] = this.#keys[from] ?? 0;
  }
}
