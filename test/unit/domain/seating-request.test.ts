import { beforeAll, describe, expect, test } from 'vitest';
import { SeatingRequest } from '#domain/plan/seating.ts';
import { hallRequestOf } from '#domain/plan/seating-request.ts';
import { metres } from '#domain/scalars.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { testMilpSolver } from '#test/support/milp.ts';
import { seatHall } from '#test/support/seating.ts';

describe('a hall with chairs', () => {
  let solve: MilpSolver;
  beforeAll(async () => {
    solve = await testMilpSolver();
  });

  const seatsIn = (length: number, width: number, distance: number | null) => {
    const request = hallRequestOf(metres(length), metres(width), distance === null ? null : metres(distance));
    if (request === null) throw new Error('the hall has a size');
    return seatHall(SeatingRequest.parse(request), solve);
  };

  test('seats fewer people the further they sit apart, and everybody where no distance is ordered', () => {
    const counts = [null, 1, 1.5, 2].map((distance) => seatsIn(12, 8, distance).count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(counts).size).toBe(4);
    const free = seatsIn(12, 8, null);
    expect(free.count).toBe(free.seats.length);
  });

  test('has its stage at a shorter wall, whichever side was named first', () => {
    const one = hallRequestOf(metres(18), metres(12), metres(2));
    expect(hallRequestOf(metres(12), metres(18), metres(2))).toEqual(one);
    expect(one?.room).toMatchObject({ lengthMetres: 18, widthMetres: 12, stageMetres: 2 });
  });

  test('is no question while a side is unknown, nought, or longer than any hall', () => {
    expect(hallRequestOf(null, metres(8), metres(2))).toBeNull();
    expect(hallRequestOf(metres(12), metres(0), metres(2))).toBeNull();
    expect(hallRequestOf(metres(201), metres(8), metres(2))).toBeNull();
  });
});
