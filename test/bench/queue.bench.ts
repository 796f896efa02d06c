import { spawnSync } from 'node:child_process';
import { bench, describe } from 'vitest';
import { DayRequest } from '#domain/plan/forecast.ts';
import { simulate } from '#engines/queue/simulate.ts';

const VOTERS = 100_000;

/** M/M/2 at 95 % load, `VOTERS` voters: the model of the comparison in `des-speed.json`. */
const twoServers = DayRequest.parse({
  horizonMinutes: VOTERS / 1.9,
  arrivals: { kind: 'poisson', rates: [{ from: 0, to: VOTERS / 1.9, perHour: 114 }] },
  stations: [{ id: 'desk', servers: 2, service: { kind: 'exponential', mean: 1 } }],
  closing: 'none',
  replications: 1,
});

/** Two thousand voters in half-hour slots, through check-in, writing and the box, on a thousand days. */
const pollingDays = DayRequest.parse({
  horizonMinutes: 720,
  arrivals: {
    kind: 'slots',
    slots: Array.from({ length: 20 }, (_, slot) => ({ from: slot * 30, to: slot * 30 + 30, voters: 100 })),
  },
  stations: [
    { id: 'check-in', servers: 5, service: { kind: 'lognormal', mean: 1.1, cv: 0.5 } },
    { id: 'writing', servers: 18, service: { kind: 'lognormal', mean: 4, cv: 0.5 } },
    { id: 'box', servers: 2, service: { kind: 'constant', value: 0.25 } },
  ],
  closing: 'serve-line',
  replications: 1000,
});

const SIMPY = `
import random, simpy
random.seed(1); env = simpy.Environment(); desk = simpy.Resource(env, 2); waits = []
def voter():
    came = env.now
    with desk.request() as turn:
        yield turn
        waits.append(env.now - came)
        yield env.timeout(random.expovariate(1))
def arrivals():
    for _ in range(${VOTERS}):
        yield env.timeout(random.expovariate(1.9))
        env.process(voter())
env.process(arrivals()); env.run()
`;
const hasSimpy = spawnSync('python3', ['-c', 'import simpy']).status === 0;

describe(`${VOTERS} voters at two desks`, () => {
  bench('the queue engine, with all statistics', () => {
    simulate(twoServers);
  });
  bench.skipIf(!hasSimpy)(
    hasSimpy ? 'SimPy' : 'SimPy: skipped, python3 cannot import simpy',
    () => {
      spawnSync('python3', ['-c', SIMPY]);
    },
    { iterations: 2, warmupIterations: 0, time: 0 },
  );
});

describe('a thousand days of 2,000 voters at three stations', () => {
  bench(
    'the queue engine',
    () => {
      simulate(pollingDays);
    },
    { iterations: 2, warmupIterations: 1, time: 0 },
  );
});
