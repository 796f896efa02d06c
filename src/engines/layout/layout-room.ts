import type { Layout, LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { ok, type Problem, type Result, refuse } from '#domain/result.ts';
import { inwardOf } from '#engines/geometry/door-swing.ts';
import { isSimple } from '#engines/geometry/polygons.ts';
import type { Budget } from '#engines/search/budget.ts';
import { randomOf } from '#engines/search/random.ts';
import { type Arrangement, type Drawing, withWriting } from './arrangement.ts';
import { canonicalFrame, type Frame } from './canonical-frame.ts';
import { drawingOf } from './draw-setup.ts';
import { improveWriting, writingGraph } from './improve-writing.ts';
import { layoutAnswer } from './layout-answer.ts';
import { doorPairs, isBetter, searchDrafts } from './search-drafts.ts';

export type LayoutOptions = {
  readonly budget: Budget;
  /** Items that stay where they are; the others are arranged around them. */
  readonly locked?: readonly LayoutItem[];
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
 * as we can find, then the shorter way. Every promise is checked on the result before
 * it is given (`layoutViolations`), so a layout that is returned keeps them all.
 *
 * Yields after every trial, with the layout if it is better than those before.
 * Refuses with `room-not-simple`, `door-not-in-wall`, `doors-missing`,
 * or `layout-impossible` when no layout was found. Work is counted in trials
 * and the clock only stops a machine slower than expected: else the same
 * request and seed give the same layout, and a room that is turned, mirrored or drawn in
 * another order gets the same layout turned or mirrored, to a tenth of a
 * millimetre. Two drawings must agree to a micrometre for that.
 */
export function* layoutRoom(
  request: LayoutRequest,
  { budget, locked = [] }: LayoutOptions,
): Generator<LayoutStep, Result<Layout>, void> {
  const problem = problemOf(request);
  if (problem !== null) return refuse(problem);
  const frame = canonicalFrame(request.room);
  const drawing = drawingOf({ ...request, room: frame.room }, locked.map(frame.toFrame));
  if (doorPairs(drawing.room).length === 0) return refuse({ code: 'doors-missing', path: ['room', 'doors'] });
  const random = randomOf(request.seed ?? 1);
  const isOver = () => budget.elapsedMs() > budget.timeLimitMs;
  const trials = trialsIn(drawing, budget.timeLimitMs);
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
  for (const { share, better } of searchDrafts(drawing, { trials, random, isOver, isKept })) {
    yield { share, better: better === null ? null : (kept.at(-1)?.answer ?? null) };
  }
  const best = kept.at(-1);
  if (best === undefined) return refuse({ code: 'layout-impossible' });
  const improved = improve(drawing, best.made, randomOf(request.seed ?? 1, 1));
  const answer = improved === null || !isBetter(improved, best.made) ? null : answerOf(improved);
  return ok(answer ?? best.answer);
}

function problemOf({ room }: LayoutRequest): Problem | null {
  if (!isSimple(room.outline)) return { code: 'room-not-simple', path: ['room', 'outline'] };
  const wrong = (room.keepOut ?? []).findIndex((keepOut) => !isSimple(keepOut));
  if (wrong >= 0) return { code: 'room-not-simple', path: ['room', 'keepOut', wrong] };
  const adrift = room.doors.findIndex((door) => inwardOf(door, room.outline) === null);
  return adrift < 0 ? null : { code: 'door-not-in-wall', path: ['room', 'doors', adrift] };
}

/** Trials one millisecond pays for, in places looked at. Measured on a busy 2.5 GHz core, and halved. */
const PLACES_PER_MS = 120;

function trialsIn(drawing: Drawing, timeLimitMs: number): number {
  const places = drawing.places.length + drawing.grid.toWall.length;
  return Math.max(8, Math.min(120, Math.floor((timeLimitMs * PLACES_PER_MS) / places)));
}

function improve(
  drawing: Drawing,
  made: Arrangement,
  random: ReturnType<typeof randomOf>,
): Arrangement | null {
  if (made.writing.length >= drawing.wanted || made.open.length === 0) return null;
  const graph = writingGraph(made.open, drawing);
  const chosen = new Set(made.writing.map(({ center, angle }) => `${center.join()} ${angle}`));
  const start = made.open.filter(({ item }) => chosen.has(`${item.center.join()} ${item.angle}`));
  const places = improveWriting(made.open, start, { graph, shakes: 120, random });
  if (places.length <= start.length) return null;
  return withWriting(
    { ...made, drawing },
    places.map(({ item }) => item),
  );
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
