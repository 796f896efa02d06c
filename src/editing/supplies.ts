import type { Plan } from '#domain/plan/plan.ts';
import {
  PlacedStock,
  SUPPLY_DEFAULTS,
  SupplyNeed,
  SupplyOverride,
  SupplyPlan,
  supplyNeedsOf,
} from '#domain/plan/supplies.ts';
import { ok, refuse } from '#domain/result.ts';
import { isSame } from '#domain/same.ts';
import type { Id } from '#domain/scalars.ts';
import { defineCommand } from './command.ts';
import { type Patch, parseValue, patchRecord } from './patch.ts';

/** Most kinds a user may change or add; the same number as in the plan's schema. */
const MOST_NEEDS = 500;

function withSupplyPlan(plan: Plan, change: Partial<SupplyPlan>): Plan {
  return { ...plan, supplyPlan: { ...plan.supplyPlan, ...change } };
}

/** Puts a new kind of supply behind the others. */
export const addSupplyNeed = defineCommand(
  'add-supply-need',
  (plan, { need }: { readonly need: SupplyNeed }) => {
    const path = ['supplyPlan', 'needs', need.id];
    const { needs } = plan.supplyPlan;
    if (supplyNeedsOf(plan.supplyPlan).some(({ id }) => id === need.id)) {
      return refuse({ code: 'item-already-there', path });
    }
    if (needs.length >= MOST_NEEDS)
      return refuse({ code: 'list-full', path, details: { limit: MOST_NEEDS } });
    const parsed = parseValue(SupplyNeed, need, path);
    return parsed.ok ? ok(withSupplyPlan(plan, { needs: [...needs, parsed.value] })) : parsed;
  },
);

/**
 * Changes a kind of supply. A built-in kind is copied into the plan with the
 * change, and leaves it again when it is as it was built in.
 */
export const setSupplyNeed = defineCommand(
  'set-supply-need',
  (plan, { id, patch }: { readonly id: Id; readonly patch: Patch<SupplyNeed> }) => {
    const path = ['supplyPlan', 'needs', id];
    const before = supplyNeedsOf(plan.supplyPlan).find((need) => need.id === id);
    if (before === undefined) return refuse({ code: 'item-not-found', path });
    const patched = patchRecord(SupplyNeed, before, patch, path);
    if (!patched.ok) return patched;
    if (patched.value === before) return ok(plan);
    const builtIn = SUPPLY_DEFAULTS.needs.find((need) => need.id === id);
    const others = plan.supplyPlan.needs.filter((need) => need.id !== id);
    if (builtIn !== undefined && isSame(builtIn, patched.value))
      return ok(withSupplyPlan(plan, { needs: others }));
    const needs = plan.supplyPlan.needs.some((need) => need.id === id)
      ? plan.supplyPlan.needs.map((need) => (need.id === id ? patched.value : need))
      : [...others, patched.value];
    return ok(withSupplyPlan(plan, { needs }));
  },
);

/** Leaves a kind of supply out, with the figures, offers and counts that belong to it. A built-in one can come back. */
export const dropSupplyNeed = defineCommand('drop-supply-need', (plan, { id }: { readonly id: Id }) => {
  if (!supplyNeedsOf(plan.supplyPlan).some((need) => need.id === id)) {
    return refuse({ code: 'item-not-found', path: ['supplyPlan', 'needs', id] });
  }
  const { needs, hidden, overrides, placedStock, offers, counts } = plan.supplyPlan;
  const isBuiltIn = SUPPLY_DEFAULTS.needs.some((need) => need.id === id);
  const ofOthers = ({ needId }: { readonly needId: Id }) => needId !== id;
  return ok(
    withSupplyPlan(plan, {
      needs: needs.filter((need) => need.id !== id),
      hidden: isBuiltIn ? [...hidden, id] : hidden,
      overrides: overrides.filter(ofOthers),
      placedStock: placedStock.filter(ofOthers),
      offers: offers.filter(ofOthers),
      counts: counts.filter(ofOthers),
    }),
  );
});

/** Brings every built-in kind back that was left out. */
export const restoreSupplyNeeds = defineCommand('restore-supply-needs', (plan: Plan) =>
  ok(plan.supplyPlan.hidden.length === 0 ? plan : withSupplyPlan(plan, { hidden: [] })),
);

type SetSupplyFigure = {
  readonly needId: Id;
  /** Null: for each place of the scope. */
  readonly placeId: Id | null;
  /** Null: what the formula says. */
  readonly amount: number | null;
  readonly reason: string;
};

/** The user's own figure in the place of the formula's, or back to the formula. */
export const setSupplyFigure = defineCommand(
  'set-supply-figure',
  (plan, { needId, placeId, amount, reason }: SetSupplyFigure) => {
    const { overrides } = plan.supplyPlan;
    const isThis = (each: SupplyOverride) => each.needId === needId && each.placeId === placeId;
    if (amount === null) {
      return ok(
        overrides.some(isThis)
          ? withSupplyPlan(plan, { overrides: overrides.filter((each) => !isThis(each)) })
          : plan,
      );
    }
    const path = ['supplyPlan', 'overrides', needId];
    const parsed = parseValue(SupplyOverride, { needId, placeId, amount, reason }, path);
    if (!parsed.ok) return parsed;
    if (overrides.some((each) => isSame(each, parsed.value))) return ok(plan);
    const next = overrides.some(isThis)
      ? overrides.map((each) => (isThis(each) ? parsed.value : each))
      : [...overrides, parsed.value];
    return ok(withSupplyPlan(plan, { overrides: next }));
  },
);

type SetPlacedStock = {
  readonly needId: Id;
  readonly placeId: Id;
  /** In the need's unit; null or 0: nothing lies there. */
  readonly amount: number | null;
};

/** How much of a kind lies at a place already, besides what is in the store room. */
export const setPlacedStock = defineCommand(
  'set-placed-stock',
  (plan, { needId, placeId, amount }: SetPlacedStock) => {
    const { placedStock } = plan.supplyPlan;
    const others = placedStock.filter((each) => each.needId !== needId || each.placeId !== placeId);
    if (amount === null || amount === 0) {
      return ok(others.length === placedStock.length ? plan : withSupplyPlan(plan, { placedStock: others }));
    }
    const parsed = parseValue(PlacedStock, { needId, placeId, amount }, [
      'supplyPlan',
      'placedStock',
      needId,
    ]);
    if (!parsed.ok) return parsed;
    if (placedStock.some((each) => isSame(each, parsed.value))) return ok(plan);
    return ok(withSupplyPlan(plan, { placedStock: [...others, parsed.value] }));
  },
);

const SupplyFrame = SupplyPlan.pick({ settings: true, budget: true, view: true });
type SupplyFrame = Pick<SupplyPlan, 'budget' | 'view'> & {
  readonly settings: Partial<SupplyPlan['settings']>;
};

/** Changes the figures the needs rest on, the day they are for, or the budget. */
export const setSupplySettings = defineCommand(
  'set-supply-settings',
  (plan, { patch }: { readonly patch: Partial<SupplyFrame> }) => {
    const patched = patchRecord(SupplyFrame, plan.supplyPlan, patch, ['supplyPlan']);
    if (!patched.ok) return patched;
    return ok(patched.value === plan.supplyPlan ? plan : { ...plan, supplyPlan: patched.value });
  },
);
