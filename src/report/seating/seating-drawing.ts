import type { Point } from '#domain/plan/room.ts';
import type { RoomSeating, Seated, Seating, SeatingRoom } from '#domain/plan/seating.ts';
import type { SeatingFrame } from '#domain/plan/seating-frame.ts';
import { distance, type Vector } from '#engines/geometry/points.ts';
import { shape, textAt } from '#report/document/svg.ts';
import { PAPERS } from '#report/drawing/area-drawing.ts';
import { doorway, obstacle, pathOf, walls, windowPane } from '#report/drawing/building.ts';
import { gapsBetweenPeople, wallDimensions } from '#report/drawing/dimensions.ts';
import type { Frame } from '#report/drawing/frame.ts';
import { boxAround } from '#report/drawing/furniture.ts';
import { baselineDrop, type Labels, makeLabels } from '#report/drawing/labels.ts';
import { openFloor } from '#report/drawing/open-floor.ts';
import { drawOnSheet, type RoomDrawing } from '#report/drawing/room-drawing.ts';
import { doorArrow } from '#report/drawing/route.ts';
import { GROUND, INK, personSymbol, seatingLegend } from './seating-legend.ts';

/** A seating in the room it was made for, as one sees it who looks at the front wall. */
export type DrawnSeating = { readonly frame: SeatingFrame; readonly seating: RoomSeating };

/** Symbols smaller than this hold no name: the rows are named at their ends instead. Millimetres. */
const SMALLEST_NAMED = 1.7;
/** Half a chair. Metres; an assumption of the drawing only. */
const CHAIR = 0.21;

function seatedAt({ seats }: Seating, { seat }: Seated): Point {
  return seats[seat]?.at ?? [0, 0];
}

/** Symbols of neighbours do not touch, in whichever sitting they are. Millimetres. */
function radiusFor({ sittings, ...rest }: Seating, frame: Frame): number {
  const people = sittings.flat().map((one) => seatedAt({ sittings, ...rest }, one));
  let nearest = Number.POSITIVE_INFINITY;
  people.forEach((at, index) => {
    for (const other of people.slice(0, index)) nearest = Math.min(nearest, distance(at, other));
  });
  return Math.min(2.9, Math.max(0.5, frame.mm(nearest) * 0.46));
}

function deskShapes({ desks }: Seating, { desk }: SeatingRoom, frame: Frame): string {
  return desks
    .map(([x, y]) => {
      const [left, top] =
        desk.depthMetres === null
          ? frame.at([x - CHAIR, y + CHAIR])
          : frame.at([x - desk.widthMetres / 2, y + desk.depthMetres]);
      const width = frame.mm(desk.depthMetres === null ? 2 * CHAIR : desk.widthMetres);
      const height = frame.mm(desk.depthMetres ?? 2 * CHAIR);
      return shape('rect', {
        x: left,
        y: top,
        width,
        height,
        fill: '#ffffff',
        stroke: INK,
        'stroke-width': 0.2,
      });
    })
    .join('');
}

/** Ways between the desks, from the back wall to the first row. */
function aisleShapes({ aisles, desks }: Seating, { desk }: SeatingRoom, frame: Frame): string {
  const front = Math.max(...desks.map(([, y]) => y)) + (desk.depthMetres ?? CHAIR);
  return aisles
    .map(({ fromX, toX }) => {
      const [left, top] = frame.at([fromX, front]);
      const [right, bottom] = frame.at([toX, 0]);
      return shape('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: GROUND });
    })
    .join('');
}

/** The board, or the stage with its depth. */
function frontShape({ widthMetres, lengthMetres }: SeatingFrame, room: SeatingRoom, frame: Frame): string {
  const word = (x: number, y: number, text: string) =>
    textAt(x, y + baselineDrop(3.2), text, { size: 3.2, bold: true, anchor: 'middle', onPlate: true });
  const [middle, wall] = frame.at([widthMetres / 2, lengthMetres]);
  if (room.stageMetres !== null) {
    const depth = frame.mm(room.stageMetres);
    const [left] = frame.at([0, lengthMetres]);
    const width = frame.mm(widthMetres);
    return (
      shape('rect', {
        x: left,
        y: wall,
        width,
        height: depth,
        fill: GROUND,
        stroke: INK,
        'stroke-width': 0.25,
      }) + word(middle, wall + depth / 2, 'SÂN KHẤU')
    );
  }
  const half = frame.mm(widthMetres) * 0.25;
  const board = shape('rect', { x: middle - half, y: wall + 0.2, width: 2 * half, height: 1, fill: INK });
  return room.desk.depthMetres === null
    ? word(middle, wall + 3.6, 'PHÍA TRƯỚC')
    : board + word(middle, wall + 4, 'BẢNG');
}

/** A thick grey line through the seats of those who sit together. */
function groupLines(seating: Seating, frame: Frame): string {
  return seating.sittings
    .flatMap((sitting) => {
      const groups = [...new Set(sitting.flatMap(({ group }) => (group === null ? [] : [group])))];
      return groups.map((group) => {
        const seats = sitting
          .filter((one) => one.group === group)
          .map((one) => frame.at(seatedAt(seating, one)));
        return shape('path', {
          d: pathOf(seats, false),
          fill: 'none',
          stroke: '#8c8c8c',
          'stroke-width': 1.6,
          'stroke-linejoin': 'round',
          'stroke-linecap': 'round',
        });
      });
    })
    .join('');
}

function people(seating: Seating, frame: Frame, labels: Labels): string {
  const radius = radiusFor(seating, frame);
  return seating.sittings
    .flatMap((sitting, nth) =>
      sitting.map((one) => {
        const at = frame.at(seatedAt(seating, one));
        labels.block(boxAround(at, radius));
        const name = radius < SMALLEST_NAMED ? '' : (seating.seats[one.seat]?.name ?? '');
        return personSymbol(at, { radius, nth, name });
      }),
    )
    .join('');
}

/** A dot for a seat where nobody sits. */
function emptySeats({ seats, sittings }: Seating, frame: Frame): string {
  const taken = new Set(sittings.flat().map(({ seat }) => seat));
  return seats
    .filter((_, seat) => !taken.has(seat))
    .map(({ at }) => {
      const [x, y] = frame.at(at);
      return shape('circle', { cx: x, cy: y, r: 0.45, fill: '#ffffff', stroke: INK, 'stroke-width': 0.15 });
    })
    .join('');
}

/** The letter of every row, left of its first desk. */
function rowNames({ seats }: Seating, frame: Frame, labels: Labels): string {
  const rows = new Map<string, Vector>();
  for (const { name, at } of seats) {
    const row = name.replace(/\d+$/u, '');
    const first = rows.get(row);
    if (first === undefined || at[0] < first[0]) rows.set(row, at);
  }
  return [...rows]
    .map(([row, at]) => {
      const [x, y] = frame.at(at);
      return labels.place(
        row,
        { size: 2.6, bold: true, onPlate: true },
        [
          [x - frame.mm(0.7), y],
          [x - frame.mm(0.7) - 2, y],
        ],
        'can-be-left-out',
      );
    })
    .join('');
}

function planOf({ frame: room, seating }: DrawnSeating, frame: Frame): string {
  const { result, request } = seating;
  const { floor } = room;
  const labels = makeLabels({ left: 0, top: 0, right: frame.widthMm, bottom: frame.heightMm });
  const arrows = floor.doors.map((door) => doorArrow(door, floor.outline, frame, labels));
  const seated = people(result, frame, labels);
  const [first = []] = result.sittings;
  const places = first.map((one) => seatedAt(result, one));
  return [
    walls(floor, frame),
    aisleShapes(result, request.room, frame),
    ...floor.obstacles.map((each) => obstacle(each, frame)),
    ...floor.windows.map((pane) => windowPane(pane, floor.outline, frame)),
    ...floor.doors.map((door) => doorway(door, floor.outline, frame)),
    frontShape(room, request.room, frame),
    deskShapes(result, request.room, frame),
    emptySeats(result, frame),
    groupLines(result, frame),
    gapsBetweenPeople(places, openFloor(floor), frame, labels),
    seated,
    rowNames(result, frame, labels),
    wallDimensions(floor.outline, frame, labels),
    ...arrows,
  ].join('');
}

/** A room with its desks and who sits at them, to scale, readable in black and white. */
export function drawSeating(drawn: DrawnSeating, description: string): RoomDrawing {
  return drawOnSheet(
    {
      floor: drawn.frame.floor,
      plan: (frame) => planOf(drawn, frame),
      legend: (frame, area) => seatingLegend(drawn, frame, area),
    },
    description,
    PAPERS,
  );
}
