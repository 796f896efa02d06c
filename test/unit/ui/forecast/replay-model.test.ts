import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayRequest } from '#domain/plan/forecast.ts';
import { momentOf, nameOf, type Trace, voterDays } from '#ui/screens/workspace/forecast/replay-model.ts';

function request(servers: readonly number[], roomLimit?: number) {
  return DayRequest.parse({
    horizonMinutes: 600,
    arrivals: { kind: 'times', at: [] },
    stations: servers.map((count, at) => ({
      id: `station-${at}`,
      servers: count,
      service: { kind: 'constant', value: 1 },
    })),
    closing: 'none',
    replications: 1,
    ...(roomLimit === undefined ? {} : { roomLimit }),
  });
}

test('a voter is outside, in line, served and gone, without a gap', () => {
  const trace: Trace = [
    { arrival: -5, starts: [0, 4], departure: 6 },
    { arrival: -4, starts: [6, 8], departure: 9 },
  ];
  const [, second] = voterDays(trace, request([1, 1], 1));
  expect(second?.stays).toEqual([
    { from: -4, to: 6, where: { kind: 'outside' } },
    { from: 6, to: 8, where: { kind: 'served', station: 0, server: 0 } },
    { from: 8, to: 9, where: { kind: 'served', station: 1, server: 0 } },
  ]);
});

test('who has been served longest makes room for the next, and waits in the following line', () => {
  const trace: Trace = [
    { arrival: 0, starts: [0, 10], departure: 11 },
    { arrival: 0, starts: [2, 11], departure: 12 },
  ];
  const [first] = voterDays(trace, request([1, 1]));
  expect(first?.stays).toEqual([
    { from: 0, to: 2, where: { kind: 'served', station: 0, server: 0 } },
    { from: 2, to: 10, where: { kind: 'line', station: 1 } },
    { from: 10, to: 11, where: { kind: 'served', station: 1, server: 0 } },
  ]);
});

/** Days in which services begin in the order of coming, with no more at a station than it has servers. */
const days = fc
  .record({
    servers: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    arrivals: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 25 }),
    service: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ servers, arrivals, service }) => {
    const free = servers.map((count) => Array.from({ length: count }, () => 0));
    const trace = arrivals
      .toSorted((a, b) => a - b)
      .map((arrival) => {
        let ready = arrival;
        const starts = free.map((desks) => {
          const desk = desks.indexOf(Math.min(...desks));
          const start = Math.max(ready, desks[desk] ?? 0);
          ready = start + service;
          desks[desk] = ready;
          return start;
        });
        return { arrival, starts, departure: ready };
      });
    return { servers, trace };
  });

test('at every moment nobody is in two places, no desk holds two, and everybody is somewhere', () => {
  fc.assert(
    fc.property(days, ({ servers, trace }) => {
      const voters = voterDays(trace, request(servers));
      for (let time = 0; time < 130; time += 0.5) {
        const { present, inside, outside, done } = momentOf(voters, time);
        const desks = present
          .filter(({ where }) => where.kind === 'served')
          .map(({ where }) => nameOf(where));
        expect(new Set(desks).size).toBe(desks.length);
        expect(inside + outside).toBe(present.length);
        const yetToCome = trace.filter(({ arrival }) => arrival > time).length;
        expect(present.length + done + yetToCome).toBe(trace.length);
      }
    }),
    { numRuns: 60 },
  );
});
