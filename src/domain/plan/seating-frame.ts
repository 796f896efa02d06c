import { type FloorPlan, type Point, signedArea } from './room.ts';
import type { SeatingRoom, WallSide } from './seating.ts';

/**
 * A room turned so that its front wall is at the top: x runs along the front wall to the
 * right as one looks at the board, y from the back to the front. Metres.
 */
export type SeatingFrame = {
  readonly widthMetres: number;
  readonly lengthMetres: number;
  /** Without its picture: that is no part of the room. */
  readonly floor: FloorPlan;
};

type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

function boxOf(outline: readonly Point[]): Box {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** By the front wall: a turn of the drawing, never a mirror image. */
const TURNS: Readonly<Record<WallSide, (box: Box) => (at: Point) => Point>> = {
  top:
    ({ left, bottom }) =>
    ([x, y]) => [x - left, y - bottom],
  right:
    ({ left, top }) =>
    ([x, y]) => [top - y, x - left],
  bottom:
    ({ right, top }) =>
    ([x, y]) => [right - x, top - y],
  left:
    ({ right, bottom }) =>
    ([x, y]) => [y - bottom, right - x],
};

/** The floor as one sees it who looks at its front wall. */
export function seatingFrameOf(floor: FloorPlan, front: WallSide): SeatingFrame {
  const box = boxOf(floor.outline);
  const exact = TURNS[front](box);
  // A difference of two decimals has more digits than either.
  const turn = (at: Point): Point => {
    const [x, y] = exact(at);
    return [toMicrometres(x), toMicrometres(y)];
  };
  const [across, along] = [toMicrometres(box.right - box.left), toMicrometres(box.top - box.bottom)];
  const isUpright = front === 'top' || front === 'bottom';
  const turnWall = <Wall extends { from: Point; to: Point }>(wall: Wall): Wall => ({
    ...wall,
    from: turn(wall.from),
    to: turn(wall.to),
  });
  return {
    widthMetres: isUpright ? across : along,
    lengthMetres: isUpright ? along : across,
    floor: {
      outline: floor.outline.map(turn),
      obstacles: floor.obstacles.map((obstacle) => ({ ...obstacle, outline: obstacle.outline.map(turn) })),
      doors: floor.doors.map(turnWall),
      windows: floor.windows.map(turnWall),
      backdrop: null,
    },
  };
}

function toMicrometres(length: number): number {
  return Math.round(length * 1e6) / 1e6;
}

/** Beside which wall the board or the stage is where nobody has said: a drawn stage's, else a shorter one. */
export function usualFront({ outline, obstacles }: FloorPlan): WallSide {
  const box = boxOf(outline);
  const shorter: WallSide = box.right - box.left >= box.top - box.bottom ? 'right' : 'top';
  const stage = obstacles.find(({ kind }) => kind === 'stage');
  if (stage === undefined) return shorter;
  const drawn = boxOf(stage.outline);
  const gaps: readonly (readonly [WallSide, number])[] = [
    ['right', box.right - drawn.right],
    ['top', box.top - drawn.top],
    ['left', drawn.left - box.left],
    ['bottom', drawn.bottom - box.bottom],
  ];
  return gaps.reduce((a, b) => (b[1] < a[1] ? b : a))[0];
}

/** Square metres that a drawing may miss of a full rectangle: a slip of the hand of a centimetre. */
const RECTANGLE_SLIP = 0.01;

/** What a frame adds to a bare rectangle; null where it is one. */
export function wallsOf({ widthMetres, lengthMetres, floor }: SeatingFrame): SeatingRoom['floor'] {
  const { outline, obstacles } = floor;
  const missing = widthMetres * lengthMetres - Math.abs(signedArea(outline));
  if (missing < RECTANGLE_SLIP && obstacles.length === 0) return null;
  return { outline, keepOut: obstacles.map((obstacle) => obstacle.outline) };
}
