import { describe, expect, it } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import type { Result } from '#domain/result.ts';
import { setPlacedStock, setSupplyNeed } from '#editing/supplies.ts';
import { supplySheetOf } from '#engines/supplies/supply-report.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { enginesHandlers } from '#workers/engines-handlers.ts';
import { ENGINES_TASKS } from '#workers/engines-tasks.ts';
import { suppliesDesk } from '#workers/supplies-desk.ts';
import { TaskLine } from '#workers/task-line.ts';

const plan = electionPlanFixture('full');
const [area] = plan.areas;

function edited(result: Result<Plan>): ElectionPlan {
  invariant(result.ok && result.value.kind === 'election', 'the edit is taken');
  return result.value;
}
const withStock = edited(setPlacedStock(plan, { needId: 'pens', placeId: area?.id ?? '', amount: 7 }));
const withFormula = edited(setSupplyNeed(withStock, { id: 'rulers', patch: { formula: 'cử_tri * 2' } }));

function openDesk() {
  const workers: ReturnType<typeof pairedWorker>[] = [];
  const line = new TaskLine(ENGINES_TASKS, () => {
    const worker = pairedWorker(ENGINES_TASKS, enginesHandlers());
    workers.push(worker);
    return worker;
  });
  return { listSupplies: suppliesDesk(line), workers };
}

const wanted = () => new AbortController().signal;

describe('supplies listed in the worker', () => {
  it('are after any change what they would be worked out from nothing', async () => {
    const { listSupplies } = openDesk();
    for (const each of [plan, withStock, withFormula, plan]) {
      expect(await listSupplies({ plan: each }, wanted())).toEqual(supplySheetOf(each));
    }
  });

  it('keep the figures of a kind that did not change, and those only', async () => {
    const { listSupplies } = openDesk();
    const first = await listSupplies({ plan }, wanted());
    const second = await listSupplies({ plan: withStock }, wanted());
    const changed = second.lines.filter((line, at) => line.places !== first.lines[at]?.places);
    expect(changed.map(({ needId }) => needId)).toEqual(['pens']);
    expect(second.terms).toBe(first.terms);
  });

  it('come whole again when the answer before was given up, or its worker was ended', async () => {
    const { listSupplies, workers } = openDesk();
    await listSupplies({ plan }, wanted());
    const abort = new AbortController();
    const unwanted = listSupplies({ plan: withStock }, abort.signal);
    abort.abort();
    await expect(unwanted).rejects.toThrow();
    expect(await listSupplies({ plan: withFormula }, wanted())).toEqual(supplySheetOf(withFormula));
    workers[0]?.crash();
    expect(await listSupplies({ plan: withStock }, wanted())).toEqual(supplySheetOf(withStock));
  });
});
