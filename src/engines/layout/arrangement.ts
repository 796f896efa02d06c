import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Door } from '#domain/plan/room.ts';
import { between, distance } from '#engines/geometry/points.ts';
import { piecesOf, stopReach } from '#engines/geometry/route-violations.ts';
import { closestOnSegment, type Segment } from '#engines/geometry/segments.ts';
import { unreachable } from './access.ts';
import { placeAsides, placeOptional } from './asides.ts';
import { type Anchors, type Choice, type FixedStation, placeFixed } from './fixed-stations.ts';
import type { RoomModel } from './room-model.ts';
import { rowFillings, type Sweep } from './row-fillings.ts';
import { type Bits, countBits, membersOf, setBit } from './seats-bits.ts';
import { findTrunk, type Trunk, type TrunkLeg } from './trunk.ts';
import type { WalkGrid } from './walk-grid.ts';
import type { Work } from './work.ts';
import { common, type WritingBoard } from './writing-board.ts';
import { isOffTheWay, placesOf, type Surroundings } from './writing-places.ts';

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
  /** One more of a kind of which as many were asked for as fit: only where it costs no writing place. */
  readonly optional: readonly FixedStation[];
  readonly locked: readonly LayoutItem[];
  readonly minDistance: number;
  readonly aisle: number;
  /** How many writing places are wanted. */
  readonly wanted: number;
  readonly board: WritingBoard;
  readonly sweeps: readonly Sweep[];
  readonly work: Work;
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
  /** Places that could have been chosen, how many that are, and which of them were. */
  readonly open: Bits;
  readonly openCount: number;
  readonly chosen: readonly number[];
  readonly around: Surroundings;
  readonly route: readonly TrunkLeg[];
  readonly drawing: Drawing;
};

/** A draft before its writing places are chosen. */
type Framework = Pick<Arrangement, 'draft' | 'fixed' | 'trunk' | 'open' | 'openCount' | 'around' | 'drawing'>;

/** Works a draft out; null when the stations find no place, or there is no way past them. */
export function arrange(drawing: Drawing, draft: Draft): Arrangement | null {
  const framework = frameworkOf(drawing, draft);
  if (framework === null) return null;
  if (framework.openCount === 0) return withWriting(framework, []);
  const fillings = rowFillings(drawing.board, drawing.sweeps, framework.open);
  // The fullest first; of two as full the straighter, which stands first.
  for (const filling of fillings.toSorted((a, b) => b.length - a.length)) {
    const made = withWriting(framework, filling);
    if (made !== null) return made;
  }
  return null;
}

function frameworkOf(drawing: Drawing, draft: Draft): Framework | null {
  const { room, grid, minDistance, aisle, work, board } = drawing;
  const standing = placeFixed(drawing.stations, draft.choices, { ...drawing, anchors: draft.anchors });
  if (standing === null) return null;
  const { doors, isInLaneFirst } = draft;
  const trunk = findTrunk({ room, grid, aisle, fixed: standing, doors, isInLaneFirst, work });
  if (trunk === null) return null;
  const way = trunk.legs.flatMap(({ points }) => piecesOf(points));
  const around = { room, fixed: standing, way, minDistance, aisle };
  const beside = openPlaces(drawing, around);
  const asides = placeAsides(drawing.asides, beside, { ...drawing, around });
  if (asides === null) return null;
  work.add(board.places.length);
  const fixed = [...standing, ...asides.placed];
  const points = trunk.legs.flatMap((leg) => leg.points);
  if (unreachable(grid, fixed, points).length > 0) return null;
  const { open } = asides;
  return { drawing, draft, fixed, trunk, open, openCount: countBits(open), around: { ...around, fixed } };
}

/** The places that keep their distance from the other stations and from the way; none where all desks stand already. */
function openPlaces({ board, locked, wanted }: Drawing, around: Surroundings): Bits {
  const open = board.none();
  if (locked.filter(({ kind }) => kind === 'writing').length >= wanted) return open;
  const beside = around.fixed.reduce((left, item) => common(left, board.openBeside(item)), board.all());
  for (const at of membersOf(beside)) {
    const place = board.places[at];
    if (place !== undefined && isOffTheWay(place, around)) setBit(open, at);
  }
  return open;
}

/**
 * A draft with these writing places: those nobody can get to are left out, and
 * the way leads past the nearest. Null when none is near enough to the way.
 */
export function withWriting(framework: Framework, chosen: readonly number[]): Arrangement | null {
  const { drawing, fixed, trunk } = framework;
  const { board, grid, wanted, work } = drawing;
  const desks = chosen.flatMap((at) => board.places[at]?.item ?? []);
  const points = trunk.legs.flatMap((leg) => leg.points);
  work.add(grid.toWall.length / 4);
  const lost = new Set(unreachable(grid, [...fixed, ...desks], points));
  if (fixed.some((item) => lost.has(item))) return null;
  const locked = fixed.filter(({ kind }) => kind === 'writing');
  const reached = desks.filter((item) => !lost.has(item));
  const writing = [...locked, ...nearestFirst(reached, trunk)]
    .slice(0, wanted)
    .map((item, at) => (locked.includes(item) ? item : { ...item, id: freshId(locked, at + 1) }));
  if (wanted > 0 && writing.length === 0) return null;
  const route = routePast(drawing, trunk, writing);
  if (route === null) return null;
  const task = { ...drawing, around: framework.around };
  const more = placeOptional(drawing.optional, fixed, { writing: chosen, task });
  const all = [...fixed, ...reached, ...more];
  const optional = more.length === 0 || unreachable(grid, all, points).length > 0 ? [] : more;
  const stations = [...fixed.filter(({ kind }) => kind !== 'writing'), ...optional];
  return { ...framework, chosen, stations, writing, route };
}
/**
 * The same arrangement with everything where `items` has it, and the shortest way that suits it:
 * a new one round all that stands there now, if there is one, else the one it had. Null when somebody cannot be reached.
 */
export function resettled(
  made: Arrangement,
  { stations, writing }: Pick<Arrangement, 'stations' | 'writing'>,
): Arrangement | null {
  const { drawing, draft, around } = made;
  const { grid, work } = drawing;
  const items = [...stations, ...writing];
  const trunks = [findTrunk({ ...drawing, ...draft, fixed: items }), made.trunk].filter(
    (trunk) => trunk !== null,
  );
  const routes = trunks.flatMap((trunk) => {
    const way = trunk.legs.flatMap(({ points }) => piecesOf(points));
    work.add(grid.toWall.length / 4);
    const isKept =
      trunk === made.trunk ||
      writing.every((item) => placesOf(item).every((place) => isOffTheWay(place, { ...around, way })));
    const points = trunk.legs.flatMap((leg) => leg.points);
    const route =
      isKept && unreachable(grid, items, points).length === 0 ? routePast(drawing, trunk, writing) : null;
    return route === null ? [] : [{ trunk, route }];
  });
  const [first, ...others] = routes;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (lengthOfRoute(b.route) < lengthOfRoute(a.route) ? b : a), first);
  return { ...made, stations, writing, ...best };
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
export function routePast(
  { minDistance, aisle }: Pick<Drawing, 'minDistance' | 'aisle'>,
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
