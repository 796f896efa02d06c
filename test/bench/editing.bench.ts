import { bench, describe } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import { moveHamlets } from '#editing/areas.ts';
import { updateItems } from '#editing/items.ts';
import { sectionProgress } from '#editing/progress.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

/** A town: 60 polling areas, 2,000 hamlets. One edit must stay well under 5 ms. */
const plan = {
  ...electionPlanFixture('full'),
  areas: Array.from({ length: 60 }, (_, area) => ({
    ...emptyArea(`area-${String(area)}`, String(area + 1).padStart(2, '0')),
    hamlets: Array.from({ length: 34 }, (__, hamlet) => ({
      id: `hamlet-${String(area)}-${String(hamlet)}`,
      name: `Tổ ${String(hamlet)}`,
      voters: 100,
      households: 30,
      homeQuarantined: null,
      note: '',
    })),
  })),
};
const changes = plan.areas
  .flatMap(({ hamlets }) => hamlets)
  .map(({ id }) => ({ id, patch: { voters: 101 } }));

describe('a plan of 60 areas and 2,000 hamlets', () => {
  bench('edit one cell', () => {
    updateItems(plan, { list: 'hamlets', changes: [{ id: 'hamlet-59-33', patch: { voters: 7 } }] });
  });
  bench('move a hamlet', () => {
    moveHamlets(plan, { hamletIds: ['hamlet-59-33'], toNumber: '01', newAreaId: 'new' });
  });
  bench('paste 2,000 cells', () => {
    updateItems(plan, { list: 'hamlets', changes });
  });
  bench('progress of all sections', () => {
    sectionProgress(plan);
  });
});
