import { useEffect, useMemo, useState } from 'react';
import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import { hallRequestOf } from '#domain/plan/seating-request.ts';
import { seatsAt } from '#domain/plan/session-rooms.ts';
import type { RoomSeats } from '#domain/plan/session-schedule.ts';
import type { BridgePoint } from '#domain/plan/voter-contact.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

export type Seats = {
  readonly seatsOf: (point: BridgePoint) => number | null;
  readonly isCounting: boolean;
};

const NO_ROOMS: readonly RoomSeats[] = [];

/**
 * How many people can sit at each bridge point at the plan's distance?
 *
 * What the schedule was planned with, else asked of the planner's own count,
 * one room after the other; what is known stays known while the section is
 * open. A room whose sides are none of a hall has null.
 */
export function useSeats(): Seats {
  const { engines } = useServices();
  const points = useElectionPlan((plan) => plan.voterContact.bridgePoints);
  const planned = useElectionPlan((plan) => plan.voterContact.schedule?.roomSeats ?? NO_ROOMS);
  const distanceMetres = useElectionPlan(roomDistanceOf);
  const [counted, setCounted] = useState(NO_ROOMS);
  const seatsOf = useMemo(
    () => seatsAt(distanceMetres, [...planned, ...counted]),
    [distanceMetres, planned, counted],
  );
  const waiting = points.find(
    (point) =>
      hallRequestOf(point.lengthMetres, point.widthMetres, distanceMetres) !== null &&
      seatsOf(point) === null,
  );
  const lengthMetres = waiting?.lengthMetres ?? null;
  const widthMetres = waiting?.widthMetres ?? null;
  useEffect(() => {
    if (lengthMetres === null || widthMetres === null) return;
    const room = { lengthMetres, widthMetres, distanceMetres };
    const counting = new AbortController();
    const count = async () => {
      try {
        const answer = await engines.countSeats(room, { signal: counting.signal });
        if (counting.signal.aborted || !answer.ok || answer.value.seats === null) return;
        const known = { ...room, seats: answer.value.seats };
        setCounted((before) => [...before, known]);
      } catch {
        // Given up: the size has changed meanwhile, and the new one is asked for.
      }
    };
    void count();
    return () => {
      counting.abort();
    };
  }, [engines, lengthMetres, widthMetres, distanceMetres]);
  return useMemo(() => ({ seatsOf, isCounting: waiting !== undefined }), [seatsOf, waiting]);
}
