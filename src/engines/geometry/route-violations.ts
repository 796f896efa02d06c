import { FURNITURE } from '#domain/plan/furniture.ts';
import type { Layout, LayoutItem, LayoutRoom, StationKind } from '#domain/plan/layout.ts';
import type { LayoutSubject, LayoutViolation } from './layout-violations.ts';
import { distance, type Vector } from './points.ts';
import { containsPoint, edgesOf, locate } from './polygons.ts';
import { FIT, segmentToRectangle } from './rectangle-fit.ts';
import { distanceBehind, writersOf } from './secrecy.ts';
import { doCross, doTouch, type Segment } from './segments.ts';

/**
 * The stations a voter passes, in the order of the law and of the National
 * Election Council's six steps (domain rules 1.7); what stands before
 * check-in first. Seats to wait, observers and isolation are passed by.
 */
export const LEGAL_ORDER: readonly StationKind[] = [
  'screening',
  'sanitiser',
  'check-in',
  'candidate-board',
  'writing',
  'ballot-box',
  'stamp',
];
const WRITING = LEGAL_ORDER.indexOf('writing');

type Leg = Layout['route'][number];

/** The straight pieces of a way. */
export function piecesOf(points: readonly Vector[]): readonly Segment[] {
  return points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }));
}

/** How far from a voter's place may the way to it end? Metres. */
export function stopReach({
  aisle,
  minDistance,
}: {
  readonly aisle: number;
  readonly minDistance: number;
}): number {
  return aisle / 2 + Math.max(minDistance, 1);
}

/** Everything wrong with the way voters take. */
export function routeViolations(subject: LayoutSubject): readonly LayoutViolation[] {
  return [
    ...orderViolations(subject),
    ...reachViolations(subject),
    ...outsideViolations(subject),
    ...clearanceViolations(subject),
    ...crossingViolations(subject),
    ...walkBehindViolations(subject),
  ];
}

function violation(
  code: LayoutViolation['code'],
  items: readonly string[],
  [value, limit]: readonly [number, number],
  at: Vector | null = null,
): LayoutViolation {
  return { code, items, value, limit, at };
}

function rankOf(id: string, items: readonly LayoutItem[]): number {
  const item = items.find((each) => each.id === id);
  return item === undefined ? -1 : LEGAL_ORDER.indexOf(item.kind);
}

/** A chain of legs from a door in to a door out, past every kind there is, in order. */
function orderViolations({ room, items, route }: LayoutSubject): readonly LayoutViolation[] {
  const wanted = LEGAL_ORDER.filter((kind) => items.some((item) => item.kind === kind));
  if (route.length === 0)
    return wanted.length === 0 ? [] : [violation('route-missing', [], [0, wanted.length])];
  const stops = route.slice(0, -1).map(({ to }) => to);
  const ranks = stops.map((id) => rankOf(id, items));
  const isChain = route.every(({ from }, at) => at === 0 || from === route[at - 1]?.to);
  const isOrdered = ranks.every((rank, at) => rank >= 0 && rank >= (ranks[at - 1] ?? 0));
  const start = doorOf(room, route[0]?.from);
  const end = doorOf(room, route.at(-1)?.to);
  const isThroughDoors = start !== undefined && start.use !== 'out' && end !== undefined && end.use !== 'in';
  const visited = new Set(ranks);
  const missed = wanted.filter((kind) => !visited.has(LEGAL_ORDER.indexOf(kind)));
  return [
    ...(isChain && isOrdered && isThroughDoors ? [] : [violation('route-order', stops, [0, 1])]),
    ...missed.map((kind) =>
      violation(
        'route-missing',
        items
          .filter((item) => item.kind === kind)
          .slice(0, 1)
          .map(({ id }) => id),
        [0, 1],
      ),
    ),
  ];
}

function doorOf(room: LayoutRoom, id: string | undefined) {
  return room.doors.find((door) => door.id === id);
}

/** Every leg begins where the one before ended, and ends near the voter's place of its station. */
function reachViolations(subject: LayoutSubject): readonly LayoutViolation[] {
  const limit = stopReach(subject);
  return subject.route.flatMap((leg) => {
    const end = leg.points.at(-1);
    const item = subject.items.find(({ id }) => id === leg.to);
    const voter = item?.people.find(({ role }) => role === 'voter');
    if (end === undefined || voter === undefined) return [];
    const away = distance(end, voter.at);
    return away <= limit + FIT ? [] : [violation('route-detached', [leg.to], [away, limit], end)];
  });
}

function outsideViolations({ room, route }: LayoutSubject): readonly LayoutViolation[] {
  const keepOuts = room.keepOut ?? [];
  const walls = [room.outline, ...keepOuts].flatMap(edgesOf);
  return route.flatMap((leg) => {
    const away = leg.points.find(
      (point) =>
        !containsPoint(room.outline, point) ||
        keepOuts.some((keepOut) => locate(point, keepOut) === 'inside'),
    );
    const crossed = piecesOf(leg.points).find((piece) => walls.some((wall) => doCross(wall, piece)));
    const at = away ?? crossed?.from;
    return at === undefined ? [] : [violation('route-outside', [leg.from, leg.to], [1, 0], at)];
  });
}

function clearanceViolations({ items, route, aisle }: LayoutSubject): readonly LayoutViolation[] {
  const limit = aisle / 2;
  return route.flatMap((leg) =>
    piecesOf(leg.points).flatMap((piece) =>
      items.flatMap((item) => {
        const clear = segmentToRectangle(piece, item);
        return clear >= limit - FIT ? [] : [violation('route-narrow', [item.id], [clear, limit], piece.from)];
      }),
    ),
  );
}

/** The way in goes as far as the first writing place, the way out from the last. */
function crossingViolations({ items, route }: LayoutSubject): readonly LayoutViolation[] {
  const wayIn: Leg[] = route.filter(({ to }) => isUpTo(rankOf(to, items)));
  const wayOut = route.filter(
    ({ from }) => rankOf(from, items) >= WRITING && !isWithinWriting(from, route, items),
  );
  const inward = wayIn.flatMap(({ points }) => piecesOf(points));
  const outward = wayOut.flatMap(({ points }) => piecesOf(points));
  const met = inward.find((piece, at) =>
    outward.some((other, then) =>
      // The two ways meet at the writing place itself.
      at === inward.length - 1 && then === 0 ? doCross(piece, other) : doTouch(piece, other),
    ),
  );
  return met === undefined ? [] : [violation('route-crossing', [], [1, 0], met.from)];
}

function isUpTo(rank: number): boolean {
  return rank >= 0 && rank <= WRITING;
}

/** Between two writing places, which is neither way in nor way out. */
function isWithinWriting(from: string, route: readonly Leg[], items: readonly LayoutItem[]): boolean {
  const leg = route.find((each) => each.from === from);
  return rankOf(from, items) === WRITING && leg !== undefined && rankOf(leg.to, items) === WRITING;
}

function walkBehindViolations({ room, items, route }: LayoutSubject): readonly LayoutViolation[] {
  const walls = [room.outline, ...(room.keepOut ?? [])].flatMap(edgesOf);
  const pieces = route.flatMap(({ points }) => piecesOf(points));
  return items.flatMap((item) =>
    writersOf(item).flatMap((writer) => {
      const behind = pieces.flatMap((piece) => distanceBehind(writer, piece, walls) ?? []);
      if (behind.length === 0) return [];
      return [
        violation(
          'walk-behind-writer',
          [item.id],
          [Math.min(...behind), FURNITURE.figures.secrecyReach],
          writer.at,
        ),
      ];
    }),
  );
}
