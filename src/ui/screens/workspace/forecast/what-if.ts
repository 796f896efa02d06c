import type { DayRequest } from '#domain/plan/forecast.ts';
import { changedDay } from '#domain/plan/what-if.ts';
import { minutes } from '#domain/scalars.ts';

/** The switches of one case. */
export type DayCase = {
  readonly desks: number;
  readonly places: number;
  /** Per cent every step takes longer; negative for shorter. */
  readonly slowerPercent: number;
  readonly noShowPercent: number;
  readonly hasCleaning: boolean;
  readonly hasRain: boolean;
};

/** Cleaning of a case where the plan has none. An assumption, told beside the switch. */
export const CASE_CLEANING = { everyVoters: 100, minutes: minutes(10) };

/**
 * The rain of a case, minutes after opening: it falls from the second to the
 * third hour, and seven in ten of those due then come in the hour after it.
 * Nobody has measured this; it is an assumption, told beside the switch.
 */
export const RAIN = { from: 60, to: 180, share: 0.7, afterwards: 60 };

/** Servers of a station; 0 where the day has no such station. */
function serversOf({ stations }: DayRequest, id: string): number {
  return stations.find((station) => station.id === id)?.servers ?? 0;
}

/** The switches that change nothing: the day as it is planned. */
export function asPlanned(request: DayRequest): DayCase {
  const { arrivals, cleaning } = request;
  return {
    desks: serversOf(request, 'check-in'),
    places: serversOf(request, 'writing'),
    slowerPercent: 0,
    noShowPercent: arrivals.kind === 'slots' ? Math.round((arrivals.noShow ?? 0) * 1000) / 10 : 0,
    hasCleaning: cleaning !== undefined,
    hasRain: false,
  };
}

/** The day of a case. Its seed stays, so that the same voters come and differences are due to the switches. */
export function dayOfCase(request: DayRequest, wanted: DayCase): DayRequest {
  const planned = asPlanned(request);
  const changed = changedDay(request, {
    servers: { 'check-in': wanted.desks - planned.desks, writing: wanted.places - planned.places },
    serviceFactor: 1 + wanted.slowerPercent / 100,
    ...(wanted.noShowPercent === planned.noShowPercent ? {} : { noShowShare: wanted.noShowPercent / 100 }),
    ...(wanted.hasCleaning === planned.hasCleaning
      ? {}
      : { cleaning: wanted.hasCleaning ? CASE_CLEANING : null }),
  });
  // The plan's days always come by slots; other kinds are asked on the command line only.
  if (!wanted.hasRain || changed.arrivals.kind !== 'slots') return changed;
  return { ...changed, arrivals: { ...changed.arrivals, slots: afterTheRain(changed.arrivals.slots) } };
}

type ArrivalSlots = Extract<DayRequest['arrivals'], { kind: 'slots' }>['slots'];

function afterTheRain(slots: ArrivalSlots): ArrivalSlots {
  let late = 0;
  const stayed = slots.map((slot) => {
    const wet = Math.max(0, Math.min(slot.to, RAIN.to) - Math.max(slot.from, RAIN.from));
    const leaving = Math.round((slot.voters * RAIN.share * wet) / Math.max(1, slot.to - slot.from));
    late += leaving;
    return { ...slot, voters: slot.voters - leaving };
  });
  if (late === 0) return slots;
  return [...stayed, { from: RAIN.to, to: RAIN.to + RAIN.afterwards, voters: late }].toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  );
}
