import {
  countItems,
  type Layout,
  type LayoutItem,
  type LayoutRequest,
  type StationKind,
} from '#domain/plan/layout.ts';
import { metres } from '#domain/scalars.ts';
import {
  type LayoutSubject,
  type LayoutViolation,
  layoutViolations,
  spareDistance,
} from '#engines/geometry/layout-violations.ts';
import { segmentToRectangle } from '#engines/geometry/rectangle-fit.ts';
import { LEGAL_ORDER, piecesOf } from '#engines/geometry/route-violations.ts';
import { writingBound } from './layout-bound.ts';

type Drawn = { readonly items: readonly LayoutItem[]; readonly route: Layout['route'] };

/** The answer with its figures and every promise checked; coordinates to a tenth of a millimetre. */
export function layoutAnswer(request: LayoutRequest, drawn: Drawn): Layout {
  const items = drawn.items.map(rounded).toSorted(byOrder);
  const route = drawn.route.map((leg) => ({ ...leg, points: leg.points.map(roundedPoint) }));
  const subject: LayoutSubject = { ...request, items, route };
  const upperBound = writingBound(request);
  const { counts, capacity } = countItems(items);
  return {
    items,
    route,
    counts,
    capacity,
    minDistance: metres(Math.floor((spareDistance(subject) ?? 0) * 1e4 + 1e-6) / 1e4),
    upperBound,
    proven: (counts.writing ?? 0) >= upperBound,
    checks: checksOf(subject),
  };
}

function rounded(item: LayoutItem): LayoutItem {
  return {
    ...item,
    center: roundedPoint(item.center),
    people: item.people.map((person) => ({ ...person, at: roundedPoint(person.at) })),
  };
}

function roundedPoint([x, y]: Readonly<[number, number]>): [number, number] {
  return [Math.round(x * 1e4) / 1e4 + 0, Math.round(y * 1e4) / 1e4 + 0];
}

/** In the order voters meet them. */
function byOrder(a: LayoutItem, b: LayoutItem): number {
  return orderOf(a.kind) - orderOf(b.kind) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

function orderOf(kind: StationKind): number {
  const rank = LEGAL_ORDER.indexOf(kind);
  return rank < 0 ? LEGAL_ORDER.length : rank;
}

/** Promises that are kept or broken: how many times broken. The two that are measures follow. */
const COUNTED = [
  'furniture-outside',
  'furniture-on-obstacle',
  'furniture-in-door',
  'furniture-overlap',
  'person-outside',
  'person-blocked',
  'behind-writer',
  'walk-behind-writer',
  'route-missing',
  'route-order',
  'route-detached',
  'route-outside',
  'route-crossing',
] as const satisfies readonly LayoutViolation['code'][];

/** Every promise with its value and limit, for any layout: also one that was moved by hand. */
export function checksOf(subject: LayoutSubject): Layout['checks'] {
  const violations = layoutViolations(subject);
  const brokenIn = (code: LayoutViolation['code']) => violations.filter((each) => each.code === code);
  const clearances = subject.route.flatMap(({ points }) =>
    piecesOf(points).flatMap((piece) => subject.items.map((item) => segmentToRectangle(piece, item))),
  );
  const limit = subject.aisle / 2;
  return [
    {
      code: 'people-too-close',
      ok: brokenIn('people-too-close').length === 0,
      value: spareDistance(subject) ?? subject.minDistance,
      limit: subject.minDistance,
    },
    {
      code: 'route-narrow',
      ok: brokenIn('route-narrow').length === 0,
      value: clearances.length === 0 ? limit : Math.min(...clearances),
      limit,
    },
    ...COUNTED.map((code) => ({
      code,
      ok: brokenIn(code).length === 0,
      value: brokenIn(code).length,
      limit: 0,
    })),
  ];
}
