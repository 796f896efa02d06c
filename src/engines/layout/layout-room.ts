import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { inwardOf } from '#engines/geometry/door-swing.ts';
import { isSimple } from '#engines/geometry/polygons.ts';
import type { Budget } from '#engines/search/budget.ts';
import { randomOf } from '#engines/search/random.ts';
import { type Arrangement, resettled } from './arrangement.ts';
import { canonicalFrame, type Frame } from './canonical-frame.ts';
import { drawingOf } from './draw-setup.ts';
import { layoutAnswer } from './layout-answer.ts';
import { doorPairs, isBetter, searchDrafts } from './search-drafts.ts';
import { spreadOut } from './spare.ts';
import { allowanceOf, isFarOver, Work } from './work.ts';

export type LayoutOptions = {
  readonly budget: Budget;
  /** Items that stay where they are; the others are arranged around them. */
  readonly locked?: readonly LayoutItem[];
  /** Where the work done is added up, for those who ask several questions. */
  readonly work?: Work;
};

/** One trial of the search: how far it is, from 0 to 1, and the layout if it is better than those before. */
export type LayoutStep = { readonly share: number; readonly better: Layout | null };

/** Where no time is given. Milliseconds. */
export const LAYOUT_TIME = 5000;

/**
 * How should a polling room be laid out?
 *
 * Stations stand along the walls in the order of the law, voters walk one way
 * from a door in to a door out, and writing places fill what is left: as many
 * as we can find, then the most spare distance (`spareOf`), then the shorter way. Every promise is checked on the result before
 * it is given (`layoutViolations`), so a layout that is returned keeps them all.
 *
 * Yields after every trial, with the layout if it is better than those before.
 * Refuses with `room-not-simple`, `door-not-in-wall`, `doors-missing`,
 * or `layout-impossible` when no layout was found. Work is counted
 * and the clock only stops a machine many times slower than expected: else the same
 * request and seed give the same layout, and a room that is turned, mirrored or drawn in
 * another order gets the same layout turned or mirrored, to a tenth of a
 * millimetre. Two drawings must agree to a micrometre for that.
 */
export function* layoutRoom(
  request: LayoutRequest,
  { budget, locked = [], work = new Work() }: LayoutOptions,
): Generator<LayoutStep, Result<Layout>, void> {
  const problem = problemOf(request);
  if (problem !== null) return refuse(problem);
  const frame = canonicalFrame(request.room);
  const drawing = drawingOf({ ...request, room: frame.room }, locked.map(frame.toFrame), work);
  if (doorPairs(drawing.room).length === 0) return refuse({ code: 'doors-missing', path: ['room', 'doors'] });
  const random = randomOf(request.seed ?? 1);
  const allowance = allowanceOf(budget);
  const isOver = () => isFarOver(budget);
  const answerOf = (made: Arrangement) => {
    // Judged in the frame first, so that what is kept does not depend on how the room was drawn.
    const isSound = doesKeepAll(layoutAnswer({ ...request, room: frame.room }, drawnIn(made)));
    const answer = isSound ? layoutAnswer(request, inRoom(frame, drawnIn(made), locked)) : null;
    return answer !== null && doesKeepAll(answer) ? answer : null;
  };
  const kept: { readonly made: Arrangement; readonly answer: Layout }[] = [];
  const isKept = (made: Arrangement) => {
    const answer = answerOf(made);
    if (answer !== null) kept.push({ made, answer });
    return answer !== null;
  };
  for (const { share, better } of searchDrafts(drawing, { allowance, random, isOver, isKept })) {
    yield { share, better: better === null ? null : (kept.at(-1)?.answer ?? null) };
  }
  const best = kept.at(-1);
  if (best === undefined) return refuse({ code: 'layout-impossible' });
  for (const { made } of kept.slice(-FINALISTS)) {
    if (made.writing.length < best.made.writing.length) continue;
    const settled = resettled(made, spreadOut(made));
    if (settled !== null && isBetter(settled, kept.at(-1)?.made ?? null)) isKept(settled);
  }
  return ok((kept.at(-1) ?? best).answer);
}

/** As many of the last that were best are spread out: which of them has most to spare shows only then. */
const FINALISTS = 3;

function problemOf({ room }: LayoutRequest): Problem | null {
  if (!isSimple(room.outline)) return { code: 'room-not-simple', path: ['room', 'outline'] };
  const wrong = (room.keepOut ?? []).findIndex((keepOut) => !isSimple(keepOut));
  if (wrong >= 0) return { code: 'room-not-simple', path: ['room', 'keepOut', wrong] };
  const adrift = room.doors.findIndex((door) => inwardOf(door, room.outline) === null);
  return adrift < 0 ? null : { code: 'door-not-in-wall', path: ['room', 'doors', adrift] };
}

type Drawn = Pick<Layout, 'items' | 'route'>;

function drawnIn({ stations, writing, route }: Arrangement): Drawn {
  return {
    items: [...stations, ...writing],
    route: route.map((leg) => ({ ...leg, points: [...leg.points] })),
  };
}

/** The layout where the room was drawn; locked items exactly as they were given. */
function inRoom(frame: Frame, { items, route }: Drawn, locked: readonly LayoutItem[]): Drawn {
  const given = new Map(locked.map((item) => [item.id, item]));
  return {
    items: items.map((item) => given.get(item.id) ?? frame.fromFrame(item)),
    route: route.map((leg) => ({ ...leg, points: leg.points.map(frame.pointFromFrame) })),
  };
}

function doesKeepAll({ checks }: Layout): boolean {
  return checks.every(({ ok }) => ok);
}
