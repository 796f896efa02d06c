import type { ServiceTime } from '#domain/plan/forecast.ts';
import { exponential, type Stream, uniform } from './chance.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * Draws the service times of the first `count` voters at one station, minutes.
 *
 * By voter and not by turn: a voter who comes third takes as long in every
 * case that is compared. `given` are the positions of replayed times by voter.
 */
export function drawServiceTimes(
  service: ServiceTime,
  { stream, count, given }: { stream: Stream; count: number; given: (voter: number) => number },
  into: Float64Array,
): void {
  if (service.kind === 'constant') into.fill(service.value, 0, count);
  else if (service.kind === 'times') replay(service.values, count, given, into);
  else {
    const draw = drawOf(service);
    for (let voter = 0; voter < count; voter += 1) into[voter] = draw(stream);
  }
}

function replay(
  values: readonly number[],
  count: number,
  given: (voter: number) => number,
  into: Float64Array,
): void {
  for (let voter = 0; voter < count; voter += 1) into[voter] = values[given(voter) % values.length] ?? 0;
}

type Drawn = Exclude<ServiceTime, { kind: 'constant' | 'times' }>;

function drawOf(service: Drawn): (stream: Stream) => number {
  switch (service.kind) {
    case 'exponential': {
      const { mean } = service;
      return (stream) => mean * exponential(stream);
    }
    case 'erlang': {
      const { k } = service;
      const each = service.mean / k;
      return (stream) => each * erlang(stream, k);
    }
    case 'lognormal': {
      const variance = Math.log1p(service.cv ** 2);
      const sigma = Math.sqrt(variance);
      // Mean of a lognormal is exp(mu + variance / 2). One draw a voter, by inversion, keeps voters in step.
      const scale = service.mean * Math.exp(-variance / 2);
      return (stream) => scale * Math.exp(sigma * normalQuantile(uniform(stream)));
    }
    case 'triangular':
      return triangular(service);
  }
}

/** Sum of `stages` exponentials; one logarithm for every eight, before their product can vanish. */
function erlang(stream: Stream, stages: number): number {
  let sum = 0;
  for (let done = 0; done < stages; done += 8) {
    let product = 1;
    for (let stage = done; stage < stages && stage < done + 8; stage += 1) product *= uniform(stream);
    sum -= Math.log(product);
  }
  return sum;
}

function triangular({ min, mode, max }: Extract<ServiceTime, { kind: 'triangular' }>) {
  const width = max - min;
  const rising = width === 0 ? 0 : (mode - min) / width;
  return (stream: Stream) => {
    const share = uniform(stream);
    return share < rising
      ? min + Math.sqrt(share * width * (mode - min))
      : max - Math.sqrt((1 - share) * width * (max - mode));
  };
}

/** Mean minutes of a service time. */
export function meanServiceTime(service: ServiceTime): number {
  switch (service.kind) {
    case 'constant':
      return service.value;
    case 'triangular':
      return (service.min + service.mode + service.max) / 3;
    case 'times':
      return service.values.reduce((sum, value) => sum + value, 0) / Math.max(1, service.values.length);
    case 'exponential':
    case 'erlang':
    case 'lognormal':
      return service.mean;
  }
}
