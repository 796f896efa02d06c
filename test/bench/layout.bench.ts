import { bench, describe } from 'vitest';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import { layoutViolations } from '#engines/geometry/layout-violations.ts';
import { layoutRoom } from '#engines/layout/layout-room.ts';
import { nearestStrangers, squareRows } from '#test/support/desk-rivals.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const plan = electionPlanFixture('full');
const requests = plan.areas.flatMap((area) => layoutRequestOf(plan, area) ?? []);

/** Work is counted, so a clock that stands still changes nothing but how long a slow machine may take. */
const ALLOWED_MS = 5000;

const rooms = requests.map((request, at) => {
  const layOut = () => {
    const search = layoutRoom(request, { budget: { timeLimitMs: ALLOWED_MS, elapsedMs: () => 0 } });
    for (;;) {
      const step = search.next();
      if (step.done === true) return step.value;
    }
  };
  const startedAt = performance.now();
  const answer = layOut();
  return { name: `room ${at + 1}`, request, layOut, answer, ms: performance.now() - startedAt };
});

// The rival gets our stations and our way for nothing and only has to place the desks.
console.table(
  rooms.map(({ name, request, answer, ms }) => {
    const ours = answer.ok ? (answer.value.counts.writing ?? 0) : 0;
    const rows = answer.ok ? squareRows({ request, layout: answer.value }) : 0;
    return {
      room: name,
      ours,
      'square rows, 0.5 m snap': rows,
      ratio: rows === 0 ? null : Number((ours / rows).toFixed(2)),
      'upper bound': answer.ok ? answer.value.upperBound : null,
      'nearest strangers, m': answer.ok ? Number(nearestStrangers(answer.value.items).toFixed(2)) : null,
      ms: Math.round(ms),
    };
  }),
);

for (const { name, request, layOut, answer } of rooms) {
  describe(name, () => {
    bench('laid out', () => void layOut(), { iterations: 1, time: 0, warmupIterations: 0 });
    if (!answer.ok) return;
    const { items, route } = answer.value;
    bench('every promise checked', () => void layoutViolations({ ...request, items, route }));
  });
}
