import { z } from 'zod';
import { Count, Line, Metres } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import seating from '#resources/defaults/seating.json' with { type: 'json' };
import { Outline, Point } from './room.ts';

/** The longest side of a hall in metres. The bound is ours: the largest gymnasiums. */
export const LONGEST_SIDE = 200;

const Side = z.number().positive().max(LONGEST_SIDE);

/** Assumption: a class in more parts than this is taught another way. */
export const MOST_SITTINGS = 6;

/** Desks or chairs closer than this are one. */
const Pitch = z.number().min(0.3).max(20);

const OneOrTwo = z.union([z.literal(1), z.literal(2)]);

/** A whole number of rows or columns, or as many as fit. */
const Many = z.union([z.int().min(1).max(200), z.literal('fit')]);

/**
 * A rectangular room with desks in straight rows that look to the front. Metres.
 *
 * x runs along the front wall to the right as one looks at the board, y from the back
 * wall to the front. `frontMetres` and `backMetres` reach to the middle of the people of
 * the first and the last row, `sideMetres` to the edge of the desks.
 */
export const SeatingRoom = z.strictObject({
  widthMetres: Side,
  lengthMetres: Side,
  frontMetres: z.number().min(0).max(200),
  backMetres: z.number().min(0).max(200),
  sideMetres: z.number().min(0).max(100),
  /** How deep a stage or the teacher's area is, from the front wall; within `frontMetres`. */
  stageMetres: z.number().positive().max(200).nullable().default(null),
  rows: Many.default('fit'),
  /** Desks side by side in a row. */
  columns: Many.default('fit'),
  /** From the people of one row to the people of the next. */
  rowPitchMetres: Pitch,
  desk: z.strictObject({
    widthMetres: Pitch,
    /** One seat in the middle, or two a quarter of the width from each end. */
    seats: OneOrTwo,
    /** How far it reaches in front of the people; null for chairs alone. */
    depthMetres: z.number().min(0.2).max(2).nullable().default(null),
  }),
  /** Between two neighbouring desks where there is no aisle. */
  gapMetres: z.number().min(0).max(20),
  /** A way from front to back after every so many desks; null for none. */
  aisle: z.strictObject({ every: z.int().min(1).max(200), widthMetres: Pitch }).nullable(),
  /** Desks there are: they stand in the rows at the front. Null for as many as fit. */
  mostDesks: z.int().min(1).max(5000).nullable().default(null),
  /**
   * Walls that make no rectangle, and what nobody may use. A desk that does not stand
   * free inside is left out. Null where the rectangle is all there is.
   */
  floor: z
    .strictObject({ outline: Outline, keepOut: z.array(Outline).max(300) })
    .nullable()
    .default(null),
});
export type SeatingRoom = z.infer<typeof SeatingRoom>;

const GroupSizes = z.array(z.int().min(2).max(20)).max(200);
const MostPeople = z.int().min(1).max(10_000);

/** Who sits where in a classroom or a hall, so that as many as possible keep their distance? */
export const SeatingRequest = z
  .strictObject({
    room: SeatingRoom,
    /** Least distance of two people in the same sitting who are not of one group; 0 for none. */
    minDistance: Metres,
    /** How many may share a desk, groups included. */
    perDesk: OneOrTwo,
    /** Two sittings use the room one after the other, and nobody sits where somebody sat. */
    sittings: OneOrTwo.default(1),
    /** Everybody there is to seat, in groups or alone; null for as many as possible. */
    people: Count.nullable().default(null),
    /** Sizes of families and others who live together: among themselves they keep no distance. */
    groups: GroupSizes.default([]),
    /** Most people in the room in one sitting, by order of somebody; null for none. */
    mostPerSitting: MostPeople.nullable().default(null),
    timeLimitMs: z.int().min(1).max(600_000).optional(),
    seed: z.int().min(0).max(2_147_483_647).optional(),
  })
  .refine(({ room }) => room.frontMetres >= (room.stageMetres ?? 0), {
    path: ['room', 'stageMetres'],
    message: 'the stage reaches over the first row',
  })
  .refine(({ people, groups }) => people === null || groups.reduce((sum, size) => sum + size, 0) <= people, {
    path: ['groups'],
    message: 'more people in groups than there are',
  });
export type SeatingRequest = z.infer<typeof SeatingRequest>;

/** A seat: row A is the one at the front, numbers run to the right. */
export const Seat = z.strictObject({
  name: z.string().regex(/^[A-Z]+[0-9]+$/),
  /** The middle of the person. */
  at: Point,
  /** Position in the list of desks. */
  desk: Count,
});
export type Seat = z.infer<typeof Seat>;

/** Somebody on a seat: positions in the lists of seats and of groups, no group for who comes alone. */
export const Seated = z.strictObject({ seat: Count, group: Count.nullable() });
export type Seated = z.infer<typeof Seated>;

export const Seating = z.strictObject({
  seats: z.array(Seat),
  /** The middle of each desk's edge where people sit. */
  desks: z.array(Point),
  /** Where nobody puts a desk, from wall to wall along y. */
  aisles: z.array(z.strictObject({ fromX: z.number(), toX: z.number() })),
  /** People of each sitting, by seat. */
  sittings: z.array(z.array(Seated)),
  /** Everybody who got a seat. */
  count: Count,
  /** Nobody can seat more than this with the desks where they are. */
  upperBound: Count,
  /** `count` equals `upperBound`. */
  proven: z.boolean(),
  /** The smallest distance of two in one sitting who are not of one group; the distance asked for without such two. */
  minDistance: z.number(),
  /** Of the people asked for; 0 where as many as possible were asked for. */
  notSeated: Count,
});
export type Seating = z.infer<typeof Seating>;

/** A wall by its side in the room's drawing, where x runs to the right and y up. */
export const WallSide = z.enum(['right', 'top', 'left', 'bottom']);
export type WallSide = z.infer<typeof WallSide>;

/** How a room is furnished, whatever its size. */
export const Furnishing = SeatingRoom.omit({
  widthMetres: true,
  lengthMetres: true,
  mostDesks: true,
  floor: true,
});
export type Furnishing = z.infer<typeof Furnishing>;

/** How one room is to be seated, where the user does not leave it to us; null for the usual. */
export const SeatingWishes = z
  .strictObject({
    /** 0 for none. */
    distanceMetres: Metres.nullable(),
    perDesk: OneOrTwo.nullable(),
    /** How often the room is used one after the other; the class comes in that many parts. */
    sittings: z.int().min(1).max(MOST_SITTINGS),
    /** Nobody sits where somebody of the sitting before sat. */
    freshSeats: z.boolean(),
    /** Who is to find a seat; null for the largest class of the room. */
    people: MostPeople.nullable(),
    mostPerSitting: MostPeople.nullable(),
    /** Sizes of families and others who may sit together. */
    groups: GroupSizes,
    /** Where the board or the stage is. */
    front: WallSide.nullable(),
    furnishing: Furnishing.nullable(),
  })
  .refine(({ furnishing }) => (furnishing?.frontMetres ?? 0) >= (furnishing?.stageMetres ?? 0), {
    path: ['furnishing', 'stageMetres'],
    message: 'the stage reaches over the first row',
  });
export type SeatingWishes = z.infer<typeof SeatingWishes>;

/** Nothing asked for: everything as usual, once. */
export const USUAL_SEATING: SeatingWishes = {
  distanceMetres: null,
  perDesk: null,
  sittings: 1,
  freshSeats: false,
  people: null,
  mostPerSitting: null,
  groups: [],
  front: null,
  furnishing: null,
};

/** A seating kept in the plan, with what it was made for: stale when today's plan would ask differently. */
export const RoomSeating = z.strictObject({ request: SeatingRequest, result: Seating });
export type RoomSeating = z.infer<typeof RoomSeating>;

const SeatingUse = z.strictObject({
  distanceMetres: Metres,
  mostPerRoom: Count.nullable(),
  sources: z.record(Line, Source),
});

const SourcedFurnishing = z.strictObject({ room: Furnishing, source: Source });

/** Shape of `resources/defaults/seating.json`. */
const SeatingPack = z.strictObject({
  uses: z.strictObject({ class: SeatingUse, 'directive-19': SeatingUse, exam: SeatingUse }),
  furnishings: z.strictObject({ desks: SourcedFurnishing, chairs: SourcedFurnishing }),
});

/** Distances for classes and exams, sizes of usual desks and of chairs in halls, each with where it comes from. */
export const SEATING_DEFAULTS = SeatingPack.parse(seating);
