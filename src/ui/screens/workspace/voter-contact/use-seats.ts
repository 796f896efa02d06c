import { useEffect, useMemo, useState } from 'react';
import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import { hallRequestOf } from '#domain/plan/seating-request.ts';
import type { BridgePoint } from '#domain/plan/voter-contact.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

export type Seats = {
  readonly seatsOf: (point: BridgePoint) => number | null;
  readonly isCounting: boolean;
};

/** Rooms of the same size at the same distance have the same seats. */
function keyOf({ lengthMetres, widthMetres }: BridgePoint, distance: number): string {
  return `${lengthMetres ?? ''}×${widthMetres ?? ''}@${distance}`;
}

/**
 * How many people can sit at each bridge point at the plan's distance?
 *
 * Asked of the layout engine, one room after the other; what is known stays
 * known while the section is open. A room that cannot be furnished has null.
 */
export function useSeats(): Seats {
  const { engines } = useServices();
  const points = useElectionPlan((plan) => plan.voterContact.bridgePoints);
  const distance = useElectionPlan(roomDistanceOf);
  const [known, setKnown] = useState<ReadonlyMap<string, number | null>>(new Map());
  const waiting = points.find(
    (point) =>
      hallRequestOf(point.lengthMetres, point.widthMetres, distance) !== null &&
      !known.has(keyOf(point, distance)),
  );
  const next = waiting === undefined ? '' : keyOf(waiting, distance);
  const length = waiting?.lengthMetres ?? null;
  const width = waiting?.widthMetres ?? null;
  useEffect(() => {
    const request = hallRequestOf(length, width, distance);
    if (next === '' || request === null) return;
    const counting = new AbortController();
    const count = async () => {
      try {
        const answer = await engines.seatHall(request, { signal: counting.signal });
        if (counting.signal.aborted) return;
        setKnown((before) => new Map([...before, [next, answer.ok ? answer.value.count : null]]));
      } catch {
        // Given up: the size has changed meanwhile, and the new one is asked for.
      }
    };
    void count();
    return () => {
      counting.abort();
    };
  }, [engines, next, length, width, distance]);
  return useMemo(
    () => ({
      seatsOf: (point) => known.get(keyOf(point, distance)) ?? null,
      isCounting: next !== '',
    }),
    [known, distance, next],
  );
}
