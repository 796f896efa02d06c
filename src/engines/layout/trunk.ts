import { FURNITURE } from '#domain/plan/furniture.ts';
import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Door, Point } from '#domain/plan/room.ts';
import type { Vector } from '#engines/geometry/points.ts';
import { outerRadius, segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { LEGAL_ORDER } from '#engines/geometry/route-violations.ts';
import { distanceBehind, type Writer, writersOf } from '#engines/geometry/secrecy.ts';
import { squaredToSegment } from '#engines/geometry/segments.ts';
import { findWay } from './find-way.ts';
import { MARGIN, type RoomModel } from './room-model.ts';
import {
  blockCircle,
  blockedByWalls,
  blockRectangle,
  blockWay,
  blockWhere,
  inDoor,
  isLineFree,
  nearestFree,
  placeOf,
  type WalkGrid,
} from './walk-grid.ts';
import type { Work } from './work.ts';

export type TrunkLeg = { readonly from: string; readonly to: string; readonly points: readonly Point[] };

/**
 * The way every voter takes, but for the writing places, which lie beside it:
 * `middle` is the leg on which they are visited.
 */
export type Trunk = { readonly legs: readonly TrunkLeg[]; readonly middle: number };

export type TrunkTask = {
  readonly room: RoomModel;
  readonly grid: WalkGrid;
  readonly aisle: number;
  readonly doors: readonly [Door, Door];
  /** A single door has a lane for each direction; on which side do people come in? */
  readonly isInLaneFirst: boolean;
  readonly fixed: readonly LayoutItem[];
  readonly work: Work;
  /** May the way lead past the back of somebody who writes? Not if nothing is said. */
  readonly passesBehindWriters?: boolean;
};

/** Between the middles of two lanes at least, where one way passes along another. Metres. */
const LANE = 0.3;
/** From the wall line to where the net of places begins. Metres. */
const SILL = 0.01;

/** Who is passed by on the way: everybody but voters at stations every voter stops at. */
export function isPassedBy(item: LayoutItem, role: 'staff' | 'voter'): boolean {
  return role === 'staff' || item.kind === 'waiting' || item.kind === 'isolation';
}

/** The way from the door in past one station of every kind to the door out; null where there is no such way. */
export function findTrunk(task: TrunkTask): Trunk | null {
  const blocked = blockedPlaces(task);
  const stops = stopsOf(task, blocked);
  if (stops === null) return null;
  const legs: TrunkLeg[] = [];
  for (const [at, to] of stops.entries()) {
    const from = stops[at - 1];
    if (from === undefined) continue;
    const way = findWay(
      { grid: task.grid, blocked, isStraight: straightness(task, blocked), work: task.work },
      from.node,
      to.node,
    );
    if (way === null) return null;
    const points = [...from.before, ...way, ...to.after];
    legs.push({ from: from.id, to: to.id, points });
    const meeting = way.at(-1) ?? to.place;
    blockWay(task.grid, blocked, {
      points,
      reach: LANE,
      meeting,
      spared: Math.max(2 * LANE, task.aisle / 2),
    });
  }
  const writing = LEGAL_ORDER.indexOf('writing');
  const middle = stops.findIndex(({ rank }) => rank > writing) - 1;
  return { legs, middle };
}

function blockedPlaces({ room, grid, aisle, fixed, passesBehindWriters = false }: TrunkTask): Uint8Array {
  const blocked = blockedByWalls(grid, Math.max(aisle / 2, SILL), SILL);
  // Between two free places of the net the way comes nearer to a corner by at most this.
  const sagitta = grid.step ** 2 / Math.max(aisle, grid.step);
  for (const item of fixed) {
    blockRectangle(grid, blocked, item, aisle / 2 + sagitta);
    for (const { role, at } of item.people) {
      if (isPassedBy(item, role)) blockCircle(grid, blocked, at, aisle / 2);
    }
  }
  if (!passesBehindWriters)
    for (const writer of fixed.flatMap(writersOf)) blockBehind(room, grid, { blocked, writer });
  return blocked;
}

/** Nobody walks where they could read what is written. */
function blockBehind(
  { walls }: RoomModel,
  grid: WalkGrid,
  { blocked, writer }: { readonly blocked: Uint8Array; readonly writer: Writer },
): void {
  const reach = FURNITURE.figures.secrecyReach + MARGIN;
  blockWhere(grid, blocked, { center: writer.at, reach }, (place) => {
    return distanceBehind(writer, { from: place, to: place }, walls, MARGIN) !== null;
  });
}

function straightness({ grid, aisle, fixed }: TrunkTask, blocked: Uint8Array) {
  return (from: Vector, to: Vector) =>
    isLineFree(grid, blocked, from, to) &&
    fixed.every((item) => {
      const segment = { from, to };
      const reach = aisle / 2 + MARGIN;
      return (
        squaredToSegment(item.center, segment) >= (reach + outerRadius(item)) ** 2 ||
        segmentToRectangle(segment, item) >= reach
      );
    });
}

type Stop = {
  readonly id: string;
  /** Place in the legal order; doors are before and after everything. */
  readonly rank: number;
  readonly node: number;
  readonly place: Point;
  /** Points of the way outside the net. */
  readonly before: readonly Point[];
  readonly after: readonly Point[];
};

function stopsOf(task: TrunkTask, blocked: Uint8Array): readonly Stop[] | null {
  const [doorIn, doorOut] = task.doors;
  const isShared = doorIn.id === doorOut.id;
  const share = task.isInLaneFirst ? 0.25 : 0.75;
  const start = doorStop(task, blocked, { door: doorIn, share: isShared ? share : 0.5, rank: -1 });
  const end = doorStop(task, blocked, {
    door: doorOut,
    share: isShared ? 1 - share : 0.5,
    rank: LEGAL_ORDER.length,
  });
  if (start === null || end === null) return null;
  const between: Stop[] = [];
  for (const [rank, kind] of LEGAL_ORDER.entries()) {
    const item = task.fixed.find((each) => each.kind === kind);
    const voter = item?.people.find(({ role }) => role === 'voter');
    // Which writing places there are is decided afterwards, beside the way.
    if (item === undefined || voter === undefined || kind === 'writing') continue;
    // Half an aisle from the furniture, and from the voter's place at most that again.
    const node = nearestFree(task.grid, blocked, voter.at, task.aisle + task.grid.step);
    if (node < 0) return null;
    between.push({ id: item.id, rank, node, place: placeOf(task.grid, node), before: [], after: [] });
  }
  return [start, ...between, end];
}

function doorStop(
  { room, grid }: TrunkTask,
  blocked: Uint8Array,
  { door, share, rank }: { readonly door: Door; readonly share: number; readonly rank: number },
): Stop | null {
  // Not on the wall line itself: rounded, half of all such places lie outside a room that stands askew.
  const place = inDoor(room, door.id, share, SILL / 2);
  if (place === null) return null;
  const node = nearestFree(grid, blocked, place, 3 * grid.step);
  return node < 0 ? null : { id: door.id, rank, node, place, before: [place], after: [place] };
}
