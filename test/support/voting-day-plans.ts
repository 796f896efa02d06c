import type { Household } from '#domain/household.ts';
import type { PollingArea } from '#domain/plan/area.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { slotRequestOf } from '#domain/plan/slot-request.ts';
import type { TimeSlot } from '#domain/plan/slots.ts';
import { metres } from '#domain/scalars.ts';
import { type ClockTime, clockOfMinutes, minutesOfClock } from '#domain/time.ts';

const SLOT_MINUTES = 30;

/** Hamlets one after the other, half an hour each; one with more than `most` voters takes several slots. */
function slotsOf(area: PollingArea, opening: ClockTime, most: number): TimeSlot[] {
  const parts = area.hamlets.flatMap(({ id, voters }) => {
    const count = Math.max(1, Math.ceil((voters ?? 0) / most));
    return Array.from({ length: count }, (_, part) => ({
      id,
      voters: Math.floor(((voters ?? 0) + part) / count),
    }));
  });
  return parts.map((part, at) => {
    const from = minutesOfClock(opening) + at * SLOT_MINUTES;
    return {
      from: clockOfMinutes(from),
      to: clockOfMinutes(from + SLOT_MINUTES),
      capacity: most,
      load: part.voters,
      groups: [part],
    };
  });
}

/** A plan with a timetable at every area, current but made by hand, so that papers are tested without the engines. */
export function withTimetables(plan: ElectionPlan, most = 400): ElectionPlan {
  return {
    ...plan,
    areas: plan.areas.map((area) => {
      const request = slotRequestOf(plan, area);
      if (request === null) return area;
      const slots = slotsOf(area, request.open, most);
      const peakLoad = Math.max(...slots.map(({ load }) => load));
      const table = { slots, peakLoad, lowerBound: 0, splitGroups: 0, proven: false };
      return { ...area, slots: { request, table, lockedGroups: [] } };
    }),
  };
}

/** Invented households, going round the hamlets of a plan; every third has no name, every seventh no number of voters. */
export function someHouseholds(plan: ElectionPlan, count: number): readonly Household[] {
  const hamlets = plan.areas.flatMap(({ number, hamlets: own }) =>
    own.map(({ name }) => ({ area: number, hamlet: name })),
  );
  return Array.from({ length: count }, (_, at) => ({
    area: '',
    hamlet: '',
    ...hamlets[at % hamlets.length],
    code: String(at + 1).padStart(3, '0'),
    head: at % 3 === 0 ? '' : `Nguyễn Văn Mẫu ${at}`,
    voters: at % 7 === 6 ? null : (at % 5) + 1,
  }));
}

/**
 * A plan with a forecast at every area but the last, made by hand: the first area waits too long, and its
 * line is longer than its yard of 15 m; the second has no yard measured. All are current for the plan.
 */
export function withForecasts(plan: ElectionPlan): ElectionPlan {
  const prepared = {
    ...plan,
    areas: plan.areas.map((area, at) => ({ ...area, yardMetres: at === 1 ? null : metres(15) })),
  };
  return {
    ...prepared,
    areas: prepared.areas.map((area, at) => {
      const request = forecastRequestOf(prepared, area);
      const isLast = at === prepared.areas.length - 1;
      return request === null || isLast
        ? area
        : { ...area, forecast: { request, result: dayOf(request, at === 0) } };
    }),
  };
}

function dayOf(request: DayRequest, isBad: boolean): DayForecast {
  const wait = isBad ? 14.2 : 2.4;
  const people = isBad ? 24 : 3;
  const quarter = { arrivals: 90, wait, waitP95: 3 * wait, inside: 12 };
  return {
    replications: request.replications,
    served: 900,
    lost: 0,
    wait: {
      mean: wait,
      ci99: [wait - 0.2, wait + 0.2],
      p50: wait / 2,
      p95: 3 * wait,
      p997: 4 * wait,
      max: 5 * wait,
      over: { '10': isBad ? 0.4 : 0.02, '30': isBad ? 0.12 : 0 },
    },
    timeInSystem: { mean: wait + 6, ci99: [wait + 5.8, wait + 6.2], p95: 3 * wait + 9 },
    outside: { mean: people / 4, p95: people, max: 2 * people },
    inside: { mean: 8, max: 16, shareFull: 0.1 },
    stations: request.stations.map(({ id }) => ({
      id,
      wait: { mean: wait / 4, ci99: [wait / 5, wait / 3] },
      queue: { mean: 1, p95: 4, max: 9 },
      utilisation: isBad && id === 'writing' ? 0.91 : 0.55,
    })),
    lastDeparture: { mean: 715, p95: 719, max: 720 },
    longestWaitByDay: { mean: 4 * wait, over: { '30': isBad ? 0.9 : 0, '60': 0 } },
    byHour: [{ from: 0, arrivals: 200, wait, outside: people / 2 }],
    byQuarter: [
      { ...quarter, from: 0, outside: people / 3, outsideP95: people / 2 },
      { ...quarter, from: 15, outside: people / 2, outsideP95: people },
    ],
  };
}
