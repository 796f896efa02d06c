import { describe, expect, it } from 'vitest';
import { areaVoters } from '#domain/plan/area.ts';
import { forecastRequestOf } from '#domain/plan/day-request.ts';
import { serversAtWork } from '#domain/plan/forecast.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { slotsOfDay } from '#domain/plan/slot-day.ts';
import { slotCapacitiesOf, slotRequestOf } from '#domain/plan/slot-request.ts';
import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import { minutes } from '#domain/scalars.ts';
import { minutesOfClock } from '#domain/time.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const full = electionPlanFixture('full');
const plain = {
  ceremonyMinutes: minutes(0),
  lunch: null,
  priorityGroups: {
    elderly: { share: 0, window: null },
    disabled: { share: 0, window: null },
    pregnant: { share: 0, window: null },
    onDuty: { share: 0, window: null },
  },
};

function withDay(change: Partial<ElectionPlan['votingDay']>): ElectionPlan {
  return { ...full, votingDay: { ...full.votingDay, slotMinutes: 30, ...plain, ...change } };
}

/** Capacity by the clock the slot begins at. */
function capacities(plan: ElectionPlan): ReadonlyMap<number, number> {
  const area = itemAt(plan.areas, 0);
  const hours = area.hours ?? plan.election;
  const slots = slotsOfDay({ ...hours, slotMinutes: plan.votingDay.slotMinutes });
  const numbers = slotCapacitiesOf(plan, area, slots);
  return new Map(slots.map(({ from }, at) => [from, numbers[at] ?? 0]));
}

const opening = minutesOfClock((itemAt(full.areas, 0).hours ?? full.election).open);
const usual = capacities(withDay({})).get(opening + 60) ?? 0;

describe('the opening ceremony', () => {
  it('takes its minutes from the first slot and leaves the others', () => {
    const day = capacities(withDay({ ceremonyMinutes: minutes(15) }));
    expect(day.get(opening)).toBe(Math.floor(usual / 2));
    expect(day.get(opening + 30)).toBe(usual);
  });

  it('longer than a slot leaves that slot empty', () => {
    const day = capacities(withDay({ ceremonyMinutes: minutes(40) }));
    expect(day.get(opening)).toBe(0);
    expect(day.get(opening + 30)).toBeLessThan(usual);
  });

  it('keeps everybody from voting in the forecast until it is over', () => {
    const request = forecastRequestOf(withDay({ ceremonyMinutes: minutes(15) }), itemAt(full.areas, 0));
    expect(request?.breaks).toEqual([{ from: 0, to: 15, share: 0 }]);
  });
});

describe("the team's lunch", () => {
  const lunch = { from: '11:30', to: '12:30', staffShare: 0.5 } as const;

  it('lowers the slots it falls into, and never to nothing: voting does not stop', () => {
    const day = capacities(withDay({ lunch }));
    for (const at of ['11:30', '12:00'] as const) {
      expect(day.get(minutesOfClock(at))).toBeLessThan(usual);
      expect(day.get(minutesOfClock(at))).toBeGreaterThan(0);
    }
    expect(day.get(minutesOfClock('12:30'))).toBe(usual);
  });

  it('leaves somebody at every desk even where the plan sends everybody away', () => {
    const request = forecastRequestOf(withDay({ lunch: { ...lunch, staffShare: 0 } }), itemAt(full.areas, 0));
    const [pause] = request?.breaks ?? [];
    expect(serversAtWork(3, pause?.share ?? 0)).toBe(1);
    expect(pause?.stations).not.toContain('writing');
  });

  it('outside the hours of an area changes nothing', () => {
    const late = withDay({ lunch: { from: '20:30', to: '21:00', staffShare: 0.5 } });
    const area = itemAt(late.areas, 0);
    expect(
      forecastRequestOf(late, { ...area, hours: { open: '07:00', close: '19:00' } })?.breaks,
    ).toBeUndefined();
  });
});

describe('priority groups', () => {
  const elderly = { share: 0.1, window: { from: '08:00', to: '09:00' } } as const;

  it('with hours of their own have places kept in them, at most half of a slot', () => {
    const day = capacities(withDay({ priorityGroups: { ...plain.priorityGroups, elderly } }));
    const people = Math.round(0.1 * areaVoters(itemAt(full.areas, 0)));
    const kept = (usual - (day.get(minutesOfClock('08:00')) ?? 0)) * 2;
    expect(kept).toBe(Math.min(2 * Math.floor(usual / 2), 2 * Math.round(people / 2)));
    expect(day.get(minutesOfClock('09:00'))).toBe(usual);
  });

  it('come in the forecast in their hours, go first, and nobody is lost or added', () => {
    const plan = withDay({ priorityGroups: { ...plain.priorityGroups, elderly } });
    const request = forecastRequestOf(plan, itemAt(plan.areas, 0));
    if (request?.arrivals.kind !== 'slots') throw new Error('voters of a plan come by slots');
    const { slots } = request.arrivals;
    expect(slots.reduce((sum, { voters }) => sum + voters, 0)).toBe(areaVoters(itemAt(plan.areas, 0)));
    expect(slots.at(-1)).toMatchObject({ from: 8 * 60 - opening, to: 9 * 60 - opening });
    expect(request.priorityShare).toBe(0.1);
  });

  it('of every kind go first, besides the others the plan names', () => {
    const request = forecastRequestOf(
      { ...full, votingDay: { ...VOTING_DAY_DEFAULTS.values, priorityShare: 0.01 } },
      itemAt(full.areas, 0),
    );
    expect(request?.priorityShare).toBe(0.15);
  });
});

describe('a day too full', () => {
  it('is stretched with the ceremony, the lunch and the places kept, so that everybody has a slot', () => {
    const plan = withDay({
      ceremonyMinutes: minutes(15),
      lunch: { from: '11:30', to: '12:30', staffShare: 0.5 },
      priorityGroups: {
        ...plain.priorityGroups,
        elderly: { share: 0.3, window: { from: '08:00', to: '09:00' } },
      },
      targets: { ...full.votingDay.targets, utilisation: 0.05 },
    });
    const area = itemAt(plan.areas, 0);
    const request = slotRequestOf(plan, area);
    if (request === null || typeof request.capacity === 'number') throw new Error('slots differ');
    const usable = slotsOfDay(request).map(({ isReserved }) => !isReserved);
    const held = request.capacity.reduce((sum, one, at) => sum + (usable[at] === true ? one : 0), 0);
    expect(held).toBeGreaterThanOrEqual(areaVoters(area));
    expect(request.capacity[0]).toBeLessThan(request.capacity[1] ?? 0);
  });
});
