import { describe, expect, it } from 'vitest';
import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { resolveRequestOf, slotRequestOf, timetableState } from '#domain/plan/slot-request.ts';
import { SlotRequest } from '#domain/plan/slots.ts';
import { keptTimetable, moveGroup, setLocked } from '#domain/plan/timetable.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { solveToEnd } from '#test/support/slot-twin.ts';

const plan: ElectionPlan = electionPlanFixture('full');
const first = itemAt(plan.areas, 0);
const hamlet = itemAt(first.hamlets, 0);

/** An area with these hamlets: voters, and households where known. */
function areaOf(...hamlets: readonly (readonly [voters: number | null, households?: number])[]): PollingArea {
  return {
    ...first,
    hours: { open: '07:00', close: '19:00' },
    hamlets: hamlets.map(([voters, households = null], index) => ({
      ...hamlet,
      id: `h-${index}`,
      voters,
      households,
    })),
  };
}

function askedFor(area: PollingArea, change: Partial<ElectionPlan['votingDay']> = {}): SlotRequest {
  const request = slotRequestOf({ ...plan, votingDay: { ...plan.votingDay, ...change } }, area);
  if (request === null) throw new Error('nothing to ask');
  return request;
}

function solvedFor(request: SlotRequest) {
  const answer = solveToEnd(request);
  if (answer.kind !== 'table') throw new Error(`no timetable: ${JSON.stringify(answer)}`);
  return answer.table;
}

describe('the question that follows from the plan', () => {
  it('is none while nobody is on the list', () => {
    expect(slotRequestOf(plan, areaOf())).toBeNull();
    expect(slotRequestOf(plan, areaOf([null], [0]))).toBeNull();
  });

  it('divides a hamlet that is larger than any slot by household, and leaves the others whole', () => {
    const request = askedFor(areaOf([400, 130], [20, 6]), { split: 'never' });
    expect(request.split).toBe('never');
    expect(request.groups[0]).toMatchObject({ id: 'h-0', split: 'by-household' });
    expect(request.groups[0]?.households?.reduce((sum, one) => sum + one, 0)).toBe(400);
    expect(request.groups[1]).toEqual({ id: 'h-1', voters: 20 });
  });

  it('divides it at will where households are not known', () => {
    expect(askedFor(areaOf([9000]), { split: 'never' }).groups[0]).toEqual({
      id: 'h-0',
      voters: 9000,
      split: 'anywhere',
    });
  });

  it('leaves out more households than a question may have, so that it can be asked and kept', () => {
    const request = askedFor(areaOf([9_000_000, 8_000_000]), { split: 'by-household' });
    expect(request.groups[0]).toEqual({ id: 'h-0', voters: 9_000_000 });
    expect(SlotRequest.safeParse(request).success).toBe(true);
  });

  it('gives a last slot cut short by closing time less capacity', () => {
    const area = { ...areaOf([100]), hours: { open: '07:00', close: '08:15' } };
    const { capacity } = askedFor(area, { reserve: null, slotMinutes: 30 });
    expect(capacity).toHaveLength(3);
    if (typeof capacity === 'number') return;
    expect(capacity[2]).toBe(Math.floor((capacity[1] ?? 0) / 2));
  });

  it('leaves out a reserve outside the hours of the area', () => {
    const area = { ...areaOf([100]), hours: { open: '05:00', close: '11:00' } };
    expect(askedFor(area, { reserve: { from: '17:00', to: '19:00' } })).not.toHaveProperty('reserve');
  });

  it('has an answer for every ordinary polling area of the sample', () => {
    for (const area of plan.areas) {
      const request = slotRequestOf(plan, area);
      if (request !== null) expect(solveToEnd(request).kind).toBe('table');
    }
  });
});

describe('a timetable that is kept', () => {
  const area = areaOf([30, 8], [40, 9], [50, 11]);
  const kept: PollingArea = { ...area, slots: keptTimetable(askedFor(area), solvedFor(askedFor(area))) };

  it('is current until something it depends on changes', () => {
    expect(timetableState(plan, area)).toBe('none');
    expect(timetableState(plan, kept)).toBe('current');
    const later = { ...plan, votingDay: { ...plan.votingDay, slotMinutes: 60 } };
    expect(timetableState(later, kept)).toBe('stale');
    expect(timetableState(plan, { ...kept, hamlets: kept.hamlets.slice(1) })).toBe('stale');
  });

  it('stays current when hamlets are moved and locked, and solving again leaves those where they are', () => {
    if (kept.slots === null) throw new Error('kept above');
    const from = kept.slots.table.slots.findIndex(({ groups }) => groups.some(({ id }) => id === 'h-0'));
    const to = kept.slots.table.slots.findIndex(({ load }) => load === 0);
    const moved = moveGroup(kept.slots, { group: 'h-0', from, to });
    if (!moved.ok) throw new Error(moved.problem.code);
    expect(moved.value).toMatchObject({ lockedGroups: ['h-0'], table: { proven: false } });
    const area2 = { ...kept, slots: moved.value };
    expect(timetableState(plan, area2)).toBe('current');
    const again = resolveRequestOf(plan, area2);
    if (again === null) throw new Error('nothing to ask');
    expect(solvedFor(again).slots[to]?.groups).toEqual([{ id: 'h-0', voters: 30 }]);
  });
});

describe('moving by hand', () => {
  const request: SlotRequest = {
    ...askedFor(areaOf([10])),
    open: '07:00',
    close: '10:00',
    capacity: 60,
    split: 'by-household',
    groups: [
      { id: 'A', voters: 60, households: [20, 20, 20] },
      { id: 'B', voters: 50 },
    ],
    reserve: { from: '09:30', to: '10:00' },
  };
  const timetable = keptTimetable(request, solvedFor({ ...request, close: '10:00' }));
  const slotOf = (id: string) =>
    timetable.table.slots.findIndex(({ groups }) => groups.some((one) => one.id === id));

  it('is refused over capacity, with the persons that are too many', () => {
    const [a, b] = [slotOf('A'), slotOf('B')];
    expect(moveGroup(timetable, { group: 'B', from: b, to: a })).toMatchObject({
      ok: false,
      problem: { code: 'slot-over-capacity', details: { capacity: 60 } },
    });
  });

  it('is refused into the reserve, and where the group is not', () => {
    expect(moveGroup(timetable, { group: 'B', from: slotOf('B'), to: 5 })).toMatchObject({
      problem: { code: 'slot-in-reserve' },
    });
    expect(moveGroup(timetable, { group: 'C', from: 0, to: 1 })).toMatchObject({
      problem: { code: 'slot-part-missing' },
    });
  });

  it('takes some households of a hamlet, and brings them together again', () => {
    const all = { ...timetable, table: { ...timetable.table, slots: gathered() } };
    const apart = moveGroup(all, { group: 'A', from: 0, to: 3, households: [1] });
    if (!apart.ok) throw new Error(apart.problem.code);
    expect(apart.value.table.slots[0]?.groups).toEqual([{ id: 'A', voters: 40, households: [0, 2] }]);
    expect(apart.value.table.slots[3]?.groups).toEqual([{ id: 'A', voters: 20, households: [1] }]);
    expect(apart.value.table.splitGroups).toBe(1);
    const together = moveGroup(apart.value, { group: 'A', from: 3, to: 0 });
    if (!together.ok) throw new Error(together.problem.code);
    expect(together.value.table.slots[0]?.groups).toEqual([{ id: 'A', voters: 60, households: [0, 1, 2] }]);
    expect(together.value.table.splitGroups).toBe(0);
  });

  it('locks and lets go', () => {
    const locked = setLocked(timetable, ['A', 'B'], true);
    expect(locked.lockedGroups).toEqual(['A', 'B']);
    expect(setLocked(locked, ['A'], false).lockedGroups).toEqual(['B']);
  });

  function gathered() {
    return timetable.table.slots.map((slot, index) => ({
      ...slot,
      load: index === 0 ? 60 : index === 1 ? 50 : 0,
      groups:
        index === 0
          ? [{ id: 'A', voters: 60, households: [0, 1, 2] }]
          : index === 1
            ? [{ id: 'B', voters: 50 }]
            : [],
    }));
  }
});
