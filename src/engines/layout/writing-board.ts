import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import { distance } from '#engines/geometry/points.ts';
import { MARGIN, type RoomModel } from './room-model.ts';
import { type Bits, hasBit, membersOf, setBit, wordsFor } from './seats-bits.ts';
import type { ConflictGraph } from './seats-graph.ts';
import type { Work } from './work.ts';
import { areApart, isApartFrom, type WritingNet, type WritingPlace } from './writing-places.ts';

type BoardTask = {
  readonly room: RoomModel;
  readonly minDistance: number;
  readonly net: WritingNet;
  /** Row by row, as `writingPlaces` gives them. */
  readonly places: readonly WritingPlace[];
  readonly work: Work;
};

/**
 * Every place somebody may write at in a room, by number, and what each of
 * them and each station keeps others from. Worked out when first asked for and
 * kept: a search asks for the same few hundred again and again.
 */
export class WritingBoard {
  readonly net: WritingNet;
  readonly places: readonly WritingPlace[];
  readonly #task: BoardTask;
  readonly #rivals: (Bits | undefined)[];
  readonly #beside = new Map<string, Bits>();
  /** Writers this far from each other never disturb each other, however their desks are turned. Metres. */
  readonly #reach: number;

  constructor(task: BoardTask) {
    const { net, places, minDistance } = task;
    const { bodyRadius, secrecyReach } = FURNITURE.figures;
    const [first] = places;
    const toCenter = first === undefined ? 0 : distance(first.at, first.item.center);
    const furniture = first === undefined ? 0 : 2 * (toCenter + first.radius) + bodyRadius;
    this.net = net;
    this.places = places;
    this.#task = task;
    this.#rivals = places.map(() => undefined);
    this.#reach = Math.max(minDistance, secrecyReach, furniture) + 2 * MARGIN;
  }

  /** Places that can be used beside a station. */
  openBeside(station: LayoutItem): Bits {
    const key = `${station.kind} ${station.center.join()} ${station.angle}`;
    const known = this.#beside.get(key);
    if (known !== undefined) return known;
    const open = this.none();
    this.#task.work.add(this.places.length);
    this.places.forEach((place, at) => {
      if (isApartFrom(this.#task, place, station)) setBit(open, at);
    });
    this.#beside.set(key, open);
    return open;
  }

  /** Places that cannot be used together with one of them, itself among them. */
  rivalsOf(at: number): Bits {
    const known = this.#rivals[at];
    if (known !== undefined) return known;
    const rivals = this.none();
    this.#rivals[at] = rivals;
    setBit(rivals, at);
    const one = this.places[at];
    if (one === undefined) return rivals;
    this.#task.work.add(this.places.length / 20);
    for (const step of [-1, 1]) {
      for (let next = at + step; next >= 0 && next < this.places.length; next += step) {
        const other = this.places[next];
        if (other === undefined || Math.abs(other.at[1] - one.at[1]) >= this.#reach) break;
        if (Math.abs(other.at[0] - one.at[0]) >= this.#reach) continue;
        if (!areApart(this.#task, one, other)) setBit(rivals, next);
      }
    }
    return rivals;
  }

  /** Which of some places cannot be used at once, as the graph that seats are chosen on. */
  conflictsAmong(places: Bits): ConflictGraph {
    const numbers = membersOf(places);
    const turnOf = new Map(numbers.map((number, turn) => [number, turn]));
    const words = wordsFor(numbers.length);
    const rows = numbers.map((number, turn) => {
      const row = new Uint32Array(words);
      const rivals = this.rivalsOf(number).map((word, at) => word & (places[at] ?? 0));
      const members = membersOf(rivals);
      this.#task.work.add(members.length / 10);
      for (const rival of members) {
        const other = turnOf.get(rival);
        if (other !== undefined && other !== turn) setBit(row, other);
      }
      return row;
    });
    return { size: numbers.length, rows };
  }

  none(): Bits {
    return new Uint32Array(wordsFor(this.places.length));
  }

  all(): Bits {
    const all = this.none();
    for (const at of this.places.keys()) setBit(all, at);
    return all;
  }
}

/** What is in both. */
export function common(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & (b[at] ?? 0));
}

/** Takes from `places` what is in `gone`. */
function takeOut(places: Bits, gone: Bits): void {
  for (let at = 0; at < places.length; at += 1) places[at] = (places[at] ?? 0) & ~(gone[at] ?? 0);
}

/** Takes places one after the other in the given order, each that nobody taken before disturbs. */
export function takeInOrder(board: WritingBoard, open: Bits, order: Iterable<number>): number[] {
  const left = open.slice();
  const taken: number[] = [];
  for (const at of order) {
    if (!hasBit(left, at)) continue;
    taken.push(at);
    takeOut(left, board.rivalsOf(at));
  }
  return taken;
}
