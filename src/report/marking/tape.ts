import {
  add,
  cross,
  distance,
  dot,
  lengthOf,
  scale,
  subtract,
  type Vector,
} from '#engines/geometry/points.ts';
import { containsPoint, type Polygon } from '#engines/geometry/polygons.ts';
import { containsSegment, type Region } from '#engines/geometry/regions.ts';
import type { Corner } from '#report/drawing/corners.ts';

/**
 * Finding a mark with two tapes.
 *
 * Each tape is held at a corner; the mark is where both lengths meet. Lengths
 * are rounded to a centimetre, so the tapes have to cross at a good angle, and
 * of the two places where circles about two corners meet, only one may lie in
 * the room, or the sheet has to say which.
 */
export type Fix = {
  readonly corners: readonly [Corner, Corner];
  /** Lengths of the tapes, whole centimetres. */
  readonly centimetres: readonly [number, number];
  /** The other place where the tapes meet lies in the room, too: the mark is on the side of this corner. */
  readonly towards: Corner | null;
  /** How far off the mark may be because of the rounding. Centimetres. */
  readonly errorCm: number;
  /** Both tapes lie straight on free floor. */
  readonly isClear: boolean;
};

/** The quality bar is 2 cm, less than the width of a sticker. Centimetres. */
const MOST_ERROR_CM = 1.9;
/** Pairs of corners as good as this are used first. Centimetres. */
const GOOD_ERROR_CM = 1.2;
/** Nearer to a corner the tape cannot be laid well. Metres. */
const SHORTEST_TAPE = 0.25;
/** The second meeting place is told apart by eye if it is so far outside the walls. Metres. */
const CLEARLY_OUTSIDE = 0.15;

/** Greatest shift when both lengths are off by half a centimetre, for tapes that cross at this angle. */
function roundingError(toFirst: Vector, toSecond: Vector): number {
  const product = lengthOf(toFirst) * lengthOf(toSecond);
  const sine = Math.abs(cross(toFirst, toSecond)) / product;
  const cosine = Math.abs(dot(toFirst, toSecond)) / product;
  return (0.5 * Math.sqrt(2 * (1 + cosine))) / sine;
}

function mirrored(place: Vector, from: Vector, to: Vector): Vector {
  const along = subtract(to, from);
  const foot = add(from, scale(along, dot(subtract(place, from), along) / dot(along, along)));
  return subtract(scale(foot, 2), place);
}

function isOutside(place: Vector, outline: Polygon): boolean {
  const around: readonly Vector[] = [
    [0, 0],
    [CLEARLY_OUTSIDE, 0],
    [-CLEARLY_OUTSIDE, 0],
    [0, CLEARLY_OUTSIDE],
    [0, -CLEARLY_OUTSIDE],
  ];
  return around.every((step) => !containsPoint(outline, add(place, step)));
}

/** The corner farthest from the line between two others, on the side of the mark. */
function cornerOnSide(
  mark: Vector,
  [first, second]: Fix['corners'],
  corners: readonly Corner[],
): Corner | null {
  const along = subtract(second.at, first.at);
  const side = Math.sign(cross(along, subtract(mark, first.at)));
  const reach = (corner: Corner) => side * cross(along, subtract(corner.at, first.at));
  const farthest = corners.toSorted((a, b) => reach(b) - reach(a))[0];
  return farthest !== undefined && reach(farthest) > 0 ? farthest : null;
}

type Sight = (corner: Corner, mark: number) => boolean;

/** Which marks a tape reaches straight from which corner; each pair is looked at once. */
function sightOf(marks: readonly Vector[], corners: readonly Corner[], region: Region): Sight {
  const seen = new Map(
    corners.map((corner) => [
      corner.name,
      marks.map((mark) => containsSegment(region, { from: corner.at, to: mark })),
    ]),
  );
  return (corner, mark) => seen.get(corner.name)?.[mark] === true;
}

type Ground = { readonly corners: readonly Corner[]; readonly outline: Polygon };

function fixFrom(mark: Vector, pair: Fix['corners'], isClear: boolean, { corners, outline }: Ground): Fix {
  const [first, second] = pair;
  const twin = mirrored(mark, first.at, second.at);
  return {
    corners: pair,
    centimetres: [Math.round(distance(first.at, mark) * 100), Math.round(distance(second.at, mark) * 100)],
    towards: isOutside(twin, outline) ? null : cornerOnSide(mark, pair, corners),
    errorCm: roundingError(subtract(first.at, mark), subtract(second.at, mark)),
    isClear,
  };
}

/** Good enough to work from; else the sheet sends the helper to the drawing. */
export function isReliable(fix: Fix): boolean {
  return fix.isClear && fix.errorCm <= MOST_ERROR_CM && Math.min(...fix.centimetres) >= SHORTEST_TAPE * 100;
}

function pairsOf(corners: readonly Corner[]): readonly Fix['corners'][] {
  return corners.flatMap((first, index) =>
    corners.slice(index + 1).map((second): Fix['corners'] => [first, second]),
  );
}

const tapeTotal = (fixes: readonly Fix[]) =>
  fixes.reduce((sum, { centimetres: [first, second] }) => sum + first + second, 0);

/** Fewer settings of the tapes are fewer mistakes: the pair of corners that serves most marks comes first. */
function servingMost(
  candidates: readonly (readonly (Fix | undefined)[])[],
  open: ReadonlySet<number>,
): number {
  let best = { pair: -1, served: 0, total: 0 };
  candidates.forEach((fixes, pair) => {
    const serving = fixes.filter((fix, mark): fix is Fix => fix !== undefined && open.has(mark));
    const total = tapeTotal(serving);
    const isBetter = serving.length > best.served || (serving.length === best.served && total < best.total);
    if (serving.length > 0 && isBetter) best = { pair, served: serving.length, total };
  });
  return best.pair;
}

/** The least bad pair where none is good; null without two corners. */
function leastBad(fixes: readonly Fix[]): Fix | null {
  const cost = (fix: Fix) => fix.errorCm + (fix.isClear ? 0 : 1000);
  return fixes.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

/**
 * For each mark the two corners to measure from and the lengths.
 *
 * A reliable fix is off by less than 1.9 cm for the rounding of its lengths, its
 * tapes lie straight on free floor, and its side is certain. Pairs of corners
 * of one wall are preferred, because the room then lies on one side. In rooms
 * up to three times as long as wide every mark has one; elsewhere a mark may
 * only get the least bad pair; null when nothing can be said.
 */
export function fixesFor(
  marks: readonly Vector[],
  corners: readonly Corner[],
  region: Region,
): readonly (Fix | null)[] {
  const sees = sightOf(marks, corners, region);
  const ground = { corners, outline: region.outline };
  const all = pairsOf(corners).map((pair) =>
    marks.map((mark, index) =>
      fixFrom(
        mark,
        pair,
        pair.every((corner) => sees(corner, index)),
        ground,
      ),
    ),
  );
  const found = new Array<Fix | null>(marks.length).fill(null);
  const open = new Set(marks.keys());
  const tiers = [
    (fix: Fix) => isReliable(fix) && fix.towards === null && fix.errorCm <= GOOD_ERROR_CM,
    (fix: Fix) => isReliable(fix) && fix.towards === null,
    (fix: Fix) => isReliable(fix),
  ];
  for (const accepts of tiers) {
    const candidates = all.map((fixes) => fixes.map((fix) => (accepts(fix) ? fix : undefined)));
    for (let pair = servingMost(candidates, open); pair >= 0; pair = servingMost(candidates, open)) {
      candidates[pair]?.forEach((fix, mark) => {
        if (fix === undefined || !open.has(mark)) return;
        found[mark] = fix;
        open.delete(mark);
      });
    }
  }
  for (const mark of open) {
    found[mark] = leastBad(all.flatMap((fixes) => fixes[mark] ?? []));
  }
  return found;
}
