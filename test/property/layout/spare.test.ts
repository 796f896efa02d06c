import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Layout, type LayoutItem, LayoutRequest } from '#domain/plan/layout.ts';
import { layoutViolations } from '#engines/geometry/layout-violations.ts';
import { type Arrangement, arrange, lengthOfRoute, resettled } from '#engines/layout/arrangement.ts';
import { drawingOf } from '#engines/layout/draw-setup.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';
import { firstDrafts } from '#engines/layout/search-drafts.ts';
import { spareOf, spreadOut } from '#engines/layout/spare.ts';
import { Work } from '#engines/layout/work.ts';
import { nearestStrangers, widestDesks } from '#test/support/desk-rivals.ts';

/** A rectangle with a door in and a door out in its lower wall. */
function requestOf(long: number, wide: number, wishes: Record<string, unknown> = {}): LayoutRequest {
  const door = (id: string, left: number, use: string) => ({ id, from: [left, 0], to: [left + 1.2, 0], use });
  return LayoutRequest.parse({
    room: {
      outline: [
        [0, 0],
        [long, 0],
        [long, wide],
        [0, wide],
      ],
      doors: [door('a', 0.5, 'in'), door('b', long - 1.7, 'out')],
    },
    minDistance: 2,
    aisle: 1.2,
    stations: [
      { kind: 'check-in', count: 1 },
      { kind: 'candidate-board', count: 1 },
      { kind: 'writing', count: 'max' },
      { kind: 'ballot-box', count: 1 },
      { kind: 'stamp', count: 1 },
      { kind: 'observer', count: 1 },
    ],
    ...wishes,
  });
}

function draftsOf(request: LayoutRequest, locked: readonly LayoutItem[] = []): readonly Arrangement[] {
  const drawing = drawingOf(request, locked, new Work());
  return firstDrafts(drawing).flatMap((draft) => arrange(drawing, draft) ?? []);
}

function layOut(request: LayoutRequest, timeLimitMs: number): { final: Layout; found: readonly Layout[] } {
  const search = layoutRoom(request, { budget: { timeLimitMs, elapsedMs: () => 0 } });
  const found: Layout[] = [];
  for (;;) {
    const step = search.next();
    if (step.done !== true) {
      if (step.value.better !== null) found.push(step.value.better);
      continue;
    }
    if (!step.value.ok) throw new Error(step.value.problem.code);
    return { final: step.value.value, found };
  }
}

test('spread out, a draft has as many writing places as before, no less to spare, and keeps every promise', () => {
  const anySize = fc.record({ long: fc.integer({ min: 7, max: 12 }), wide: fc.integer({ min: 6, max: 8 }) });
  fc.assert(
    fc.property(anySize, ({ long, wide }) => {
      const request = requestOf(long, wide);
      for (const draft of draftsOf(request)) {
        const settled = resettled(draft, spreadOut(draft));
        if (settled === null) continue;
        expect(settled.writing).toHaveLength(draft.writing.length);
        expect(spareOf(settled)).toBeGreaterThanOrEqual(spareOf(draft) - 1e-9);
        const items = [...settled.stations, ...settled.writing];
        const route = settled.route.map((leg) => ({ ...leg, points: [...leg.points] }));
        expect(layoutViolations({ ...request, items, route })).toEqual([]);
      }
    }),
    { numRuns: 6, seed: 3 },
  );
}, 120_000);

test('the shortest of the ways that suit a draft which was spread out is never longer than with its old way', () => {
  for (const draft of draftsOf(requestOf(10, 7))) {
    const same = resettled(draft, draft);
    expect(same).not.toBeNull();
    if (same !== null)
      expect(lengthOfRoute(same.route)).toBeLessThanOrEqual(lengthOfRoute(draft.route) + 1e-9);
  }
});

test('a locked desk stays where it is while the others move away from it', () => {
  const [desk] = draftsOf(requestOf(10, 7))[0]?.writing ?? [];
  if (desk === undefined) throw new Error('a desk');
  const [draft] = draftsOf(requestOf(10, 7), [desk]);
  if (draft === undefined) throw new Error('a draft');
  expect(spreadOut(draft).writing.find(({ id }) => id === desk.id)).toEqual(desk);
});

test('what is returned has at least the writing places of the best found on the way, and more to spare', () => {
  const { final, found } = layOut(requestOf(10, 7), 400);
  const last = found.at(-1);
  if (last === undefined) throw new Error('a layout');
  expect(final.counts.writing ?? 0).toBeGreaterThanOrEqual(last.counts.writing ?? 0);
  expect(nearestStrangers(final.items)).toBeGreaterThan(nearestStrangers(last.items) + 0.02);
});

test('where there is room enough, everybody is half a metre farther apart than must be, but for five centimetres', () => {
  const stations = requestOf(12, 9).stations.map((each) =>
    each.kind === 'writing' ? { ...each, count: 2 } : each,
  );
  const { final } = layOut(requestOf(12, 9, { stations }), 400);
  expect(final.counts.writing).toBe(2);
  expect(nearestStrangers(final.items)).toBeGreaterThanOrEqual(2.45 - 1e-3);
});

test.each([
  { long: 7, wide: 6 },
  { long: 8, wide: 6 },
])(
  'in a room of $long × $wide m no desks as many, of all on a net of half a metre, are farther apart',
  ({ long, wide }) => {
    const request = requestOf(long, wide);
    const { final } = layOut(request, 100);
    const rival = widestDesks({ request, layout: final }, 0.5);
    expect(nearestStrangers(final.items)).toBeGreaterThanOrEqual(Math.min(rival, 2.5) - 1e-3);
  },
  120_000,
);
