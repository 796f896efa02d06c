import type { LayoutItem, StationKind, StationRequest } from '#domain/plan/layout.ts';
import type { Door } from '#domain/plan/room.ts';
import { furnitureOf, type Spacing } from '#engines/geometry/furniture.ts';
import { between, distance } from '#engines/geometry/points.ts';
import { LEGAL_ORDER } from '#engines/geometry/route-violations.ts';
import { distanceToSegment } from '#engines/geometry/segments.ts';
import { areCompatible, type RoomModel } from './room-model.ts';
import { type Facing, type WallPose, wallPoses } from './station-poses.ts';
import type { Work } from './work.ts';

/** One station that stands at a wall, with everywhere it can stand. */
export type FixedStation = {
  readonly id: string;
  readonly kind: StationKind;
  readonly poses: readonly WallPose[];
  /** The door it belongs to: people meet it soon after coming in, or shortly before they leave. */
  readonly anchor: 'in' | 'out';
  /** One more of a kind of which as many were asked for as fit: only where it costs no writing place. */
  readonly isOptional: boolean;
};

/** Where along the walls a station is looked for: from its door on, one way round or the other. */
export type Choice = { readonly direction: 1 | -1; readonly offset: number; readonly facing: Facing };

const AFTER_WRITING = LEGAL_ORDER.indexOf('writing');

/** Of what is asked for without a number, no more than this. Ours: a hall has no use for more desks of a kind. */
const MOST_OPTIONAL = 12;

/** Stations at the walls, in the order they are given a place: from the doors inwards. */
export function fixedStationsOf(
  room: RoomModel,
  stations: readonly StationRequest[],
  { locked, ...spacing }: Spacing & { readonly locked: readonly LayoutItem[] },
): readonly FixedStation[] {
  const known = new Map<string, readonly WallPose[]>();
  const used = new Set(locked.map(({ id }) => id));
  const kept = new Map<StationKind, number>();
  for (const { kind } of locked) kept.set(kind, (kept.get(kind) ?? 0) + 1);
  return stations
    .filter(({ kind }) => kind !== 'writing')
    .toSorted((a, b) => turnOf(a.kind) - turnOf(b.kind))
    .flatMap((station) => {
      const model = furnitureOf(station, spacing);
      const key = `${model.kind} ${model.width} ${model.depth}`;
      const poses = known.get(key) ?? wallPoses(room, model);
      known.set(key, poses);
      const needed = station.count === 'max' ? 1 : station.count;
      const there = kept.get(station.kind) ?? 0;
      const missing = Math.max(0, needed - there);
      kept.set(station.kind, Math.max(0, there - needed));
      const optional = station.count === 'max' ? MOST_OPTIONAL : 0;
      return Array.from({ length: missing + optional }, (_, at): FixedStation => {
        const id = freshId(station.kind, used);
        used.add(id);
        return { id, kind: station.kind, poses, anchor: anchorOf(station.kind), isOptional: at >= missing };
      });
    });
}

/** Numbers begin at 1. The first seat to wait is for the old, the disabled and the pregnant, and says so. */
function freshId(kind: StationKind, used: ReadonlySet<string>): string {
  if (kind === 'waiting' && !used.has(PRIORITY_SEAT)) return PRIORITY_SEAT;
  let number = 1;
  while (used.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

export const PRIORITY_SEAT = 'waiting-priority';

function anchorOf(kind: StationKind): 'in' | 'out' {
  const rank = LEGAL_ORDER.indexOf(kind);
  return rank > AFTER_WRITING ? 'out' : 'in';
}

/** From the door in as far as writing; from the door out back to the box; then who is passed by. */
function turnOf(kind: StationKind): number {
  const rank = LEGAL_ORDER.indexOf(kind);
  if (rank < 0) return 2 * LEGAL_ORDER.length;
  return rank < AFTER_WRITING ? rank : 2 * LEGAL_ORDER.length - 1 - rank;
}

/** Is it passed by, or one more of its kind, and not on everybody's way? */
export function isAside({ kind, isOptional }: FixedStation): boolean {
  return isOptional || !LEGAL_ORDER.includes(kind);
}

export type Anchors = { readonly in: number; readonly out: number; readonly perimeter: number };

/** Where the two doors are along the outline. */
export function anchorsOf({ outlineEdges }: RoomModel, [doorIn, doorOut]: readonly [Door, Door]): Anchors {
  const lengths = outlineEdges.map(({ from, to }) => distance(from, to));
  const alongOf = (door: Door) => {
    const middle = between(door.from, door.to, 0.5);
    const aways = outlineEdges.map((edge) => distanceToSegment(middle, edge));
    const at = aways.indexOf(Math.min(...aways));
    const start = lengths.slice(0, at).reduce((sum, length) => sum + length, 0);
    return start + distance(outlineEdges[at]?.from ?? middle, middle);
  };
  return {
    in: alongOf(doorIn),
    out: alongOf(doorOut),
    perimeter: lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** Every station at the first place its choice allows beside those before it; null when one finds none. */
export function placeFixed(
  stations: readonly FixedStation[],
  choices: readonly Choice[],
  {
    anchors,
    minDistance,
    locked,
    work,
  }: { anchors: Anchors; minDistance: number; locked: readonly LayoutItem[]; work: Work },
): readonly LayoutItem[] | null {
  const placed: LayoutItem[] = [...locked];
  for (const [at, station] of stations.entries()) {
    const choice = choices[at];
    if (choice === undefined) return null;
    work.add(station.poses.length);
    const item = firstPlace(station, choice, anchors, (pose) =>
      placed.every((other) => areCompatible(pose.item, other, minDistance)),
    );
    if (item === null) return null;
    placed.push({ ...item, id: station.id });
  }
  return placed;
}

function firstPlace(
  { poses, anchor }: FixedStation,
  { direction, offset, facing }: Choice,
  anchors: Anchors,
  isOpen: (pose: WallPose) => boolean,
): LayoutItem | null {
  let nearest: WallPose | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const pose of poses) {
    if (pose.facing !== facing) continue;
    const turned = (pose.along - anchors[anchor]) * direction;
    const away = ((turned % anchors.perimeter) + anchors.perimeter) % anchors.perimeter;
    if (away >= offset && away < least && isOpen(pose)) [nearest, least] = [pose, away];
  }
  return nearest?.item ?? null;
}
