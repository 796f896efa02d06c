import type { DayForecast } from './forecast.ts';
import type { VotingDay } from './voting-day.ts';

export type Targets = VotingDay['targets'];

/** One target of the voting day, what the forecast says, and whether that is good enough. */
export type TargetVerdict = {
  /** `waitShare`: share of voters within the wait; `meanWait`: minutes; `utilisation`: share, of the busiest station; `lost`: voters a day. */
  readonly target: 'waitShare' | 'meanWait' | 'utilisation' | 'lost';
  readonly value: number;
  readonly limit: number;
  readonly isMet: boolean;
  /** The busiest station, for `utilisation`. */
  readonly station: string | null;
};

/**
 * Does the day meet its targets?
 *
 * The request must have been asked with `targets.waitMinutes` among its
 * `waitLimits`, as `forecastRequestOf` does. Nobody may be lost: the right to
 * vote is not traded against anything. A thousandth of the voters is forgiven,
 * for those who in the game come in the last minutes before the box is sealed.
 */
export function assessForecast(forecast: DayForecast, targets: Targets): readonly TargetVerdict[] {
  const { wait, stations, served, lost } = forecast;
  const busiest = stations.reduce((a, b) => (b.utilisation > a.utilisation ? b : a), {
    id: '',
    utilisation: 0,
  });
  const within = 1 - (wait.over[String(targets.waitMinutes)] ?? 0);
  const forgiven = (served + lost) / 1000;
  return [
    {
      target: 'waitShare',
      value: within,
      limit: targets.waitShare,
      isMet: within >= targets.waitShare,
      station: null,
    },
    {
      target: 'meanWait',
      value: wait.mean,
      limit: targets.meanWaitMinutes,
      isMet: wait.mean <= targets.meanWaitMinutes,
      station: null,
    },
    {
      target: 'utilisation',
      value: busiest.utilisation,
      limit: targets.utilisation,
      isMet: busiest.utilisation <= targets.utilisation,
      station: busiest.id,
    },
    { target: 'lost', value: lost, limit: forgiven, isMet: lost <= forgiven, station: null },
  ];
}

export function meetsTargets(forecast: DayForecast, targets: Targets): boolean {
  return assessForecast(forecast, targets).every(({ isMet }) => isMet);
}

/** The line outside at its longest quarter of an hour, as nineteen days of twenty stay below it. */
export type OutsideLine = {
  readonly people: number;
  /** One behind the other at the distance. */
  readonly metres: number;
  /** Null while the length of the yard is unknown. */
  readonly fits: boolean | null;
};

export function outsideLineOf(
  forecast: DayForecast,
  distanceMetres: number,
  yardMetres: number | null,
): OutsideLine {
  const { byQuarter, outside } = forecast;
  const people =
    byQuarter === undefined
      ? outside.p95
      : Math.ceil(byQuarter.reduce((most, quarter) => Math.max(most, quarter.outsideP95), 0));
  // The first stands at the door.
  const metres = Math.max(0, people - 1) * distanceMetres;
  return { people, metres, fits: yardMetres === null ? null : metres <= yardMetres };
}
