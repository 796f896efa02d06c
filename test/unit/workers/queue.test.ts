import { describe, expect, it } from 'vitest';
import { assessForecast, meetsTargets, outsideLineOf } from '#domain/plan/assess-forecast.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import type { DayRequest } from '#domain/plan/forecast.ts';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import { changedDay } from '#domain/plan/what-if.ts';
import { simulate } from '#engines/queue/simulate.ts';
import { itemAt } from '#test/support/item-at.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { queueDesk } from '#workers/queue-desk.ts';
import { QUEUE_HANDLERS } from '#workers/queue-handlers.ts';
import { QUEUE_TASKS } from '#workers/queue-tasks.ts';

const plan = electionPlanFixture('full');
const { targets } = VOTING_DAY_DEFAULTS.values;

function requestOf(index: number, change: Partial<DayRequest> = {}): DayRequest {
  const request = forecastRequestOf(plan, itemAt(plan.areas, index));
  if (request === null) throw new Error('The area has voters');
  return { ...request, replications: 40, ...change };
}
function deskOf(size: number) {
  return queueDesk(QUEUE_TASKS, size, () => pairedWorker(QUEUE_TASKS, QUEUE_HANDLERS));
}
function played(request: DayRequest) {
  const forecast = simulate(request);
  if (!forecast.ok) throw new Error(forecast.problem.code);
  return forecast.value;
}

describe('the queue desk', () => {
  it('gives the same figures on one processor and on three, for one day and for many', async () => {
    const requests = [requestOf(0), requestOf(1), requestOf(2), requestOf(3)];
    const alone = await deskOf(1).playDays(requests);
    const three = deskOf(3);
    expect(await three.playDays(requests)).toEqual(alone);
    expect(await three.playDays(requests.slice(0, 1))).toEqual(alone.slice(0, 1));
    expect(alone[0]).toEqual({ ok: true, value: played(itemAt(requests, 0)) });
  });

  it('tells of each day as it is done, and of the way there', async () => {
    const seen: number[] = [];
    const shares: number[] = [];
    await deskOf(2).playDays([requestOf(0), requestOf(1), requestOf(2)], {
      onForecast: (index) => seen.push(index),
      onProgress: (share) => shares.push(share),
    });
    expect(seen.toSorted()).toEqual([0, 1, 2]);
    expect(shares.at(-1)).toBe(1);
  });

  it('lets go of a long run when it is no longer wanted', async () => {
    const stop = new AbortController();
    const running = deskOf(2).playDays([requestOf(0, { replications: 100_000 })], { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    await expect(running).rejects.toThrow();
  });

  it('says in its place which day cannot be played', async () => {
    const broken = requestOf(0, { warmupMinutes: 10_000 });
    const [first, second] = await deskOf(2).playDays([broken, requestOf(1)]);
    expect(first).toMatchObject({ ok: false, problem: { code: 'warmup-too-long' } });
    expect(second?.ok).toBe(true);
  });
});

describe('cases side by side', () => {
  it('differ by an interval much narrower than their own, because they meet the same voters', async () => {
    const request = requestOf(0, { replications: 200 });
    const slower = changedDay(request, { serviceFactor: 1.1 });
    const answer = await deskOf(2).compareDays([request, slower]);
    if (!answer.ok) throw new Error(answer.problem.code);
    const [first, second] = answer.value;
    const difference = second?.difference ?? null;
    if (first === undefined || second === undefined || difference === null) {
      throw new Error('both cases were played');
    }
    const { wait, half99 } = difference;
    expect(first.difference).toBeNull();
    expect(wait).toBeCloseTo(second.forecast.wait.mean - first.forecast.wait.mean, 9);
    const width = ({ wait: { ci99 } }: typeof first.forecast) => ci99[1] - ci99[0];
    expect(2 * half99).toBeLessThan(0.7 * Math.hypot(width(first.forecast), width(second.forecast)));
    // What other days, and more of them, say lies about there.
    const long = (each: DayRequest) => played({ ...each, replications: 600, seed: 7 }).wait.mean;
    expect(Math.abs(long(slower) - long(request) - wait)).toBeLessThan(half99 * 1.5);
  });

  it('that are the same do not differ at all', async () => {
    const answer = await deskOf(1).compareDays([requestOf(0), requestOf(0)]);
    expect(answer.ok && answer.value[1]?.difference).toEqual({ wait: 0, half99: 0 });
  });
});

describe('the least staffing', () => {
  it('meets the targets, and no station of it can do with one less', async () => {
    const request = requestOf(0);
    const trials: (readonly number[])[] = [];
    const answer = await deskOf(1).findLeastStaffing(request, targets, {
      onBest: (each) => trials.push(each),
    });
    if (!answer.ok) throw new Error(answer.problem.code);
    const { stations, forecast, isEnough } = answer.value;
    expect(isEnough).toBe(true);
    expect(meetsTargets(forecast, targets)).toBe(true);
    for (const [at, { servers }] of stations.entries()) {
      if (servers === 1) continue;
      const fewer = stations.map((station, index) => station.servers - (index === at ? 1 : 0));
      const day = played({
        ...request,
        stations: request.stations.map((station, index) => ({ ...station, servers: fewer[index] ?? 1 })),
      });
      expect(meetsTargets(day, targets)).toBe(false);
    }
  });

  it('says so when the room holds the voters up, and more desks would not help', async () => {
    const answer = await deskOf(1).findLeastStaffing(requestOf(4, { roomLimit: 4 }), targets);
    expect(answer).toMatchObject({ ok: true, value: { isEnough: false } });
  });
});

describe('judging a forecast', () => {
  it('names the targets that are missed and the busiest station', () => {
    const slow = played(changedDay(requestOf(0), { serviceFactor: 3 }));
    const verdicts = assessForecast(slow, targets);
    expect(verdicts.filter(({ isMet }) => !isMet).map(({ target }) => target)).toContain('meanWait');
    expect(verdicts.find(({ target }) => target === 'utilisation')?.station).not.toBe('');
  });

  it('measures the line outside against the yard, at the distance people keep', () => {
    const slow = played(changedDay(requestOf(0), { serviceFactor: 2, roomLimit: 6 }));
    const { people, metres, fits } = outsideLineOf(slow, 2, 10);
    expect(people).toBeGreaterThan(6);
    expect(metres).toBe((people - 1) * 2);
    expect(fits).toBe(false);
    expect(outsideLineOf(slow, 2, null).fits).toBeNull();
  });
});

describe('what if', () => {
  it('fewer desks, slower voters and cleaning each make the same voters wait longer', () => {
    const usual = played(requestOf(0)).wait.mean;
    const waits = [
      changedDay(requestOf(0), { servers: { 'check-in': -3, writing: -8 } }),
      changedDay(requestOf(0), { serviceFactor: 1.5 }),
      changedDay(requestOf(0), { cleaning: { everyVoters: 30, minutes: 10 as never } }),
    ].map((request) => played(request).wait.mean);
    for (const wait of waits) expect(wait).toBeGreaterThan(usual);
  });

  it('no-shows shorten the lines', () => {
    const usual = played(requestOf(4));
    const quiet = played(changedDay(requestOf(4), { noShowShare: 0.3 }));
    expect(quiet.served + quiet.lost).toBeLessThan(usual.served + usual.lost);
    expect(quiet.wait.mean).toBeLessThan(usual.wait.mean);
  });
});
