import { z } from 'zod';
import { Plan } from '#domain/plan/plan.ts';
import { PurchasePlan, SupplyLine } from '#domain/plan/supply-report.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import type { Answer, Call, Command, CommandProblem } from './command.ts';
import { parsePlan, readInput } from './files.ts';

const SuppliesOutput = z.strictObject({
  items: z.array(SupplyLine),
  purchases: PurchasePlan,
  totals: z.strictObject({
    /** Sum of the costs that are known. Đồng. */
    cost: z.int(),
    /** Kinds that are missing something and have no price. */
    withoutPrice: z.int(),
    short: z.int(),
  }),
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
  const items = supplyLines(plan.value);
  const short = items.filter(({ shortage }) => shortage > 0);
  const output: z.infer<typeof SuppliesOutput> = {
    items: [...items],
    purchases: planPurchases(plan.value, items),
    totals: {
      cost: items.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
      withoutPrice: short.filter(({ cost }) => cost === null).length,
      short: short.length,
    },
  };
  return ok({ status: 0, output });
}
