import { isSame } from '#domain/same.ts';
import type { Metres } from '#domain/scalars.ts';
import { roomDistanceOf } from './layout-request.ts';
import type { ElectionPlan } from './plan.ts';
import type { RoomSeats, RoomToSeat } from './session-schedule.ts';
import type { BridgePoint } from './voter-contact.ts';

/** The rooms of bridge points whose size is known and whose seats nobody counted, each size once. */
export function roomsToSeat(plan: ElectionPlan): readonly RoomToSeat[] {
  const distanceMetres = roomDistanceOf(plan);
  const rooms = plan.voterContact.bridgePoints.flatMap((point) => roomOf(point, distanceMetres) ?? []);
  return rooms.filter((room, at) => rooms.findIndex((other) => isSame(other, room)) === at);
}

function roomOf(
  { seats, lengthMetres, widthMetres }: BridgePoint,
  distanceMetres: Metres,
): RoomToSeat | null {
  if (seats !== null || lengthMetres === null || widthMetres === null) return null;
  return lengthMetres > 0 && widthMetres > 0 ? { lengthMetres, widthMetres, distanceMetres } : null;
}

/** Seats of a bridge point by rooms that were measured, at today's distance; null where its room was not. */
export function seatsFrom(
  plan: ElectionPlan,
  rooms: readonly RoomSeats[],
): (point: BridgePoint) => number | null {
  return seatsAt(roomDistanceOf(plan), rooms);
}

/** As `seatsFrom`, where the distance is known. */
export function seatsAt(
  distanceMetres: Metres,
  rooms: readonly RoomSeats[],
): (point: BridgePoint) => number | null {
  return ({ lengthMetres, widthMetres }) =>
    rooms.find(
      (room) =>
        room.lengthMetres === lengthMetres &&
        room.widthMetres === widthMetres &&
        room.distanceMetres === distanceMetres,
    )?.seats ?? null;
}
