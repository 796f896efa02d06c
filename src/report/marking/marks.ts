import type { RoomLayout } from '#domain/plan/layout.ts';
import { distance, type Vector } from '#engines/geometry/points.ts';
import { namedCorners } from '#report/drawing/corners.ts';
import { openFloor } from '#report/drawing/open-floor.ts';
import { type Mark, type Place, placesOf } from '#report/drawing/places.ts';
import { type Fix, fixesFor } from './tape.ts';

export type MeasuredMark = { readonly place: Place; readonly mark: Mark; readonly fix: Fix | null };

/** Two marks whose distance shows whether the floor was marked well. */
export type CheckPair = { readonly first: Mark; readonly second: Mark; readonly metres: number };

/** What a helper needs to mark one room. */
export type RoomMarking = {
  readonly marks: readonly MeasuredMark[];
  readonly checks: readonly CheckPair[];
  /** Length of the way all voters walk. Metres. */
  readonly wayMetres: number;
  /** Longest piece of tape measure. Metres. */
  readonly longestMetres: number;
};

/** Pairs to measure afterwards. */
const CHECKS = 4;

/** The closest pairs of people, each mark at most once: an error shows most where there is least to spare. */
function checkPairs(marks: readonly Mark[]): readonly CheckPair[] {
  const people = marks.filter(({ kind }) => kind !== 'furniture');
  const pairs = people
    .flatMap((first, index) =>
      people.slice(index + 1).map((second) => ({ first, second, metres: distance(first.at, second.at) })),
    )
    .toSorted((a, b) => a.metres - b.metres);
  const used = new Set<Mark>();
  return pairs
    .filter(({ first, second }) => {
      if (used.size >= 2 * CHECKS || used.has(first) || used.has(second)) return false;
      used.add(first).add(second);
      return true;
    })
    .slice(0, CHECKS);
}

function lengthOfWay(points: readonly Vector[]): number {
  return points.slice(1).reduce((sum, to, index) => sum + distance(points[index] ?? to, to), 0);
}

/** Two stickers nearer than this would cover each other. Metres. */
const STICKER = 0.1;

/** A chair needs no cross where its person has a mark already. */
function isTaken(mark: Mark, { marks }: Place): boolean {
  return (
    mark.kind === 'furniture' &&
    marks.some((other) => other.kind !== 'furniture' && distance(other.at, mark.at) < STICKER)
  );
}

/** The marks of a laid-out room in walking order, each with the two corners to measure from. */
export function markingOf({ floor, result }: RoomLayout): RoomMarking {
  const listed = placesOf(result).flatMap((place) =>
    place.marks.filter((mark) => !isTaken(mark, place)).map((mark) => ({ place, mark })),
  );
  const region = openFloor(floor);
  const fixes = fixesFor(
    listed.map(({ mark }) => mark.at),
    namedCorners(floor.outline),
    region,
  );
  const marks = listed.map((each, index) => ({ ...each, fix: fixes[index] ?? null }));
  const lengths = fixes.flatMap((fix) => fix?.centimetres ?? []);
  return {
    marks,
    checks: checkPairs(listed.map(({ mark }) => mark)),
    wayMetres: result.route.reduce((sum, { points }) => sum + lengthOfWay(points), 0),
    longestMetres: Math.max(0, ...lengths) / 100,
  };
}
