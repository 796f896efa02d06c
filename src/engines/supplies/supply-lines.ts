import type { ElectionPlan } from '#domain/plan/plan.ts';
import { type SupplyNeed, SupplyScope, SupplyView, supplyNeedsOf } from '#domain/plan/supplies.ts';
import type { Amounts, PlaceNeed, StockLine, SupplyDemand } from '#domain/plan/supply-report.ts';
import { ok, type Problem, type Result } from '#domain/result.ts';
import { tidyAmount } from '#domain/thousandths.ts';
import { amountIn } from './amount-in.ts';
import { knownPart, termsOf } from './evaluate-formula.ts';
import { type Formula, parseFormula } from './formula.ts';
import { type Place, placesOf } from './places.ts';
import { inPortions, portionOf } from './portion.ts';
import { shareStock } from './share-stock.ts';
import { stockOf } from './stock.ts';

/** What the plan needs and has of everything, in the order of the catalogue. */
export function supplyLines(plan: ElectionPlan): readonly SupplyDemand[] {
  const { view } = plan.supplyPlan;
  const needs = supplyNeedsOf(plan.supplyPlan);
  const placesByScope = new Map(
    SupplyScope.options.map((scope): [SupplyScope, readonly Place[]] => [scope, placesOf(plan, scope)]),
  );
  const kinds = needs.map((need): Kind => {
    const formula = parseFormula(need.formula);
    const places = placesByScope.get(need.scope) ?? [];
    return { need, outcomes: places.map((place) => placeNeed(plan, need, formula, place)) };
  });
  const named = stockOf(plan, needs);
  const stock = shareStock(
    plan.supplies,
    kinds.map(({ need, outcomes }) => ({
      need,
      lacking: lackingOf(outcomes, view),
      lines: named.get(need.id) ?? [],
    })),
  );
  return kinds.map((kind) => lineOf(plan, kind, stock.get(kind.need.id) ?? []));
}

type Outcome = { readonly placeNeed: PlaceNeed; readonly problem: Problem | null };
type Kind = { readonly need: SupplyNeed; readonly outcomes: readonly Outcome[] };

/** What the places lack beyond what lies there: what the store has to give. */
function lackingOf(outcomes: readonly Outcome[], view: SupplyView): number {
  return tidyAmount(
    outcomes.reduce(
      (sum, { placeNeed: { need, stock } }) => sum + Math.max(0, (need?.[view] ?? 0) - stock),
      0,
    ),
  );
}

function lineOf(
  plan: ElectionPlan,
  { need, outcomes }: Kind,
  stockLines: readonly StockLine[],
): SupplyDemand {
  const places = outcomes.map(({ placeNeed: each }) => each);
  const inStore = stockLines.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  const stock = inStore + places.reduce((sum, place) => sum + place.stock, 0);
  const total = sumOf(places.map((place) => place.need));
  const packSize = need.packSize ?? 1;
  const unitPrice = stockLines.find((line) => line.unitPrice !== null)?.unitPrice ?? null;
  const packPrice = unitPrice === null ? null : Math.round(unitPrice * packSize);
  return {
    needId: need.id,
    name: need.name,
    unit: need.unit,
    scope: need.scope,
    formula: need.formula,
    portion: portionOf(need),
    reserveShare: reserveOf(plan, need),
    importance: need.importance,
    source: need.source,
    problem: problemOf(outcomes.find(({ problem }) => problem !== null)?.problem),
    places,
    need: total,
    stock: tidyAmount(stock),
    stockLines: [...stockLines],
    packSize: need.packSize,
    packName: need.packName,
    unitPrice,
    packPrice,
  };
}

/** A problem as it travels: without the place in a workbook, which a formula does not have. */
function problemOf(problem: Problem | null | undefined): SupplyDemand['problem'] {
  if (problem === null || problem === undefined) return null;
  const { code, details } = problem;
  return details === undefined ? { code } : { code, details: { ...details } };
}

function placeNeed(plan: ElectionPlan, need: SupplyNeed, formula: Result<Formula>, place: Place): Outcome {
  const { overrides, placedStock } = plan.supplyPlan;
  const own = overrides.filter(({ needId }) => needId === need.id);
  const override =
    own.find(({ placeId }) => placeId === place.id) ?? own.find(({ placeId }) => placeId === null) ?? null;
  const worked = formula.ok ? workOut(formula.value, place, need) : formula;
  const portion = portionOf(need);
  const amounts = worked.ok ? worked.value : formula.ok ? knownAmounts(formula.value, place, need) : null;
  const stock = placedStock
    .filter(({ needId, placeId }) => needId === need.id && placeId === place.id)
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    placeNeed: {
      placeId: place.id,
      place: place.name,
      inputs: formula.ok ? inputsOf(formula.value, place) : [],
      default: amounts,
      override: override === null ? null : { amount: override.amount, reason: override.reason },
      need:
        override !== null
          ? each(() => override.amount)
          : amounts === null
            ? null
            : each((view) => inPortions(amounts[view] * (1 + reserveOf(plan, need)), portion)),
      stock,
    },
    problem: worked.ok || override !== null ? null : worked.problem,
  };
}

function inputsOf(formula: Formula, place: Place): PlaceNeed['inputs'] {
  const terms = place.terms('expected');
  return termsOf(formula).map((term) => ({ term, amount: terms.get(term)?.amount ?? null }));
}

/** The formula's answer in the need's unit, for each view of the day. */
function workOut(formula: Formula, place: Place, need: SupplyNeed): Result<Amounts> {
  const answers: Partial<Amounts> = {};
  for (const view of SupplyView.options) {
    const answer = amountIn(need.unit, formula, place.terms(view));
    if (!answer.ok) return answer;
    answers[view] = answer.value;
  }
  return ok(each((view) => answers[view] ?? 0));
}

/** What the known summands of a formula come to, while other terms are missing: at least this is needed. */
function knownAmounts(formula: Formula, place: Place, need: SupplyNeed): Amounts | null {
  const known = knownPart(formula, place.terms('expected'));
  if (known === undefined) return null;
  const amounts = workOut(known, place, need);
  return amounts.ok ? amounts.value : null;
}

/** The share that is added to the need of what is used up. */
function reserveOf(plan: ElectionPlan, need: SupplyNeed): number {
  return need.hasReserve ? plan.supplyPlan.settings.reserveShare : 0;
}

function each(amount: (view: SupplyView) => number): Amounts {
  return { low: amount('low'), expected: amount('expected'), high: amount('high') };
}

function sumOf(needs: readonly (Amounts | null)[]): Amounts {
  return each((view) => tidyAmount(needs.reduce((sum, need) => sum + (need?.[view] ?? 0), 0)));
}
