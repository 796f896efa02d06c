import type { DayForecast, DayRequest, ServiceTime } from '#domain/plan/forecast.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { expectedVoters } from './arrivals.ts';
import { type PlayedPart, playBlocks } from './play.ts';
import { summarise } from './summarise.ts';

/**
 * How long will voters wait?
 *
 * Plays one election day at one polling place, many times. People come as the
 * request says, visit the stations in order, first come first served, and leave.
 *
 * Nobody gives up in our queue unless `balk` says so. Real people do, so true
 * waits are shorter than these and the number of places we advise is on the
 * safe side. Walking from station to station takes no time of its own: count
 * it with the service.
 *
 * Time is minutes after opening. The same seed replays the same days, on any
 * machine and any number of threads.
 */
export function simulate(request: DayRequest): Result<DayForecast> {
  const problem = whyNot(request);
  if (problem !== null) return refuse(problem);
  return ok(summarise(request, [finishPart(playBlocks(request))]));
}

function finishPart(playing: Generator<number, PlayedPart, void>): PlayedPart {
  for (;;) {
    const step = playing.next();
    if (step.done === true) return step.value;
  }
}

/** Voters of a day times stations: what fits into the memory of an office laptop (some 250 MB). */
const LARGEST_DAY = 8_000_000;
/** Visits to stations over all days: about a quarter of an hour of one core. */
const LARGEST_JOB = 10_000_000_000;

/** Why a request that has the right shape cannot be played; null when it can. */
export function whyNot(request: DayRequest): Problem | null {
  const { warmupMinutes = 0, horizonMinutes, stations, arrivals } = request;
  if (warmupMinutes >= horizonMinutes) {
    return { code: 'warmup-too-long', path: ['warmupMinutes'], details: { horizon: horizonMinutes } };
  }
  const voters = Math.ceil(expectedVoters(request));
  const visits = Math.max(1, voters) * stations.length;
  if (visits > LARGEST_DAY) {
    return { code: 'day-too-large', path: ['arrivals'], details: { voters, limit: LARGEST_DAY } };
  }
  if (visits * request.replications > LARGEST_JOB) {
    return { code: 'simulation-too-large', path: ['replications'], details: { limit: LARGEST_JOB } };
  }
  const backwards = intervalsOf(arrivals).findIndex(({ from, to }) => to < from);
  if (backwards >= 0) return { code: 'interval-backwards', path: ['arrivals', backwards] };
  return stations
    .map(({ service }, station) => serviceProblem(service, ['stations', station, 'service'], request))
    .reduce((first, problem) => first ?? problem, null);
}

function intervalsOf(arrivals: DayRequest['arrivals']): readonly { from: number; to: number }[] {
  if (arrivals.kind === 'poisson') return arrivals.rates;
  return arrivals.kind === 'slots' ? arrivals.slots : [];
}

function serviceProblem(
  service: ServiceTime,
  path: readonly (string | number)[],
  { arrivals, lineAtOpening = 0 }: DayRequest,
): Problem | null {
  if (service.kind === 'triangular' && !(service.min <= service.mode && service.mode <= service.max)) {
    return { code: 'triangle-out-of-order', path };
  }
  if (service.kind !== 'times') return null;
  // Replayed arrivals need a time each; drawn ones take the list from its start again.
  const needed = arrivals.kind === 'times' ? arrivals.at.length + lineAtOpening : 1;
  return service.values.length < needed
    ? { code: 'service-times-too-few', path, details: { given: service.values.length, needed } }
    : null;
}
