import { describe, expect, it } from 'vitest';
import type { PollingArea } from '#domain/plan/area.ts';
import {
  forecastRequestOf,
  forecastState,
  roomLimitOf,
  slotCapacityOf,
  stationsOf,
} from '#domain/plan/day-request.ts';
import { DayRequest } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { metres, minutes } from '#domain/scalars.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const area = itemAt(plan.areas, 0);

function withDay(change: Partial<ElectionPlan['votingDay']>): ElectionPlan {
  return { ...plan, votingDay: { ...plan.votingDay, ...change } };
}
function withLayout(counts: Record<string, number>, voters: number): PollingArea {
  return {
    ...area,
    layout: {
      request: {
        room: { outline: [], doors: [] },
        minDistance: metres(2),
        aisle: metres(1.2),
        stations: [],
      },
      floor: { outline: [], obstacles: [], doors: [], windows: [], backdrop: null },
      result: {
        items: [],
        route: [],
        counts,
        capacity: { voters, staff: 6 },
        minDistance: metres(2),
        upperBound: voters,
        proven: true,
        checks: [],
      },
      lockedItems: [],
      isEdited: false,
      name: '',
    },
  };
}

describe('stations of an area', () => {
  it('stand in the order of the law and take longer where a voter fills in more ballots', () => {
    expect(stationsOf(plan, area).map(({ id }) => id)).toEqual([
      'screening',
      'check-in',
      'writing',
      'ballot-box',
      'stamp',
    ]);
    const writing = (each: PollingArea) => stationsOf(plan, each).find(({ id }) => id === 'writing')?.service;
    expect(writing(area)).toMatchObject({ mean: 4 });
    expect(writing({ ...area, ballots: ['national'] })).toMatchObject({ mean: 1.75 });
  });

  it('have as many servers as the layout has furniture', () => {
    const placed = withLayout({ 'check-in': 4, writing: 9 }, 20);
    const servers = Object.fromEntries(stationsOf(plan, placed).map((each) => [each.id, each.servers]));
    expect(servers).toMatchObject({ 'check-in': 4, writing: 9 });
  });

  it('take the same time for everybody where times do not vary', () => {
    expect(stationsOf(withDay({ serviceVariation: 0 }), area)[0]?.service.kind).toBe('constant');
  });
});

describe('room limit', () => {
  it('is what the layout holds, and the cap of the situation where that is less', () => {
    expect(roomLimitOf(plan, withLayout({}, 17))).toBe(17);
    const capped = {
      ...plan,
      scenarios: plan.scenarios.map((each) => (each.kind === 'normal' ? { ...each, roomCap: 10 } : each)),
    };
    // The cap counts everybody in the room: the six of the team are inside too.
    expect(roomLimitOf(capped, withLayout({}, 17))).toBe(4);
  });

  it('is unknown where neither room nor cap is known', () => {
    const room = { ...area.room, lengthMetres: null, floor: null };
    expect(roomLimitOf(plan, { ...area, room })).toBeNull();
  });
});

describe('capacity of a slot', () => {
  it('is what the slowest station serves, at the load the plan counts on', () => {
    const capacity = slotCapacityOf(plan, withLayout({ screening: 9, 'check-in': 9, writing: 4 }, 100));
    // 4 places, 4 minutes a voter: 60 an hour, 30 in half an hour, 80 % of them 24.
    expect(capacity).toMatchObject({ bottleneck: 'writing', servers: 4, perHour: 60, voters: 24 });
  });

  it('is bounded by the room: whoever is inside stays for a whole passage', () => {
    const capacity = slotCapacityOf(plan, withLayout({ screening: 9, 'check-in': 9, writing: 9 }, 3));
    expect(capacity).toMatchObject({ bottleneck: 'room', servers: 3, minutesPerVoter: 6.1 });
  });

  it('shrinks when the room is emptied and cleaned after every so many voters', () => {
    const cleaned = withDay({ cleaning: { everyVoters: 30, minutes: minutes(10) } });
    expect(slotCapacityOf(cleaned, area).voters).toBeLessThan(slotCapacityOf(plan, area).voters);
  });
});

describe('the day to play', () => {
  it('is a request the engine parses, with every voter of the list in it', () => {
    const request = DayRequest.parse(forecastRequestOf(plan, area));
    if (request.arrivals.kind !== 'slots') throw new Error('Arrivals by slots were expected');
    expect(request.arrivals.slots.reduce((sum, slot) => sum + slot.voters, 0)).toBe(1004);
    expect(request.horizonMinutes).toBe(720);
  });

  it('does not exist while nobody is on the list', () => {
    expect(forecastRequestOf(plan, { ...area, hamlets: [] })).toBeNull();
  });

  it('has nobody come when there is no time left to vote', () => {
    const request = forecastRequestOf(plan, { ...area, hours: { open: '07:00', close: '09:30' } });
    if (request?.arrivals.kind !== 'slots') throw new Error('Arrivals by slots were expected');
    expect(request.arrivals.slots.map(({ to }) => to)).toEqual([60, 120, 137.8]);
  });
});

describe('a kept forecast', () => {
  it('goes stale when anything it was made for changes, and is current again when that is undone', () => {
    const request = forecastRequestOf(plan, area);
    if (request === null) throw new Error('The area has voters');
    const kept = { ...area, forecast: { request, result: {} as never } };
    expect(forecastState(plan, area)).toBe('none');
    expect(forecastState(plan, kept)).toBe('current');
    expect(forecastState(withDay({ priorityShare: 0.1 }), kept)).toBe('stale');
  });
});
