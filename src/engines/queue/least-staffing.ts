import { meetsTargets, type Targets } from '#domain/plan/assess-forecast.ts';
import type { DayForecast, DayRequest, LeastStaffing, ServiceStation } from '#domain/plan/forecast.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { expectedVoters } from './arrivals.ts';
import { meanServiceTime } from './service-times.ts';
import { simulate, whyNot } from './simulate.ts';

/** Days of a trial on the way; the answer itself is played with all of the request's. */
const TRIAL_DAYS = 60;
/** Servers of one station beyond which nobody would look: an answer of our own, far above any polling place. */
const MOST_SERVERS = 60;

/**
 * What is the least number of desks and writing places that meets the targets?
 *
 * Begins with what the utilisation target asks of each station, adds one
 * server at a time where voters wait longest until the targets are met, then
 * takes away wherever one less still does. Every trial meets the same voters,
 * so a difference comes from the servers and not from chance. No station of the
 * answer can do with one less while the others stay.
 *
 * Yields the servers of each trial.
 */
export function* findLeastStaffing(
  request: DayRequest,
  targets: Targets,
): Generator<readonly number[], Result<LeastStaffing>, void> {
  const problem = whyNot(request);
  if (problem !== null) return refuse(problem);
  const trial = { ...request, replications: Math.min(TRIAL_DAYS, request.replications) };
  let servers = request.stations.map((station) => leastByLoad(request, station, targets.utilisation));
  let forecast = played(trial, servers);
  yield servers;
  while (!meetsTargets(forecast, targets)) {
    const more = withMoreWhereTheyWait(servers, forecast);
    if (more === null) break;
    const next = played(trial, more);
    yield more;
    // Neither waits nor losses get better: servers are not what is missing.
    if (!isBetter(next, forecast, targets)) break;
    servers = more;
    forecast = next;
  }
  for (let station = 0; station < servers.length; station += 1) {
    for (let fewer = withOneLess(servers, station); fewer !== null; fewer = withOneLess(servers, station)) {
      yield fewer;
      if (!meetsTargets(played(trial, fewer), targets)) break;
      servers = fewer;
    }
  }
  const whole = played(request, servers);
  const stations = request.stations.map(({ id }, at) => ({ id, servers: servers[at] ?? 1 }));
  return ok({ stations, forecast: whole, isEnough: meetsTargets(whole, targets) });
}

function played(request: DayRequest, servers: readonly number[]): DayForecast {
  const stations = request.stations.map((station, at) => ({ ...station, servers: servers[at] ?? 1 }));
  const forecast = simulate({ ...request, stations });
  // The same voters and stations as the request that was looked at, so it can be played.
  if (!forecast.ok) throw new Error(forecast.problem.code);
  return forecast.value;
}

function leastByLoad(request: DayRequest, { service }: ServiceStation, utilisation: number): number {
  const load = (expectedVoters(request) * meanServiceTime(service)) / request.horizonMinutes;
  return Math.min(MOST_SERVERS, Math.max(1, Math.ceil(load / Math.max(utilisation, 0.01))));
}

/** The line outside waits for the first station that is busy most. */
function withMoreWhereTheyWait(servers: readonly number[], { stations }: DayForecast): number[] | null {
  const open = stations
    .map(({ wait, utilisation }, at) => ({ at, wait: wait.mean, utilisation }))
    .filter(({ at }) => (servers[at] ?? 0) < MOST_SERVERS);
  const [worst] = open.sort((a, b) => b.wait - a.wait || b.utilisation - a.utilisation || a.at - b.at);
  if (worst === undefined) return null;
  return servers.map((count, at) => (at === worst.at ? count + 1 : count));
}

function isBetter(next: DayForecast, before: DayForecast, { utilisation }: Targets): boolean {
  const busiest = ({ stations }: DayForecast) => Math.max(...stations.map((station) => station.utilisation));
  return (
    next.lost < before.lost ||
    next.wait.mean < before.wait.mean * 0.99 ||
    (busiest(before) > utilisation && busiest(next) < busiest(before))
  );
}

function withOneLess(servers: readonly number[], station: number): number[] | null {
  if ((servers[station] ?? 1) <= 1) return null;
  return servers.map((count, at) => (at === station ? count - 1 : count));
}
