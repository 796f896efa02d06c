import type { Point } from '#domain/plan/room.ts';
import type { Metres } from '#domain/scalars.ts';
import { type Budget, finish } from '#engines/search/budget.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { solveSeats } from './seats.ts';
import { type Floor, heldIn } from './spread-floor.ts';
import { mostInRows } from './spread-patterns.ts';

/** How many people simpler arrangements hold at the same distance. */
export type Comparison = {
  /** Rows and columns, along the walls that suit best. */
  readonly squareRows: number;
  /** Each second row moved by half a step. */
  readonly hexagonalRows: number;
  /** The most on the points of a net, as where places are marked by floor tiles. */
  readonly snapGrid: number;
};

/** A net of half a metre: what a clerk paces out. Our assumption. Metres. */
const SNAP_STEP = 0.5;

/** Nets with more points than a hall has seats are left out. */
const MOST_POINTS = 10_000;

/** What straight rows or a snap grid would cost: how many people they hold in the room at `spacing`. */
export function compareArrangements(
  floor: Floor,
  spacing: Metres,
  context: { readonly seed: number; readonly budget: Budget; readonly solve: MilpSolver },
): Comparison {
  const seats = netOf(floor);
  return {
    squareRows: mostInRows(floor, 'square', spacing).length,
    hexagonalRows: mostInRows(floor, 'hexagonal', spacing).length,
    snapGrid: finish(solveSeats({ seats, minDistance: spacing }, context)).count,
  };
}

/** The net from the lower left corner of the room. Empty where it has too many points. */
function netOf(floor: Floor): Point[] {
  const { left, right, bottom, top } = floor.region.bounds;
  const columns = Math.floor((right - left) / SNAP_STEP + 1e-9) + 1;
  const rows = Math.floor((top - bottom) / SNAP_STEP + 1e-9) + 1;
  if (columns * rows > MOST_POINTS) return [];
  return Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return heldIn(floor, [left + column * SNAP_STEP, bottom + row * SNAP_STEP]);
  }).filter((place) => place !== null);
}
