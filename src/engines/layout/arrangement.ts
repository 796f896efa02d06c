import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Door } from '#domain/plan/room.ts';
import { between, distance } from '#engines/geometry/points.ts';
import { piecesOf, stopReach } from '#engines/geometry/route-violations.ts';
import { closestOnSegment, type Segment } from '#engines/geometry/segments.ts';
import { unreachable } from './access.ts';
import { placeAsides } from './asides.ts';
import { type Anchors, type Choice, type FixedStation, placeFixed } from './fixed-stations.ts';
import type { RoomModel } from './room-model.ts';
import { findTrunk, type Trunk, type TrunkLeg } from './trunk.ts';
import type { WalkGrid } from './walk-grid.ts';
import {
  openPlaces,
  rowFillings,
  type Surroundings,
  type WritingNet,
  type WritingPlace,
} from './writing-places.ts';

/** Everything that is decided before writing places are filled in. */
export type Draft = {
  readonly doors: readonly [Door, Door];
  readonly anchors: Anchors;
  readonly isInLaneFirst: boolean;
  readonly choices: readonly Choice[];
};

/** What a draft is worked out with. */
export type Drawing = {
  readonly room: RoomModel;
  readonly grid: WalkGrid;
  /** Stations on everybody's way. */
  readonly stations: readonly FixedStation[];
  /** Those that are passed by: they get what the others leave. */
  readonly asides: readonly FixedStation[];
  readonly locked: readonly LayoutItem[];
  readonly minDistance: number;
  readonly aisle: number;
  /** How many writing places are wanted. */
  readonly wanted: number;
  readonly net: WritingNet;
  readonly places: readonly WritingPlace[];
};

/** A draft with its way and its writing places. */
export type Arrangement = {
  readonly draft: Draft;
  /** What stood before the writing places were chosen. */
  readonly fixed: readonly LayoutItem[];
  /** Everything but writing places. */
  readonly stations: readonly LayoutItem[];
  readonly trunk: Trunk;
  readonly writing: readonly LayoutItem[];
  /** Places that could have been chosen. */
  readonly open: readonly WritingPlace[];
  readonly around: Surroundings;
  readonly route: readonly TrunkLeg[];
};

/** Works a draft out; null when the stations find no place, or there is no way past them. */
export function arrange(drawing: Drawing, draft: Draft): Arrangement | null {
  const { room, grid, minDistance, aisle, wanted } = drawing;
  const fixed = placeFixed(drawing.stations, draft.choices, { ...drawing, anchors: draft.anchors });
  if (fixed === null) return null;
  const trunk = findTrunk({
    room,
    grid,
    aisle,
    fixed,
    doors: draft.doors,
    isInLaneFirst: draft.isInLaneFirst,
  });
  if (trunk === null) return null;
  const way = trunk.legs.flatMap(({ points }) => piecesOf(points));
  const lockedWriting = drawing.locked.filter(({ kind }) => kind === 'writing');
  const around = { room, fixed, way, minDistance, aisle };
  const open = wanted > lockedWriting.length ? openPlaces(drawing.places, around) : [];
  const filled = { drawing, draft, fixed, trunk, open, around };
  if (open.length === 0) return withWriting(filled, []);
  const fillings = rowFillings({ room, minDistance, net: drawing.net, open });
  // The fullest first; of two as full the straighter, which stands first.
  for (const filling of fillings.toSorted((a, b) => b.length - a.length)) {
    const made = withWriting(
      filled,
      filling.map(({ item }) => item),
    );
    if (made !== null) return made;
  }
  return null;
}

type Filled = Pick<Arrangement, 'draft' | 'fixed' | 'trunk' | 'open' | 'around'> & {
  readonly drawing: Drawing;
};

/**
 * A draft with these writing places: those nobody can get to are left out, and
 * the way leads past the nearest. Null when none is near enough to the way.
 */
export function withWriting(filled: Filled, chosen: readonly LayoutItem[]): Arrangement | null {
  const { drawing, fixed, trunk } = filled;
  const asides = placeAsides(drawing.asides, chosen, filled.around);
  if (asides === null) return null;
  const points = trunk.legs.flatMap((leg) => leg.points);
  const standing = [...fixed, ...asides.placed];
  const lost = new Set(unreachable(drawing.grid, [...standing, ...asides.writing], points));
  if (standing.some((item) => lost.has(item))) return null;
  const locked = fixed.filter(({ kind }) => kind === 'writing');
  const reached = asides.writing.filter((item) => !lost.has(item));
  const writing = [...locked, ...nearestFirst(reached, trunk)]
    .slice(0, drawing.wanted)
    .map((item, at) => (locked.includes(item) ? item : { ...item, id: freshId(locked, at + 1) }));
  if (drawing.wanted > 0 && writing.length === 0) return null;
  const route = routePast(drawing, trunk, writing);
  const stations = standing.filter(({ kind }) => kind !== 'writing');
  return route === null ? null : { ...filled, stations, writing, route };
}

function freshId(locked: readonly LayoutItem[], number: number): string {
  const id = `writing-${number}`;
  return locked.some((item) => item.id === id) ? freshId(locked, number + locked.length) : id;
}

/** Numbered in the order one meets them on the way, so that a helper finds number 7 after number 6. */
function nearestFirst(writing: readonly LayoutItem[], { legs, middle }: Trunk): readonly LayoutItem[] {
  const way = piecesOf(legs[middle]?.points ?? []);
  const alongOf = (item: LayoutItem) => {
    let walked = 0;
    let [least, at] = [Number.POSITIVE_INFINITY, 0];
    for (const piece of way) {
      const nearest = closestOnSegment(item.center, piece);
      const away = distance(item.center, nearest);
      if (away < least - 1e-9) [least, at] = [away, walked + distance(piece.from, nearest)];
      walked += distance(piece.from, piece.to);
    }
    return { item, at, least };
  };
  return writing
    .map(alongOf)
    .sort((a, b) => a.at - b.at || a.least - b.least)
    .map(({ item }) => item);
}

/** From the corners of the way to where it is parted, where there is room: who passes a corner twice crosses there. Metres. */
const OFF_CORNER = 0.05;

/** A piece of the way without its ends. */
function shortened({ from, to }: Segment): Segment {
  const share = Math.min(0.5, OFF_CORNER / Math.max(distance(from, to), OFF_CORNER));
  return { from: between(from, to, share), to: between(from, to, 1 - share) };
}

/** The trunk with its middle leg parted where it comes nearest to a writer; null when none is near enough. */
function routePast(
  { minDistance, aisle }: Drawing,
  { legs, middle }: Trunk,
  writing: readonly LayoutItem[],
): readonly TrunkLeg[] | null {
  const leg = legs[middle];
  if (writing.length === 0) return legs;
  if (leg === undefined) return null;
  let best: { id: string; piece: number; at: readonly [number, number]; away: number } | null = null;
  for (const { id, people } of writing) {
    const [writer] = people;
    for (const [piece, segment] of piecesOf(leg.points).entries()) {
      if (writer === undefined) continue;
      const at = closestOnSegment(writer.at, shortened(segment));
      const away = distance(writer.at, at);
      if (away < (best?.away ?? Number.POSITIVE_INFINITY) - 1e-9) best = { id, piece, at, away };
    }
  }
  if (best === null || best.away > stopReach({ minDistance, aisle })) return null;
  const stop: [number, number] = [best.at[0], best.at[1]];
  const inward = { from: leg.from, to: best.id, points: [...leg.points.slice(0, best.piece + 1), stop] };
  const outward = { from: best.id, to: leg.to, points: [stop, ...leg.points.slice(best.piece + 1)] };
  return [...legs.slice(0, middle), inward, outward, ...legs.slice(middle + 1)];
}

/** Metres a voter walks. */
export function lengthOfRoute(route: readonly TrunkLeg[]): number {
  return route
    .flatMap(({ points }) => piecesOf(points))
    .reduce((sum, { from, to }: Segment) => sum + distance(from, to), 0);
}
