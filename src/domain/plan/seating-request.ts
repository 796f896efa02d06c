import { type Metres, metres } from '#domain/scalars.ts';
import { LONGEST_SIDE, SEATING_DEFAULTS, type SeatingRequest } from './seating.ts';

/**
 * How many people may be seated in a hall with rows of chairs, at a distance?
 *
 * The question for `solveSeating` or `Workers.seatHall`; the answer's `count` and
 * `upperBound` are persons. The stage is at a shorter wall. Sizes of chairs, aisles and
 * stage are assumptions (`SEATING_DEFAULTS.furnishings.chairs`); a hall too small for
 * them is refused by the engine with `no-desk-fits`. Null for `distanceMetres` where no
 * distance is ordered.
 *
 * Null while a side is unknown, nought, or longer than any hall we seat (200 m).
 */
export function hallRequestOf(
  lengthMetres: Metres | null,
  widthMetres: Metres | null,
  distanceMetres: Metres | null,
): SeatingRequest | null {
  if (!isSide(lengthMetres) || !isSide(widthMetres)) return null;
  const room = {
    ...SEATING_DEFAULTS.furnishings.chairs.room,
    lengthMetres: Math.max(lengthMetres, widthMetres),
    widthMetres: Math.min(lengthMetres, widthMetres),
  };
  return {
    room,
    minDistance: distanceMetres ?? NO_DISTANCE,
    perDesk: 1,
    sittings: 1,
    people: null,
    groups: [],
    mostPerSitting: null,
  };
}

const NO_DISTANCE = metres(0);

function isSide(side: Metres | null): side is Metres {
  return side !== null && side > 0 && side <= LONGEST_SIDE;
}
