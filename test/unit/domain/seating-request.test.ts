import { beforeAll, describe, expect, test } from 'vitest';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { SEATING_DEFAULTS, type Seating, SeatingRequest, USUAL_SEATING } from '#domain/plan/seating.ts';
import { seatingFrameOf, usualFront } from '#domain/plan/seating-frame.ts';
import {
  hallRequestOf,
  peopleIn,
  peopleOfSitting,
  seatingFigures,
  seatingRequestOf,
  seatingState,
  sittingsFor,
} from '#domain/plan/seating-request.ts';
import { ROOM_TEMPLATE_PLANS } from '#domain/room-templates.ts';
import { metres } from '#domain/scalars.ts';
import type { MilpSolver } from '#engines/search/milp.ts';
import { itemAt } from '#test/support/item-at.ts';
import { testMilpSolver } from '#test/support/milp.ts';
import { schoolPlanFixture } from '#test/support/plans.ts';
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

const school = schoolPlanFixture();
const classroom = itemAt(school.rooms, 0);
const hall = itemAt(school.rooms, 17);

function askedOf(plan: SchoolPlan, room: SchoolRoom): SeatingRequest {
  const request = seatingRequestOf(plan, room);
  if (request === null) throw new Error('the room has a size');
  return request;
}

describe('the question of a room of a school', () => {
  test('is asked with the distance of the school and the desks on the list, one pupil at each', () => {
    const request = askedOf(school, classroom);
    expect(SeatingRequest.parse(request)).toEqual(request);
    expect(request).toMatchObject({ minDistance: 1, perDesk: 1, sittings: 1, people: null });
    expect(request.room).toMatchObject({ widthMetres: 7.2, lengthMetres: 9, mostDesks: 22, floor: null });
  });

  test('seats two at a desk where no distance is ordered', () => {
    const free = { ...school, school: { ...school.school, seatDistanceMetres: null } };
    expect(askedOf(free, classroom)).toMatchObject({ minDistance: 0, perDesk: 2 });
  });

  test('is asked with chairs and a stage in a hall', () => {
    expect(askedOf(school, hall).room).toMatchObject({
      desk: { seats: 1, depthMetres: null },
      stageMetres: 2,
      mostDesks: null,
    });
  });

  test('follows the wishes of the room', () => {
    const wishes = { ...USUAL_SEATING, distanceMetres: metres(2), sittings: 3, freshSeats: true };
    const furnishing = { ...SEATING_DEFAULTS.furnishings.desks.room, columns: 3 };
    const seatingWishes = { ...wishes, groups: [4], mostPerSitting: 24, front: 'top' as const, furnishing };
    expect(askedOf(school, { ...classroom, seatingWishes })).toMatchObject({
      minDistance: 2,
      sittings: 2,
      groups: [4],
      mostPerSitting: 24,
      room: { widthMetres: 9, lengthMetres: 7.2, columns: 3 },
    });
  });

  test('is none while the size is unknown', () => {
    const room = { ...classroom, room: { ...classroom.room, lengthMetres: null } };
    expect(seatingRequestOf(school, room)).toBeNull();
    expect(seatingState(school, room)).toBe('unknown');
  });

  test('knows the columns and the stage that somebody drew', () => {
    const floor = ROOM_TEMPLATE_PLANS.templates.hall;
    const request = askedOf(school, { ...hall, room: { ...hall.room, floor } });
    expect(request.room).toMatchObject({ widthMetres: 12, lengthMetres: 18, stageMetres: null });
    expect(request.room.floor?.keepOut).toHaveLength(5);
  });
});

describe('a room seen from its back wall', () => {
  const floor = ROOM_TEMPLATE_PLANS.templates.hall;

  test('has its front at the drawn stage, else at a shorter wall', () => {
    expect(usualFront(floor)).toBe('right');
    expect(usualFront({ ...floor, obstacles: [] })).toBe('right');
    const upright = {
      ...floor,
      obstacles: [],
      outline: [
        [0, 0],
        [6, 0],
        [6, 9],
        [0, 9],
      ] as [number, number][],
    };
    expect(usualFront(upright)).toBe('top');
  });

  test('is turned and never mirrored, whichever wall is the front', () => {
    for (const front of ['right', 'top', 'left', 'bottom'] as const) {
      const frame = seatingFrameOf(floor, front);
      const [first, second, third] = frame.floor.outline;
      if (first === undefined || second === undefined || third === undefined) throw new Error('no corners');
      const turn =
        (second[0] - first[0]) * (third[1] - second[1]) - (second[1] - first[1]) * (third[0] - second[0]);
      expect(turn).toBeGreaterThan(0);
      const isUpright = front === 'top' || front === 'bottom';
      expect([frame.widthMetres, frame.lengthMetres]).toEqual(isUpright ? [18, 12] : [12, 18]);
    }
    const stage = seatingFrameOf(floor, 'right').floor.obstacles.find(({ kind }) => kind === 'stage');
    expect(Math.max(...(stage?.outline.map(([, y]) => y) ?? []))).toBe(18);
  });
});

describe('a seating that is kept', () => {
  const seated = (count: number): Seating => ({
    seats: [],
    desks: [],
    aisles: [],
    sittings: [Array.from({ length: count }, (_, seat) => ({ seat, group: null }))],
    count,
    upperBound: count,
    proven: true,
    minDistance: 1,
    notSeated: 0,
  });
  const request = askedOf(school, classroom);
  const room = { ...classroom, seating: { request: { ...request, seed: 3 }, result: seated(24) } };

  test('is current while the plan asks the same, and stale when room, desks or distance change', () => {
    expect(seatingState(school, room)).toBe('current');
    expect(seatingState(school, { ...room, doubleDesks: 20 })).toBe('stale');
    expect(seatingState(school, { ...room, room: { ...room.room, widthMetres: metres(7) } })).toBe('stale');
    const further = { ...school, school: { ...school.school, seatDistanceMetres: metres(2) } };
    expect(seatingState(further, room)).toBe('stale');
  });

  test('says how many sittings the largest class of the room needs', () => {
    expect(peopleIn(school, room)).toBe(42);
    expect(seatingFigures(school, room, seated(24))).toEqual({
      perSitting: [24],
      sittings: 1,
      places: 24,
      people: 42,
      needed: 2,
      fits: false,
    });
    const twice = { ...room, seatingWishes: { ...USUAL_SEATING, sittings: 2 } };
    expect(seatingFigures(school, twice, seated(24))).toMatchObject({ places: 48, fits: true });
  });

  test('shares the people evenly among the sittings they need', () => {
    const figures = seatingFigures(school, room, seated(24));
    expect([0, 1, 2].map((nth) => peopleOfSitting(figures, nth))).toEqual([21, 21, 0]);
    const uneven = { ...figures, perSitting: [30, 12], needed: 2 };
    expect([0, 1].map((nth) => peopleOfSitting(uneven, nth))).toEqual([30, 12]);
    expect(peopleOfSitting({ ...figures, people: null }, 0)).toBeNull();
  });

  test('with fresh seats fills the two sets by turns', () => {
    const [long = [], short = []] = [seated(12).sittings[0], seated(10).sittings[0]];
    const result = { ...seated(22), sittings: [long, short] };
    expect([0, 12, 13, 22, 23, 34, 35, 44].map((people) => sittingsFor(result, people))).toEqual([
      0, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(sittingsFor({ sittings: [[]] }, 5)).toBeNull();
  });
});
