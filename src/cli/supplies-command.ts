import { z } from 'zod';
import { Plan } from '#domain/plan/plan.ts';
import { SupplyView } from '#domain/plan/supplies.ts';
import { supplyProofOf } from '#domain/plan/supply-proof.ts';
import { PurchasePlan, SupplyLine, SupplyProof } from '#domain/plan/supply-report.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput } from './files.ts';

const SuppliesOutput = z.strictObject({
  /** The day shortages, packs and purchases are for: the plan's choice. */
  view: SupplyView,
  items: z.array(SupplyLine),
  purchases: PurchasePlan,
  totals: z.strictObject({
    /** What is bought costs so much; trips are in `purchases.moveCost`. Đồng. */
    cost: z.int(),
    /** Kinds that are missing something and have no price. */
    withoutPrice: z.int(),
    short: z.int(),
  }),
  proof: SupplyProof,
});

/** `supplies PLAN`: what every place needs, what there is, what to move, buy and spend. */
export const suppliesCommand: Command = {
  name: 'supplies',
  operand: { label: 'PLAN.json|-', required: true },
  options: [],
  input: Plan,
  output: SuppliesOutput,
  run: listSupplies,
};

async function listSupplies({ operand, io }: Call): Promise<Result<Answer, CommandProblem>> {
  const bytes = await readInput(io, operand ?? '-');
  if (!bytes.ok) return bytes;
  const plan = parsePlan(bytes.value);
  if (!plan.ok) return plan;
  if (plan.value.kind !== 'election') return refuse({ code: 'supplies-election-only', path: ['kind'] });
  const report = supplyReportOf(plan.value);
  const { view, lines: items, purchases } = report;
  const short = items.filter(({ shortage }) => shortage > 0);
  const output: z.infer<typeof SuppliesOutput> = {
    view,
    items,
    purchases,
    totals: {
      cost: purchases.purchaseCost,
      withoutPrice: short.filter(({ cost }) => cost === null).length,
      short: short.length,
    },
    proof: supplyProofOf(report),
  };
  return ok({ status: output.proof.wrong.length === 0 ? 0 : 1, output });
}
