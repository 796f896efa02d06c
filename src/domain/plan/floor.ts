import { FURNITURE } from './furniture.ts';
import type { Door, FloorPlan, Room } from './room.ts';

/**
 * The floor of a room: as drawn, else a rectangle of length times width; null
 * while its size is unknown.
 *
 * For a rectangle nobody has drawn we assume, and the window says so: length
 * runs to the right; all doors are in the lower long wall, the first and the
 * last `doorFromCorner` from the corners, others evenly between; voters come
 * in by the first and leave by the others. An unknown number of doors counts as one, which is the
 * harder case. A single door is `both`.
 */
export function floorOf({ floor, lengthMetres, widthMetres, doorCount }: Room): FloorPlan | null {
  if (floor !== null) return floor;
  if (lengthMetres === null || widthMetres === null || lengthMetres === 0 || widthMetres === 0) return null;
  return {
    outline: [
      [0, 0],
      [lengthMetres, 0],
      [lengthMetres, widthMetres],
      [0, widthMetres],
    ],
    obstacles: [],
    doors: assumedDoors(lengthMetres, doorCount ?? 1),
    windows: [],
    backdrop: null,
  };
}

function assumedDoors(wall: number, wanted: number): Door[] {
  const { doorWidth, doorFromCorner } = FURNITURE.figures;
  const width = Math.min(doorWidth, wall / 3);
  const margin = Math.min(doorFromCorner, (wall - width) / 2);
  const most = Math.max(1, Math.floor((wall - 2 * margin) / (1.5 * width)));
  const count = Math.min(Math.max(1, wanted), most, 20);
  const between = count === 1 ? 0 : (wall - 2 * margin - width) / (count - 1);
  return Array.from({ length: count }, (_, at) => {
    const left = toMillimetres(margin + at * between);
    const use = count === 1 ? 'both' : at === 0 ? 'in' : 'out';
    return { id: `door-${at + 1}`, from: [left, 0], to: [toMillimetres(left + width), 0], use };
  });
}

function toMillimetres(length: number): number {
  return Math.round(length * 1000) / 1000;
}
