import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayRequest } from '#domain/plan/forecast.ts';
import { simulate } from '#engines/queue/simulate.ts';
import { playSlowly } from '#test/support/queue-twin.ts';

/** Small busy days, with and without every kind of limit; half of them on whole minutes, so that much happens at once. */
const service = fc.oneof(
  fc.record({ kind: fc.constant('exponential' as const), mean: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ kind: fc.constant('constant' as const), value: fc.integer({ min: 0, max: 4 }) }),
);
const station = fc.record(
  {
    id: fc.constant('s'),
    servers: fc.integer({ min: 1, max: 3 }),
    service,
    waitingPlaces: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['id', 'servers', 'service'] },
);
const day = fc.record(
  {
    horizonMinutes: fc.constant(60),
    arrivals: fc.oneof(
      fc.record({
        kind: fc.constant('times' as const),
        at: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 }),
      }),
      fc.record({
        kind: fc.constant('poisson' as const),
        rates: fc.constant([
          { from: 0, to: 10, perHour: 120 },
          { from: 10, to: 40, perHour: 30 },
        ]),
      }),
    ),
    lineAtOpening: fc.integer({ min: 0, max: 5 }),
    stations: fc.array(station, { minLength: 1, maxLength: 3 }),
    roomLimit: fc.integer({ min: 1, max: 8 }),
    balk: fc.boolean(),
    cleaning: fc.record({
      everyVoters: fc.integer({ min: 1, max: 12 }),
      minutes: fc.integer({ min: 0, max: 6 }),
    }),
    breaks: fc.array(
      fc.record(
        {
          from: fc.integer({ min: 0, max: 50 }),
          to: fc.integer({ min: 0, max: 60 }),
          share: fc.constantFrom(0, 0.3, 0.5, 1),
          stations: fc.constantFrom(['s'], []),
        },
        { requiredKeys: ['from', 'to', 'share'] },
      ),
      { maxLength: 3 },
    ),
    priorityShare: fc.double({ min: 0, max: 1, noNaN: true }),
    closing: fc.constant('none' as const),
    replications: fc.constant(1),
    seed: fc.integer({ min: 0, max: 1000 }),
    trace: fc.constant(true),
  },
  { requiredKeys: ['horizonMinutes', 'arrivals', 'stations', 'closing', 'replications', 'seed', 'trace'] },
);

describe('the queue engine beside its slow twin', () => {
  it('moves every voter at the same moments, whatever limits the place has', () => {
    fc.assert(
      fc.property(day, (drawn) => {
        const request = DayRequest.parse(drawn);
        const answer = simulate(request);
        if (!answer.ok) throw new Error(answer.problem.code);
        const slow = playSlowly(request).map(({ arrival, starts, departure, lost }) => ({
          arrival,
          starts,
          departure,
          ...(lost ? { lost: true } : {}),
        }));
        expect(answer.value.trace).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });
});
