import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOfDay } from '#domain/plan/slot-day.ts';
import { SlotRequest, SlotShortage, SlotTable } from '#domain/plan/slots.ts';
import { clockOfMinutes, minutesOfClock } from '#domain/time.ts';
import { bestByEnumeration, solveToEnd, termsOf } from '#test/support/slot-twin.ts';

const OPEN = 7 * 60;

type Sizes = { readonly groups: number; readonly slots: number; readonly voters: number };

/** Days with windows, reserves, uneven capacities and households, small or large. */
function requestOf({ groups, slots, voters }: Sizes): fc.Arbitrary<SlotRequest> {
  const clock = fc.integer({ min: 0, max: slots }).map((slot) => clockOfMinutes(OPEN + slot * 30));
  const group = fc
    .record(
      {
        households: fc.array(fc.integer({ min: 0, max: Math.max(1, Math.ceil(voters / 2)) }), {
          maxLength: 4,
        }),
        voters: fc.integer({ min: 0, max: voters }),
        allowed: fc.tuple(clock, clock),
      },
      { requiredKeys: ['voters'] },
    )
    .map(({ households, ...rest }) => ({
      ...rest,
      ...(households === undefined
        ? {}
        : { households, voters: households.reduce((sum, one) => sum + one, 0) }),
    }));
  return fc
    .record(
      {
        count: fc.integer({ min: 1, max: slots }),
        capacity: fc.oneof(
          fc.integer({ min: 0, max: voters * groups }),
          fc.array(fc.integer({ min: 0, max: voters * 2 }), { minLength: slots, maxLength: slots }),
        ),
        groups: fc.array(group, { maxLength: groups }),
        reserve: fc.tuple(clock, clock),
        split: fc.constantFrom('never' as const, 'by-household' as const, 'anywhere' as const),
        objective: fc.constantFrom('level' as const, 'affinity' as const),
        weights: fc.array(fc.integer({ min: -2, max: 9 }), {
          minLength: groups * groups,
          maxLength: groups * groups,
        }),
        seed: fc.integer({ min: 0, max: 5 }),
      },
      { requiredKeys: ['count', 'capacity', 'groups', 'split', 'objective', 'weights'] },
    )
    .map(({ count, capacity, groups: list, reserve, weights, ...rest }) => {
      const [from, to] = [...(reserve ?? [])].sort();
      return SlotRequest.parse({
        ...rest,
        open: clockOfMinutes(OPEN),
        close: clockOfMinutes(OPEN + count * 30),
        slotMinutes: 30,
        capacity: typeof capacity === 'number' ? capacity : capacity.slice(0, count),
        groups: list.map((one, index) => ({ ...one, id: `g${index}` })),
        ...(from === undefined || to === undefined ? {} : { reserve: { from, to } }),
        affinity: list.map((_, a) =>
          list.map((__, b) => (a === b ? 0 : weights[Math.min(a, b) * groups + Math.max(a, b)])),
        ),
      });
    });
}

const tiny = requestOf({ groups: 4, slots: 3, voters: 4 });
const ordinary = requestOf({ groups: 12, slots: 6, voters: 60 });

function groupIn({ groups }: SlotRequest, id: string) {
  const group = groups.find((one) => one.id === id);
  if (group === undefined) throw new Error(`unknown group ${id}`);
  return group;
}

/** The promises of the contract, looked at one by one. */
function expectPromises(request: SlotRequest, table: SlotTable): void {
  const placed = new Map<string, { voters: number; households: number[]; slots: number }>();
  const day = slotsOfDay(request);
  expect(table.slots).toHaveLength(day.length);
  for (const [index, slot] of table.slots.entries()) {
    expect(slot.load).toBeLessThanOrEqual(slot.capacity);
    expect(slot.load).toBe(slot.groups.reduce((sum, { voters }) => sum + voters, 0));
    if (day[index]?.isReserved === true) expect(slot.load).toBe(0);
    for (const { id, voters, households = [] } of slot.groups) {
      const group = groupIn(request, id);
      if (group.allowed !== undefined) {
        expect(minutesOfClock(slot.from)).toBeGreaterThanOrEqual(minutesOfClock(group.allowed[0]));
        expect(minutesOfClock(slot.to)).toBeLessThanOrEqual(minutesOfClock(group.allowed[1]));
      }
      if (group.households !== undefined) {
        const sizes = group.households;
        expect(households.reduce((sum, one) => sum + (sizes[one] ?? 0), 0)).toBe(voters);
      }
      const before = placed.get(id) ?? { voters: 0, households: [], slots: 0 };
      placed.set(id, {
        voters: before.voters + voters,
        households: [...before.households, ...households],
        slots: before.slots + 1,
      });
    }
  }
  for (const { id, voters, households } of request.groups) {
    expect(placed.get(id)?.voters ?? 0).toBe(voters);
    const positions = placed.get(id)?.households.sort((a, b) => a - b) ?? [];
    if (households !== undefined && voters > 0) expect(positions).toEqual([...households.keys()]);
    const mayDivide =
      request.split === 'anywhere' || (request.split === 'by-household' && households !== undefined);
    if (!mayDivide && voters > 0) expect(placed.get(id)?.slots).toBe(1);
  }
  expect(table.peakLoad).toBe(Math.max(0, ...table.slots.map(({ load }) => load)));
  expect(table.splitGroups).toBe([...placed.values()].filter(({ slots }) => slots > 1).length);
}

describe('a timetable', () => {
  it('places everybody once, within capacity, window and household, and keeps the reserve empty', () => {
    fc.assert(
      fc.property(ordinary, (request) => {
        const answer = solveToEnd(request);
        if (answer.kind === 'table') {
          SlotTable.parse(answer.table);
          expectPromises(request, answer.table);
        } else SlotShortage.parse(answer.shortage);
      }),
      { numRuns: 150 },
    );
  });

  it('is what trying everything finds wherever it says so, and never better than its bound', () => {
    let proven = 0;
    let solved = 0;
    fc.assert(
      fc.property(tiny, (request) => {
        const answer = solveToEnd(request);
        const best = bestByEnumeration(request);
        if (answer.kind === 'shortage') {
          if (answer.shortage.proven) expect(best.level).toBeNull();
          return;
        }
        expectPromises(request, answer.table);
        if (best.level === null || best.affinity === null) throw new Error('there is a timetable');
        solved += 1;
        if (request.objective === 'level') {
          expect(answer.table.lowerBound).toBeLessThanOrEqual(best.level[0]);
          if (answer.table.proven) expect(termsOf(answer.table)).toEqual(best.level);
        } else {
          expect(answer.table.lowerBound).toBeGreaterThanOrEqual(best.affinity);
          if (answer.table.proven) expect(answer.table.affinity).toBe(best.affinity);
        }
        if (answer.table.proven) proven += 1;
      }),
      { numRuns: 600 },
    );
    expect(proven).toBeGreaterThan(solved * 0.8);
  });

  it('is refused only where trying everything finds none', () => {
    fc.assert(
      fc.property(tiny, (request) => {
        const isSolved = solveToEnd(request).kind === 'table';
        expect(isSolved).toBe(bestByEnumeration(request).level !== null);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same to the byte for the same request', () => {
    fc.assert(
      fc.property(ordinary, (request) => {
        expect(JSON.stringify(solveToEnd(request))).toBe(JSON.stringify(solveToEnd(request)));
      }),
      { numRuns: 40 },
    );
  });
});
