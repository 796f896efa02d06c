import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#domain/plan/room.ts';
import { Seating, type SeatingRequest, SeatingRoom } from '#domain/plan/seating.ts';
import { distance } from '#engines/geometry/points.ts';
import { furnishRoom } from '#engines/layout/seating-room.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { testMilpSolver } from '#test/support/milp.ts';
import { netRoom, seatHall, seatingRequest } from '#test/support/seating.ts';

let solve: MilpSolver;
beforeAll(async () => {
  solve = await testMilpSolver();
});

const anyRoom = fc
  .record({
    widthMetres: fc.constantFrom(5, 7.2, 9),
    lengthMetres: fc.constantFrom(4, 6.5, 9),
    frontMetres: fc.constantFrom(1, 2.2),
    backMetres: fc.constantFrom(0, 0.6),
    sideMetres: fc.constantFrom(0, 0.4),
    stageMetres: fc.constantFrom(null, 1),
    rowPitchMetres: fc.constantFrom(0.9, 1.2),
    desk: fc.record({
      widthMetres: fc.constantFrom(0.6, 1.2),
      seats: fc.constantFrom(1, 2),
      depthMetres: fc.constantFrom(null, 0.4),
    }),
    gapMetres: fc.constantFrom(0, 0.3),
    aisle: fc.option(
      fc.record({ every: fc.integer({ min: 1, max: 3 }), widthMetres: fc.constantFrom(0.7, 1) }),
    ),
  })
  .map((room) => SeatingRoom.parse(room));

const anyWishes = fc
  .record({
    perDesk: fc.constantFrom<1 | 2>(1, 2),
    sittings: fc.constantFrom<1 | 2>(1, 2),
    groups: fc.array(fc.integer({ min: 2, max: 5 }), { maxLength: 4 }),
    more: fc.option(fc.integer({ min: 0, max: 40 })),
    mostPerSitting: fc.option(fc.integer({ min: 5, max: 24 })),
  })
  .map(({ groups, more, ...wishes }) => ({
    ...wishes,
    groups,
    people: more === null ? null : groups.reduce((sum, size) => sum + size, more),
  }));

function isFarEnough(request: SeatingRequest, seating: Seating): boolean {
  const at = (seat: number) => seating.seats[seat]?.at ?? [Number.NaN, Number.NaN];
  return seating.sittings.every((sitting) =>
    sitting.every((one, index) =>
      sitting
        .slice(0, index)
        .every(
          (other) =>
            (one.group !== null && one.group === other.group) ||
            distance(at(one.seat), at(other.seat)) >= request.minDistance * (1 - 1e-9),
        ),
    ),
  );
}

test('everybody keeps the distance, nobody shares a seat, and no cap is passed', () => {
  fc.assert(
    fc.property(anyRoom, anyWishes, fc.constantFrom(0, 1, 1.5, 2), (room, wishes, minDistance) => {
      const request = seatingRequest(room, minDistance, { ...wishes, timeLimitMs: 300 });
      const seating = seatHall(request, solve);
      expect(Seating.parse(seating)).toEqual(seating);
      expect(isFarEnough(request, seating)).toBe(true);
      const people = seating.sittings.flat();
      expect(new Set(people.map(({ seat }) => seat)).size).toBe(people.length);
      expect(seating.count).toBe(people.length);
      expect(seating.upperBound).toBeGreaterThanOrEqual(seating.count);
      for (const sitting of seating.sittings) {
        const desks = sitting.map(({ seat }) => seating.seats[seat]?.desk);
        for (const desk of desks) {
          expect(desks.filter((one) => one === desk).length).toBeLessThanOrEqual(request.perDesk);
        }
        expect(sitting.length).toBeLessThanOrEqual(request.mostPerSitting ?? sitting.length);
      }
      request.groups.forEach((size, group) => {
        expect(people.filter((one) => one.group === group).length).toBeLessThanOrEqual(size);
      });
      if (request.people !== null) expect(seating.count + seating.notSeated).toBe(request.people);
    }),
    { numRuns: 60 },
  );
});

test('desks stand inside the margins, off the stage and out of the aisles, and no more would fit', () => {
  fc.assert(
    fc.property(anyRoom, (room) => {
      const furnished = furnishRoom(room);
      if (!furnished.ok) throw new Error(furnished.problem.code);
      const { desks, aisles, seats } = furnished.value;
      const half = room.desk.widthMetres / 2;
      for (const [x, y] of desks) {
        expect(x - half).toBeGreaterThanOrEqual(room.sideMetres - 1e-9);
        expect(x + half).toBeLessThanOrEqual(room.widthMetres - room.sideMetres + 1e-9);
        expect(y).toBeLessThanOrEqual(room.lengthMetres - room.frontMetres + 1e-9);
        expect(y).toBeGreaterThanOrEqual(room.backMetres - 1e-9);
        for (const { fromX, toX } of aisles) {
          expect(x + half <= fromX + 1e-9 || x - half >= toX - 1e-9).toBe(true);
        }
      }
      const columns = desks.filter(([, y]) => y === desks[0]?.[1]).length;
      expect(aisles).toHaveLength(room.aisle === null ? 0 : Math.floor((columns - 1) / room.aisle.every));
      for (const { fromX, toX } of aisles) expect(toX - fromX).toBeCloseTo(room.aisle?.widthMetres ?? 0, 9);
      expect(furnishRoom({ ...room, columns: columns + 1 })).toMatchObject({
        ok: false,
        problem: { code: 'desks-do-not-fit', details: { most: columns } },
      });
      expect(new Set(seats.map(({ name }) => name)).size).toBe(seats.length);
    }),
  );
});

/** Tries everybody on every seat in every sitting: nobody, somebody alone, or a member of the one group. */
function mostByHand(request: SeatingRequest, seats: Seating['seats']): number {
  type Placed = { readonly seat: number; readonly sitting: number; readonly isGroup: boolean };
  const size = request.groups[0] ?? 0;
  const alone = request.people === null ? Number.POSITIVE_INFINITY : request.people - size;
  const isAllowed = (placed: readonly Placed[], next: Placed) => {
    const here = placed.filter(({ sitting }) => sitting === next.sitting);
    if (here.length >= (request.mostPerSitting ?? Number.POSITIVE_INFINITY)) return false;
    if (placed.filter(({ isGroup }) => isGroup === next.isGroup).length >= (next.isGroup ? size : alone)) {
      return false;
    }
    return here.every((other) => {
      const [a, b] = [seats[other.seat], seats[next.seat]];
      if (a === undefined || b === undefined) return false;
      if (request.perDesk === 1 && a.desk === b.desk) return false;
      return (other.isGroup && next.isGroup) || distance(a.at, b.at) >= request.minDistance * (1 - 1e-9);
    });
  };
  const grow = (placed: readonly Placed[], seat: number): number => {
    if (seat === seats.length) return placed.length;
    let most = grow(placed, seat + 1);
    for (let sitting = 0; sitting < request.sittings; sitting += 1) {
      for (const isGroup of size === 0 ? [false] : [false, true]) {
        const next = { seat, sitting, isGroup };
        if (isAllowed(placed, next)) most = Math.max(most, grow([...placed, next], seat + 1));
      }
    }
    return most;
  };
  return grow([], 0);
}

const tinyRoom = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.7, 1))
  .map(([columns, rows, pitch]) => netRoom(columns, rows, pitch, 1));

describe('against every possible seating of tiny rooms', () => {
  test('one sitting or two, with a cap or without, hold exactly as many, and this is proven', () => {
    fc.assert(
      fc.property(
        tinyRoom,
        fc.constantFrom(0.7, 1, 1.3, 1.5, 2.1),
        fc.constantFrom<1 | 2>(1, 2),
        fc.option(fc.integer({ min: 1, max: 4 })),
        (room, minDistance, sittings, mostPerSitting) => {
          const request = seatingRequest(room, minDistance, { sittings, mostPerSitting });
          const seating = seatHall(request, solve);
          const most = mostByHand(request, seating.seats);
          expect(seating).toMatchObject({ count: most, upperBound: most, proven: true });
        },
      ),
    );
  });

  test('a group seats no more than possible, and the bound is not below what is possible', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })),
        fc.constantFrom(1, 1.3, 1.5, 2.1),
        fc.constantFrom<1 | 2>(1, 2),
        fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 4 })),
        ([columns, rows], minDistance, sittings, [size, more]) => {
          const people = size + more;
          const room = netRoom(columns, rows, 1, 1);
          const request = seatingRequest(room, minDistance, { sittings, groups: [size], people });
          const seating = seatHall(request, solve);
          const most = mostByHand(request, seating.seats);
          expect(seating.count).toBeLessThanOrEqual(most);
          expect(seating.upperBound).toBeGreaterThanOrEqual(most);
          if (seating.proven) expect(seating.count).toBe(most);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('halls people know', () => {
  test('a family of four may sit side by side where four strangers may not', () => {
    const room = netRoom(4, 1, 0.6, 1);
    const strangers = seatHall(seatingRequest(room, 2, { people: 4 }), solve);
    expect(strangers).toMatchObject({ count: 1, notSeated: 3, proven: true });
    const family = seatHall(seatingRequest(room, 2, { people: 4, groups: [4] }), solve);
    expect(family).toMatchObject({ count: 4, notSeated: 0, proven: true });
    expect(family.sittings[0]?.every(({ group }) => group === 0)).toBe(true);
  });

  test('a double desk holds one pupil, or two of one family', () => {
    const room = {
      ...netRoom(2, 2, 1.2, 1.5),
      desk: { widthMetres: 1.2, seats: 2 as const, depthMetres: null },
    };
    expect(seatHall(seatingRequest(room, 0), solve)).toMatchObject({ count: 4, proven: true });
    const pairs = { perDesk: 2 as const, groups: [2, 2], people: 4 };
    const seating = seatHall(seatingRequest(room, 1.2, pairs), solve);
    expect(seating).toMatchObject({ count: 4, proven: true });
  });

  test('two sittings share the pupils evenly and leave each other’s seats alone', () => {
    const seating = seatHall(seatingRequest(netRoom(9, 10, 1, 1), 2.2, { sittings: 2, people: 35 }), solve);
    expect(seating).toMatchObject({ count: 35, proven: true });
    expect(seating.sittings.map(({ length }) => length)).toEqual([18, 17]);
  });

  test('the same hall, wishes and seed give the same seats', () => {
    // Small enough to be settled well before the clock, which is a brake and may cut a search anywhere.
    const request = seatingRequest(netRoom(6, 6, 0.6, 1), 1.5, {
      groups: [2, 3],
      people: 20,
      seed: 7,
      timeLimitMs: 60_000,
    });
    expect(seatHall(request, solve)).toEqual(seatHall(request, solve));
  });

  test('fewer desks than places stand in the rows at the front', () => {
    const furnished = furnishRoom({ ...netRoom(4, 3, 1, 1), mostDesks: 6 });
    expect(furnished).toMatchObject({ ok: true });
    if (!furnished.ok) return;
    expect(furnished.value.seats.map(({ name }) => name)).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2']);
  });

  test('no desk stands outside an L-shaped room or on a column, and the others keep their names', () => {
    const outline: Point[] = [
      [0, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [2, 4],
      [0, 4],
    ];
    const column: Point[] = [
      [1.4, 1.4],
      [1.6, 1.4],
      [1.6, 1.6],
      [1.4, 1.6],
    ];
    const room = { ...netRoom(4, 4, 1, 1), lengthMetres: 4, frontMetres: 0.5, backMetres: 0.5 };
    const furnished = furnishRoom({ ...room, floor: { outline, keepOut: [column] } });
    expect(furnished).toMatchObject({ ok: true });
    if (!furnished.ok) return;
    const names = furnished.value.seats.map(({ name }) => name);
    expect(names).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4']);
    const isNowhere = { outline, keepOut: [outline] };
    expect(furnishRoom({ ...room, floor: isNowhere })).toMatchObject({
      ok: false,
      problem: { code: 'no-desk-fits' },
    });
  });

  test('a room too small for one desk is refused', () => {
    expect(furnishRoom({ ...netRoom(1, 1, 1, 1), sideMetres: 0.4 })).toMatchObject({
      ok: false,
      problem: { code: 'no-desk-fits', path: ['room', 'widthMetres'] },
    });
  });
});
