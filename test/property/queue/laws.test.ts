import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayForecast, DayRequest } from '#domain/plan/forecast.ts';
import { playBlocks } from '#engines/queue/play.ts';
import { simulate } from '#engines/queue/simulate.ts';
import { summarise } from '#engines/queue/summarise.ts';

function play(request: unknown): DayForecast {
  const answer = simulate(DayRequest.parse(request));
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

/** A polling day of slots, with early birds and no-shows, through three stations. */
const pollingDay = fc.record({
  voters: fc.integer({ min: 1, max: 60 }),
  desks: fc.integer({ min: 1, max: 3 }),
  places: fc.integer({ min: 1, max: 6 }),
  roomLimit: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  waitingPlaces: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  balk: fc.boolean(),
  closing: fc.constantFrom('serve-line', 'strict', 'none'),
  noShow: fc.constantFrom(0, 0.2),
  seed: fc.integer({ min: 0, max: 10_000 }),
});

type Drawn = {
  voters: number;
  desks: number;
  places: number;
  roomLimit: number | undefined;
  waitingPlaces: number | undefined;
  balk: boolean;
  closing: string;
  noShow: number;
  seed: number;
};

function dayOf({ voters, desks, places, waitingPlaces, noShow, ...rest }: Drawn) {
  return {
    horizonMinutes: 120,
    arrivals: {
      kind: 'slots',
      slots: [
        { from: 0, to: 30, voters },
        { from: 30, to: 60, voters },
        { from: 90, to: 120, voters: Math.floor(voters / 2) },
      ],
      earlyMean: 4,
      spread: 3,
      noShow,
    },
    stations: [
      { id: 'check-in', servers: desks, service: { kind: 'lognormal', mean: 1, cv: 0.5 } },
      {
        id: 'writing',
        servers: places,
        service: { kind: 'erlang', k: 3, mean: 3 },
        ...(waitingPlaces === undefined ? {} : { waitingPlaces }),
      },
      { id: 'box', servers: 1, service: { kind: 'triangular', min: 0.1, mode: 0.2, max: 0.6 } },
    ],
    replications: 8,
    ...rest,
  };
}

describe('a played day', () => {
  it('loses nobody: who came has voted or is counted as lost', () => {
    fc.assert(
      fc.property(pollingDay, (drawn) => {
        const { served, lost, byHour } = play(dayOf(drawn));
        const everybody = 2 * drawn.voters + Math.floor(drawn.voters / 2);
        if (drawn.noShow === 0) expect(served + lost).toBeCloseTo(everybody, 9);
        else expect(served + lost).toBeLessThanOrEqual(everybody);
        if (drawn.closing === 'none' && !drawn.balk) expect(lost).toBe(0);
        // Early birds count at the opening, late ones after the horizon in no hour.
        expect(byHour.reduce((sum, hour) => sum + hour.arrivals, 0)).toBeLessThanOrEqual(
          served + lost + 1e-9,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('obeys Little: people inside and outside are arrivals times the time they stay', () => {
    fc.assert(
      fc.property(pollingDay, (drawn) => {
        const horizonMinutes = 3000;
        const { served, timeInSystem, inside, outside, trace, stations, wait } = play({
          ...dayOf({ ...drawn, balk: false, closing: 'none' }),
          horizonMinutes,
          replications: 1,
          trace: true,
        });
        // Everybody has left long before the horizon, so the law holds to the last digit.
        const present = (inside.mean + outside.mean) * horizonMinutes;
        expect(present).toBeCloseTo(served * timeInSystem.mean, 6);
        const inService = stations.reduce((sum, station, at) => {
          const servers = [drawn.desks, drawn.places, 1][at] ?? 0;
          return sum + station.utilisation * servers * horizonMinutes;
        }, 0);
        expect(served * timeInSystem.mean - inService).toBeCloseTo(served * wait.mean, 6);
        for (const station of stations) {
          expect(station.queue.mean * horizonMinutes).toBeCloseTo(served * station.wait.mean, 6);
        }
        expect(trace).toHaveLength(served);
      }),
      { numRuns: 100 },
    );
  });

  it('never has more people inside than the room may hold, and nobody served before he came', () => {
    fc.assert(
      fc.property(pollingDay, (drawn) => {
        const { inside, trace = [] } = play({ ...dayOf(drawn), trace: true });
        expect(inside.max).toBeLessThanOrEqual(drawn.roomLimit ?? Number.POSITIVE_INFINITY);
        for (const { arrival, starts, departure } of trace) {
          expect([arrival, ...starts, departure]).toEqual(
            [arrival, ...starts, departure].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has nobody leave after the box is sealed, and counts who had not finished as lost', () => {
    fc.assert(
      fc.property(pollingDay, (drawn) => {
        const sealed = play({ ...dayOf(drawn), closing: 'strict' });
        const patient = play({ ...dayOf(drawn), closing: 'serve-line' });
        expect(sealed.lastDeparture.max).toBeLessThanOrEqual(120);
        expect(sealed.served).toBeLessThanOrEqual(patient.served);
      }),
      { numRuns: 60 },
    );
  });
});

describe('comparing cases on the same chance', () => {
  it('one more server at the only station never makes anybody wait longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1000 }), (servers, seed) => {
        const waits = (count: number) =>
          (
            play({
              horizonMinutes: 240,
              arrivals: { kind: 'poisson', rates: [{ from: 0, to: 240, perHour: 60 }] },
              stations: [{ id: 'desk', servers: count, service: { kind: 'lognormal', mean: 3, cv: 1 } }],
              closing: 'none',
              replications: 1,
              seed,
              trace: true,
            }).trace ?? []
          ).map(({ arrival, starts }) => (starts[0] ?? 0) - arrival);
        const [few, more] = [waits(servers), waits(servers + 1)];
        expect(more).toHaveLength(few.length);
        for (const [voter, wait] of more.entries())
          expect(wait).toBeLessThanOrEqual((few[voter] ?? 0) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('those who go first wait less, and the others no less than without a priority line', () => {
    const day = (priorityShare: number) =>
      play({
        ...dayOf({
          voters: 60,
          desks: 1,
          places: 4,
          roomLimit: 8,
          waitingPlaces: undefined,
          balk: false,
          closing: 'none',
          noShow: 0,
          seed: 1,
        }),
        replications: 50,
        priorityShare,
      });
    const { byPriority } = day(0.2);
    const without = day(0).wait.mean;
    expect(byPriority?.priority).toBeLessThan(without / 2);
    expect(byPriority?.others).toBeGreaterThan(without);
  });
});

describe('work divided among threads', () => {
  it('comes to the same figures to the last bit, however the days are dealt out', () => {
    const request = DayRequest.parse({
      ...dayOf({
        voters: 40,
        desks: 1,
        places: 3,
        roomLimit: 7,
        waitingPlaces: 2,
        balk: false,
        closing: 'strict',
        noShow: 0.2,
        seed: 5,
      }),
      replications: 250,
      trace: true,
    });
    const part = (from: number, to: number) => {
      const playing = playBlocks(request, from, to);
      for (;;) {
        const step = playing.next();
        if (step.done === true) return step.value;
      }
    };
    const whole = summarise(request, [part(0, 100)]);
    expect(summarise(request, [part(37, 100), part(0, 1), part(1, 37)])).toEqual(whole);
    expect(JSON.stringify(summarise(request, [part(0, 50), part(50, 100)]))).toBe(JSON.stringify(whole));
  });
});
