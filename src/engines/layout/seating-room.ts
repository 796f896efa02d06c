import type { Point } from '#domain/plan/room.ts';
import type { Seat, Seating, SeatingRoom } from '#domain/plan/seating.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { doesRectangleMeet, isRectangleInside } from '#engines/geometry/rectangle-fit.ts';
import type { Rectangle } from '#engines/geometry/rectangles.ts';
import { ROUNDING } from './seats-graph.ts';

/** Desks where they stand, before anybody sits. */
export type Furnished = Pick<Seating, 'seats' | 'desks' | 'aisles'>;

/** More seats than this are a stadium: two sittings of it would take minutes. */
const MOST_SEATS = 5000;

/**
 * Puts desks in straight rows, as many as asked for or as fit; what is left over
 * of the width is the same on both sides, of the length behind the last row. Where
 * something is in the way a place in the rows stays empty, and with fewer desks than
 * places the front is filled first.
 *
 * Refused with `no-desk-fits`, or with `desks-do-not-fit` and how many do, where
 * rows or columns were named; with `too-many-seats` beyond five thousand.
 */
export function furnishRoom(room: SeatingRoom): Result<Furnished> {
  const free = room.widthMetres - 2 * room.sideMetres;
  const deep = room.lengthMetres - room.frontMetres - room.backMetres;
  const fitting = {
    rows: deep < -ROUNDING ? 0 : Math.floor(deep / room.rowPitchMetres + ROUNDING) + 1,
    columns: mostColumns(room, free),
  };
  if (fitting.rows < 1 || fitting.columns < 1) {
    return refuse({
      code: 'no-desk-fits',
      path: ['room', fitting.rows < 1 ? 'lengthMetres' : 'widthMetres'],
    });
  }
  for (const list of ['rows', 'columns'] as const) {
    const asked = room[list];
    if (asked !== 'fit' && asked > fitting[list]) {
      const details = { asked, most: fitting[list] };
      return refuse({ code: 'desks-do-not-fit', path: ['room', list], details });
    }
  }
  const rows = room.rows === 'fit' ? fitting.rows : room.rows;
  const columns = room.columns === 'fit' ? fitting.columns : room.columns;
  if (rows * columns * room.desk.seats > MOST_SEATS) {
    return refuse({ code: 'too-many-seats', path: ['room'], details: { most: MOST_SEATS } });
  }
  const furnished = placeDesks(room, rows, columns);
  return furnished.desks.length === 0
    ? refuse({ code: 'no-desk-fits', path: ['room', 'floor'] })
    : ok(furnished);
}

/** Left edge of a desk, from the left edge of the first. Metres. */
function leftOf({ desk, gapMetres, aisle }: SeatingRoom, column: number): number {
  const aisles = aisle === null ? 0 : Math.floor(column / aisle.every);
  return column * desk.widthMetres + (column - aisles) * gapMetres + aisles * (aisle?.widthMetres ?? 0);
}

function widthOf(room: SeatingRoom, columns: number): number {
  return leftOf(room, columns - 1) + room.desk.widthMetres;
}

function mostColumns(room: SeatingRoom, free: number): number {
  let columns = 0;
  while (widthOf(room, columns + 1) <= free + ROUNDING) columns += 1;
  return columns;
}

function placeDesks(room: SeatingRoom, rows: number, columns: number): Furnished {
  const { widthMetres: width } = room.desk;
  const start = (room.widthMetres - widthOf(room, columns)) / 2;
  const offsets = room.desk.seats === 1 ? [width / 2] : [width / 4, (width * 3) / 4];
  const most = room.mostDesks ?? Number.POSITIVE_INFINITY;
  const desks: Point[] = [];
  const seats: Seat[] = [];
  for (let row = 0; row < rows; row += 1) {
    const y = room.lengthMetres - room.frontMetres - row * room.rowPitchMetres;
    for (let column = 0; column < columns; column += 1) {
      const left = start + leftOf(room, column);
      if (desks.length >= most || !isFree(room, [left + width / 2, y])) continue;
      for (const [nth, offset] of offsets.entries()) {
        const number = column * offsets.length + nth + 1;
        seats.push({ name: `${rowName(row)}${number}`, at: [left + offset, y], desk: desks.length });
      }
      desks.push([left + width / 2, y]);
    }
  }
  return { seats, desks, aisles: aislesOf(room, start, columns) };
}

/** Half of a seated person from front to back. Assumption: a chair of half a metre. */
const BEHIND_EDGE = 0.25;

/** Is there room for a desk and the people behind it inside the walls and off all that stands there? */
function isFree({ floor, desk }: SeatingRoom, [x, y]: Point): boolean {
  if (floor === null) return true;
  const ahead = desk.depthMetres ?? BEHIND_EDGE;
  const standing: Rectangle = {
    center: [x, y + (ahead - BEHIND_EDGE) / 2],
    width: desk.widthMetres,
    depth: ahead + BEHIND_EDGE,
    angle: 0,
  };
  return (
    isRectangleInside(standing, floor.outline) &&
    !floor.keepOut.some((outline) => doesRectangleMeet(standing, outline))
  );
}

function aislesOf(room: SeatingRoom, start: number, columns: number): Seating['aisles'] {
  const { aisle } = room;
  if (aisle === null) return [];
  return Array.from({ length: Math.floor((columns - 1) / aisle.every) }, (_, at) => {
    const toX = start + leftOf(room, (at + 1) * aisle.every);
    return { fromX: toX - aisle.widthMetres, toX };
  });
}

const LETTERS = 26;

/** A to Z, then AA, AB and so on, as in theatres. */
function rowName(row: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (row % LETTERS));
  return row < LETTERS ? letter : rowName(Math.floor(row / LETTERS) - 1) + letter;
}
