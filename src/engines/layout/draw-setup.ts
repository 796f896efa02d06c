import type { LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { furnitureOf } from '#engines/geometry/furniture.ts';
import type { Drawing } from './arrangement.ts';
import { fixedStationsOf, isAside } from './fixed-stations.ts';
import { MARGIN, roomModelOf } from './room-model.ts';
import { sweepsOf } from './row-fillings.ts';
import { walkGridOf } from './walk-grid.ts';
import type { Work } from './work.ts';
import { WritingBoard } from './writing-board.ts';
import { writingNetOf, writingPlaces } from './writing-places.ts';

/** Places of the net writers may sit on, in the search and at the end. */
export const COARSE = 1000;

/** Everything a search in this room needs, worked out once. The room is in its canonical frame. */
export function drawingOf(request: LayoutRequest, locked: readonly LayoutItem[], work: Work): Drawing {
  const { minDistance, aisle, stations, screens = false } = request;
  const room = roomModelOf(request.room);
  const spacing = { minDistance: minDistance + MARGIN, screens };
  const asked = stations.filter(({ kind }) => kind === 'writing');
  const wanted = asked.reduce(
    (sum, { count }) => sum + (count === 'max' ? Number.POSITIVE_INFINITY : count),
    0,
  );
  const [first] = asked;
  const stationsAtWalls = fixedStationsOf(room, stations, { ...spacing, locked });
  const net = writingNetOf(room, minDistance, COARSE);
  const places = first === undefined ? [] : writingPlaces(room, furnitureOf(first, spacing), net);
  const board = new WritingBoard({ room, minDistance, net, places, work });
  return {
    room,
    grid: walkGridOf(room, aisle),
    stations: stationsAtWalls.filter((station) => !isAside(station)),
    asides: stationsAtWalls.filter((station) => isAside(station) && !station.isOptional),
    optional: stationsAtWalls.filter(({ isOptional }) => isOptional),
    locked,
    minDistance,
    aisle,
    wanted,
    board,
    sweeps: sweepsOf(board),
    work,
  };
}
