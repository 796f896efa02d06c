import type { FloorPlan } from '#domain/plan/room.ts';
import { type Bounds, boundsOf } from '#engines/geometry/polygons.ts';
import type { Region } from '#engines/geometry/regions.ts';
import type { Figure } from '#report/document/model.ts';
import { figureOf, shape, short } from '#report/document/svg.ts';
import { doorway, obstacle, walls, windowPane } from './building.ts';
import { namedCorners } from './corners.ts';
import { cornerLetters, gapsBetweenPeople, peopleOf, wallDimensions } from './dimensions.ts';
import type { DrawnRoom } from './drawn-room.ts';
import { type Frame, frameFor } from './frame.ts';
import { blockPlace, codeLabel, furniture, person } from './furniture.ts';
import { makeLabels } from './labels.ts';
import { type Legend, type LegendArea, legendOf } from './legend.ts';
import { openFloor } from './open-floor.ts';
import { type Place, placesOf } from './places.ts';
import { doorArrow, route } from './route.ts';

export type RoomDrawing = {
  readonly figure: Figure;
  /** How the sheet has to lie so that the drawing is largest. */
  readonly orientation: 'portrait' | 'landscape';
  /** The 50 of "1:50". */
  readonly scale: number;
};

/** Paper a drawing may take with its legend, by the way the sheet lies. Millimetres. */
export type Papers = Readonly<
  Record<RoomDrawing['orientation'], { readonly width: number; readonly height: number }>
>;

/** The legend stands below on upright sheets, on the right on lying ones. */
const LEGEND_BELOW = 62;
const LEGEND_BESIDE = 60;

function plan(room: DrawnRoom, places: readonly Place[], region: Region, frame: Frame): string {
  const { floor, layout, withScreens } = room;
  const labels = makeLabels({ left: 0, top: 0, right: frame.widthMm, bottom: frame.heightMm });
  for (const place of places) blockPlace(place, frame, labels);
  const corners = cornerLetters(namedCorners(floor.outline), floor.outline, frame, labels);
  const arrows = floor.doors.map((door) => doorArrow(door, floor.outline, frame, labels));
  const codes = places.map((place) => codeLabel(place, floor.outline, frame, labels));
  const gaps = gapsBetweenPeople(peopleOf(places), region, frame, labels);
  return [
    walls(floor, frame),
    ...floor.obstacles.map((each) => obstacle(each, frame)),
    ...floor.windows.map((pane) => windowPane(pane, floor.outline, frame)),
    ...floor.doors.map((door) => doorway(door, floor.outline, frame)),
    route(layout, floor.doors, frame),
    ...places.map((place) => furniture(place, frame, withScreens)),
    gaps,
    ...places.flatMap(({ marks }) =>
      marks.filter(({ kind }) => kind !== 'furniture').map((mark) => person(mark, frame)),
    ),
    ...codes,
    wallDimensions(floor.outline, frame, labels),
    corners,
    ...arrows,
  ].join('');
}

type Composition = Pick<RoomDrawing, 'orientation'> & {
  readonly paper: { readonly width: number; readonly height: number };
  readonly frame: Frame;
};

function composition(bounds: Bounds, papers: Papers, orientation: RoomDrawing['orientation']): Composition {
  const paper = papers[orientation];
  const forPlan =
    orientation === 'portrait'
      ? { width: paper.width, height: paper.height - LEGEND_BELOW }
      : { width: paper.width - LEGEND_BESIDE, height: paper.height };
  return { orientation, paper, frame: frameFor(bounds, forPlan) };
}

/** What is drawn of a room once its place on the paper is settled. */
export type Drawn = {
  readonly floor: FloorPlan;
  readonly plan: (frame: Frame) => string;
  readonly legend: (frame: Frame, area: LegendArea) => Legend;
};

function drawOn(
  { plan, legend: legendIn }: Drawn,
  description: string,
  { orientation, paper, frame }: Composition,
): Figure {
  const isUpright = orientation === 'portrait';
  const legend = legendIn(
    frame,
    isUpright
      ? { x: 2, y: frame.heightMm, width: paper.width - 4 }
      : { x: frame.widthMm, y: 2, width: LEGEND_BESIDE },
  );
  const size = isUpright
    ? { widthMm: paper.width, heightMm: frame.heightMm + legend.heightMm }
    : { widthMm: frame.widthMm + LEGEND_BESIDE, heightMm: Math.max(frame.heightMm, legend.heightMm) };
  const shift = isUpright ? (paper.width - frame.widthMm) / 2 : 0;
  const drawn = shape('g', { transform: `translate(${short(shift)} 0)` }, [plan(frame)]);
  return figureOf(size, description, [drawn, legend.svg]);
}

/** A floor with its legend on an upright or a lying sheet, whichever shows it larger; never turned. */
export function drawOnSheet(drawn: Drawn, description: string, papers: Papers): RoomDrawing {
  const bounds = boundsOf(drawn.floor.outline);
  const upright = composition(bounds, papers, 'portrait');
  const lying = composition(bounds, papers, 'landscape');
  const chosen = lying.frame.scale < upright.frame.scale ? lying : upright;
  return {
    figure: drawOn(drawn, description, chosen),
    orientation: chosen.orientation,
    scale: chosen.frame.scale,
  };
}

/** A polling room from above, to scale, readable in black and white. Same room, same picture. */
export function drawRoom(room: DrawnRoom, description: string, papers: Papers): RoomDrawing {
  const places = placesOf(room.layout);
  const drawn: Drawn = {
    floor: room.floor,
    plan: (frame) => plan(room, places, openFloor(room.floor), frame),
    legend: (frame, area) => legendOf(room, places, frame, area),
  };
  return drawOnSheet(drawn, description, papers);
}
