import { describe, expect, it } from 'vitest';
import { roomCapacityOf, roomLimitOf } from '#domain/plan/day-request.ts';
import { type RoomFacts, roomCapacity } from '#domain/plan/room-capacity.ts';
import type { Source } from '#domain/source.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const source: Source = { document: 'Văn bản thử', certainty: 'assumption' };
const facts: RoomFacts = {
  layout: { places: 12, queueMarks: 3 },
  staff: { people: 6, source },
  floorArea: 96,
  distance: { metres: 2, source },
  cap: null,
  areaPerPerson: null,
};

describe('people in a room', () => {
  it('are the places, the queue marks and the staff of the layout, each shown', () => {
    const capacity = roomCapacity(facts);
    expect(capacity).toMatchObject({ people: 21, staff: 6, voters: 15, decidedBy: 'layout' });
    expect(capacity?.limits[0]?.terms.map(({ name, value }) => [name, value])).toEqual([
      ['places', 12],
      ['queue-marks', 3],
      ['staff', 6],
    ]);
  });

  it('are what a square net holds while there is no layout', () => {
    expect(roomCapacity({ ...facts, layout: null })).toMatchObject({
      people: 24,
      voters: 18,
      decidedBy: 'floor',
    });
  });

  it('are no more than the cap of the province, which counts the staff too, and its source is told', () => {
    const capacity = roomCapacity({ ...facts, cap: { people: 20, source } });
    expect(capacity).toMatchObject({ people: 20, voters: 14, decidedBy: 'cap' });
    expect(capacity?.limits.map(({ kind }) => kind)).toEqual(['layout', 'cap']);
    expect(capacity?.limits[1]?.terms).toEqual([{ name: 'cap', value: 20, unit: 'persons', source }]);
  });

  it('are no more than a rule of area allows; the least of all limits wins', () => {
    const areaPerPerson = { squareMetres: 8, source };
    const both = { ...facts, cap: { people: 20, source }, areaPerPerson };
    expect(roomCapacity(both)).toMatchObject({ people: 12, voters: 6, decidedBy: 'area-rule' });
  });

  it('lose nobody to rounding: three times 0.4 square metres hold three', () => {
    const areaPerPerson = { squareMetres: 0.4, source };
    const room = { ...facts, layout: null, distance: null, floorArea: 0.4 * 3, areaPerPerson };
    expect(roomCapacity(room)?.people).toBe(3);
  });

  it('are at least one voter, however small the cap, and unknown where nothing limits them', () => {
    expect(roomCapacity({ ...facts, cap: { people: 2, source } })?.voters).toBe(1);
    expect(roomCapacity({ ...facts, layout: null, floorArea: null })).toBeNull();
  });
});

describe('people in the room of an area', () => {
  it('follow the rule of area of the situation the plan works with', () => {
    const plan = electionPlanFixture('full');
    const area = itemAt(plan.areas, 0);
    const strict = {
      ...plan,
      scenarios: plan.scenarios.map((scenario) => ({ ...scenario, squareMetresPerPerson: 12 })),
    };
    expect(roomCapacityOf(strict, area)?.decidedBy).toBe('area-rule');
    expect(roomLimitOf(strict, area)).toBeLessThan(roomLimitOf(plan, area) ?? 0);
  });
});
