import { minutes } from '#domain/scalars.ts';
import type { VotingStation } from './day-request.ts';
import type { DayRequest, ServiceStation, ServiceTime } from './forecast.ts';
import type { VotingDay } from './voting-day.ts';

/** One thing, or several, that could be otherwise on the day. What is left out stays as it is. */
export type WhatIf = {
  /** Servers more or less, by station; at least one stays. */
  readonly servers?: Readonly<Partial<Record<VotingStation, number>>>;
  /** Minutes per voter at every station, times this. */
  readonly serviceFactor?: number;
  readonly cleaning?: VotingDay['cleaning'];
  /** Share of voters who do not come. */
  readonly noShowShare?: number;
  readonly priorityShare?: number;
  readonly lineAtOpening?: number;
  /** Most voters inside; null for no limit. */
  readonly roomLimit?: number | null;
};

/** The same day with something otherwise. The seed stays, so both meet the same voters. */
export function changedDay(request: DayRequest, change: WhatIf): DayRequest {
  const { cleaning, roomLimit, ...rest } = request;
  const cleans = change.cleaning === undefined ? cleaning : (change.cleaning ?? undefined);
  const limit = change.roomLimit === undefined ? roomLimit : (change.roomLimit ?? undefined);
  return {
    ...rest,
    arrivals:
      change.noShowShare === undefined || request.arrivals.kind !== 'slots'
        ? request.arrivals
        : { ...request.arrivals, noShow: change.noShowShare },
    stations: request.stations.map((station) => changedStation(station, change)),
    ...(change.priorityShare === undefined ? {} : { priorityShare: change.priorityShare }),
    ...(change.lineAtOpening === undefined ? {} : { lineAtOpening: change.lineAtOpening }),
    ...(cleans === undefined ? {} : { cleaning: cleans }),
    ...(limit === undefined ? {} : { roomLimit: limit }),
  };
}

function changedStation(station: ServiceStation, change: WhatIf): ServiceStation {
  const more = change.servers?.[station.id as VotingStation] ?? 0;
  const factor = change.serviceFactor ?? 1;
  return {
    ...station,
    servers: Math.max(1, station.servers + more),
    service: factor === 1 ? station.service : scaled(station.service, factor),
  };
}

function scaled(service: ServiceTime, factor: number): ServiceTime {
  const times = (value: number) => minutes(value * factor);
  switch (service.kind) {
    case 'constant':
      return { ...service, value: times(service.value) };
    case 'triangular':
      return { ...service, min: times(service.min), mode: times(service.mode), max: times(service.max) };
    case 'times':
      return { ...service, values: service.values.map(times) };
    case 'exponential':
    case 'erlang':
    case 'lognormal':
      return { ...service, mean: times(service.mean) };
  }
}

/**
 * How much the minutes per voter are varied to see what hangs on them. They are
 * an assumption (no official figure exists), so a fifth less to half as much again.
 */
export const SERVICE_FACTORS = [0.8, 1, 1.25, 1.5] as const;
