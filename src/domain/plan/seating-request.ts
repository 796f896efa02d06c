import { isSame } from '#domain/same.ts';
import { type Id, type Metres, metres } from '#domain/scalars.ts';
import { floorOf } from './floor.ts';
import type { SchoolClass, SchoolPlan, SchoolRoom } from './plan.ts';
import type { Point } from './room.ts';
import {
  type Furnishing,
  LONGEST_SIDE,
  type RoomSeating,
  SEATING_DEFAULTS,
  type Seating,
  type SeatingRequest,
  type SeatingWishes,
  USUAL_SEATING,
  type WallSide,
} from './seating.ts';
import { type SeatingFrame, seatingFrameOf, usualFront, wallsOf } from './seating-frame.ts';

const NO_DISTANCE = metres(0);

/**
 * How many people may be seated in a hall with rows of chairs, at a distance?
 *
 * The question for `solveSeating` or `Workers.seatHall`; the answer's `count` and
 * `upperBound` are persons. The stage is at a shorter wall. Sizes of chairs, aisles and
 * stage are assumptions (`SEATING_DEFAULTS.furnishings.chairs`); a hall too small for
 * them is refused by the engine with `no-desk-fits`. Null for `distanceMetres` where no
 * distance is ordered.
 *
 * Null while a side is unknown, nought, or longer than any hall we seat (200 m).
 */
export function hallRequestOf(
  lengthMetres: Metres | null,
  widthMetres: Metres | null,
  distanceMetres: Metres | null,
): SeatingRequest | null {
  if (!isSide(lengthMetres) || !isSide(widthMetres)) return null;
  const room = {
    ...SEATING_DEFAULTS.furnishings.chairs.room,
    lengthMetres: Math.max(lengthMetres, widthMetres),
    widthMetres: Math.min(lengthMetres, widthMetres),
    mostDesks: null,
    floor: null,
  };
  return {
    room,
    minDistance: distanceMetres ?? NO_DISTANCE,
    perDesk: 1,
    sittings: 1,
    people: null,
    groups: [],
    mostPerSitting: null,
  };
}

function isSide<Length extends number>(side: Length | null): side is Length {
  return side !== null && side > 0 && side <= LONGEST_SIDE;
}

/** How a room is seated today: the user's wishes, and the usual where there is none. */
export type FilledWishes = Omit<SeatingWishes, 'distanceMetres' | 'perDesk' | 'front' | 'furnishing'> & {
  readonly distanceMetres: Metres;
  readonly perDesk: 1 | 2;
  readonly front: WallSide;
  readonly furnishing: Furnishing;
};

/** Rows of chairs in halls and yards without double desks, else double desks. */
export function usualFurnishing({ use, doubleDesks }: SchoolRoom): 'desks' | 'chairs' {
  return (use === 'hall' || use === 'yard') && !doubleDesks ? 'chairs' : 'desks';
}

/**
 * The wishes of a room with nothing left open. The distance is the school's; nobody sits
 * side by side at a desk where there is one. Null while the room's size is unknown.
 */
export function seatingWishesOf(plan: SchoolPlan, room: SchoolRoom): FilledWishes | null {
  const floor = floorOf(room.room);
  if (floor === null) return null;
  const wishes = room.seatingWishes ?? USUAL_SEATING;
  const distanceMetres = wishes.distanceMetres ?? plan.school.seatDistanceMetres ?? NO_DISTANCE;
  const usual = SEATING_DEFAULTS.furnishings[usualFurnishing(room)].room;
  const hasDrawnStage = floor.obstacles.some(({ kind }) => kind === 'stage');
  return {
    ...wishes,
    distanceMetres,
    perDesk: wishes.perDesk ?? (distanceMetres > 0 ? 1 : 2),
    front: wishes.front ?? usualFront(floor),
    furnishing: wishes.furnishing ?? { ...usual, stageMetres: hasDrawnStage ? null : usual.stageMetres },
  };
}

/** The room of a school as seen by who looks at its front wall; null while its size is unknown. */
export function schoolRoomFrame(plan: SchoolPlan, room: SchoolRoom): SeatingFrame | null {
  const floor = floorOf(room.room);
  const wishes = seatingWishesOf(plan, room);
  return floor === null || wishes === null ? null : seatingFrameOf(floor, wishes.front);
}

/**
 * What the seating engine would be asked about a room today; null while its size is
 * unknown or beyond what is seated. Asks for as many people as find a seat: how many
 * sittings a class needs follows from that.
 */
export function seatingRequestOf(plan: SchoolPlan, room: SchoolRoom): SeatingRequest | null {
  const frame = schoolRoomFrame(plan, room);
  const wishes = seatingWishesOf(plan, room);
  if (frame === null || wishes === null) return null;
  const { widthMetres, lengthMetres } = frame;
  if (!isSide(widthMetres) || !isSide(lengthMetres)) return null;
  const { furnishing, distanceMetres, perDesk, groups, mostPerSitting } = wishes;
  const desks = furnishing.desk.seats === 2 ? room.doubleDesks : null;
  return {
    room: {
      ...furnishing,
      widthMetres,
      lengthMetres,
      // No desks on the list is a list not filled in.
      mostDesks: desks === 0 ? null : desks,
      floor: wallsOf(frame),
    },
    minDistance: distanceMetres,
    perDesk,
    sittings: wishes.freshSeats && wishes.sittings > 1 ? 2 : 1,
    people: null,
    groups,
    mostPerSitting,
  };
}

/** How far is a room's seating? As of layouts. */
export type SeatingState = 'unknown' | 'none' | 'current' | 'stale';

export function seatingState(plan: SchoolPlan, room: SchoolRoom): SeatingState {
  const today = seatingRequestOf(plan, room);
  if (room.seating === null) return today === null ? 'unknown' : 'none';
  return today !== null && answers(room.seating.request, today) ? 'current' : 'stale';
}

/** Another seed or time limit is another way to answer the same question. */
function answers(asked: SeatingRequest, today: SeatingRequest): boolean {
  const anyWay = { seed: undefined, timeLimitMs: undefined };
  return isSame({ ...asked, ...anyWay }, { ...today, ...anyWay });
}

/**
 * The room a kept seating was made for: today's, with its doors, where its walls are
 * still those; else what the question says of it.
 */
export function seatedFrameOf(plan: SchoolPlan, room: SchoolRoom, { request }: RoomSeating): SeatingFrame {
  const { widthMetres, lengthMetres, floor } = request.room;
  const today = schoolRoomFrame(plan, room);
  if (today !== null) {
    const asToday = {
      widthMetres: today.widthMetres,
      lengthMetres: today.lengthMetres,
      floor: wallsOf(today),
    };
    if (isSame(asToday, { widthMetres, lengthMetres, floor })) return today;
  }
  const corners: Point[] = [
    [0, 0],
    [widthMetres, 0],
    [widthMetres, lengthMetres],
    [0, lengthMetres],
  ];
  const obstacles = (floor?.keepOut ?? []).map((outline, at) => ({
    id: `closed-${at + 1}`,
    kind: 'closed' as const,
    outline,
  }));
  const outline = floor?.outline ?? corners;
  return { widthMetres, lengthMetres, floor: { outline, obstacles, doors: [], windows: [], backdrop: null } };
}

/** The classes that use a room, the largest first. */
export function classesIn(plan: SchoolPlan, roomId: Id): readonly SchoolClass[] {
  return plan.classes
    .filter((each) => each.roomId === roomId)
    .toSorted((a, b) => (b.pupils ?? 0) - (a.pupils ?? 0));
}

/** Who is to find a seat in a room, class by class or in all; null while nobody has said. Persons. */
export function peopleIn(plan: SchoolPlan, room: SchoolRoom): number | null {
  return room.seatingWishes?.people ?? classesIn(plan, room.id)[0]?.pupils ?? null;
}

/** Seats of so many sittings, one after the other. With fresh seats they change between two sets. Persons. */
export function seatsInSittings({ sittings }: Pick<Seating, 'sittings'>, count: number): number {
  let sum = 0;
  for (let nth = 0; nth < count; nth += 1) sum += sittings[nth % sittings.length]?.length ?? 0;
  return sum;
}

/** How often must the room be used until everybody had a seat? Null where nobody finds one. */
export function sittingsFor({ sittings }: Pick<Seating, 'sittings'>, people: number): number | null {
  const round = sittings.reduce((sum, { length }) => sum + length, 0);
  if (round === 0) return people === 0 ? 0 : null;
  let count = Math.floor(people / round) * sittings.length;
  while (seatsInSittings({ sittings }, count) < people) count += 1;
  return count;
}

/** What a seating means for the people of its room. */
export type SeatingFigures = {
  /** Seats of each set of sittings. */
  readonly perSitting: readonly number[];
  /** Planned sittings. */
  readonly sittings: number;
  /** Seats in all of them. */
  readonly places: number;
  /** Who is to find one; null while unknown. */
  readonly people: number | null;
  /** Sittings these people need; null while unknown or where nobody finds a seat. */
  readonly needed: number | null;
  /** Everybody finds a seat in the planned sittings; also while nobody has said how many come. */
  readonly fits: boolean;
};

/**
 * How many come in one sitting, counted from 0: as even as the seats of each allow, so
 * that no sitting is nearly empty. Null while nobody has said how many come.
 */
export function peopleOfSitting(
  { perSitting, people, needed, sittings }: SeatingFigures,
  nth: number,
): number | null {
  if (people === null) return null;
  const count = needed ?? sittings;
  let left = people;
  for (let at = 0; at <= nth; at += 1) {
    const seats = perSitting[at % perSitting.length] ?? 0;
    // Those after this one must have room for the rest.
    let later = 0;
    for (let next = at + 1; next < count; next += 1) later += perSitting[next % perSitting.length] ?? 0;
    const here = Math.min(seats, left, Math.max(Math.ceil(left / Math.max(1, count - at)), left - later));
    if (at === nth) return here;
    left -= here;
  }
  return 0;
}

export function seatingFigures(plan: SchoolPlan, room: SchoolRoom, seating: Seating): SeatingFigures {
  const people = peopleIn(plan, room);
  const sittings = room.seatingWishes?.sittings ?? USUAL_SEATING.sittings;
  const places = seatsInSittings(seating, sittings);
  return {
    perSitting: seating.sittings.map(({ length }) => length),
    sittings,
    places,
    people,
    needed: people === null ? null : sittingsFor(seating, people),
    fits: people === null || places >= people,
  };
}
