import { z } from 'zod';
import { distinctRows } from '#domain/distinct.ts';
import { Count, Dong, Id, Line } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { IsoDate } from '#domain/time.ts';
import catalogue from '#resources/defaults/supplies.json' with { type: 'json' };

/** Where a need arises: at each polling area, at each special site, or once for the commune. */
export const SupplyScope = z.enum(['area', 'site', 'commune']);
export type SupplyScope = z.infer<typeof SupplyScope>;

/** How the day is looked at: fewest, most likely and most people. */
export const SupplyView = z.enum(['low', 'expected', 'high']);
export type SupplyView = z.infer<typeof SupplyView>;

const Amount = z.number().min(0).max(1_000_000_000);
const Share = z.number().min(0).max(1);
const Shares = z.strictObject({ low: Share, expected: Share, high: Share });

/** A kind of supply with the formula of its need. Built in, or added by the user. */
export const SupplyNeed = z.strictObject({
  id: Id,
  name: Line,
  /** What it is counted in; a measure (l, g, m) or a word for pieces (cái, bộ). */
  unit: Line,
  scope: SupplyScope,
  /** In the language of `engines/supplies/formula.ts`; per place of its scope. */
  formula: Line,
  /** Bought first when money is short: 1 cannot do without, 2 needed, 3 good to have. */
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Least amount that can be bought, in `unit`; null for any whole number. */
  packSize: z.number().positive().max(1_000_000).nullable(),
  packName: Line,
  /** The plan's reserve is added: used up, unlike a thermometer. */
  hasReserve: z.boolean(),
  /** Other names in clerks' lists: "nước rửa tay". */
  aliases: z.array(Line).max(50),
  /** Words that make a name another thing: a "khẩu trang vải" is no medical mask. */
  unlike: z.array(Line).max(50).exactOptional(),
  /** Kinds whose stock serves this one, too, once nothing more important needs it. */
  sharesStockWith: z.array(Id).max(20).exactOptional(),
  /** Null for the user's own. */
  source: Source.nullable(),
});
export type SupplyNeed = z.infer<typeof SupplyNeed>;

/** The user's own figure instead of the formula's. `placeId` null: for each place of the scope. */
export const SupplyOverride = z.strictObject({
  needId: Id,
  placeId: Id.nullable(),
  amount: Amount,
  reason: Line,
});
export type SupplyOverride = z.infer<typeof SupplyOverride>;

/** Stock that lies at a place and not in the store room. */
export const PlacedStock = z.strictObject({ needId: Id, placeId: Id, amount: Amount });
export type PlacedStock = z.infer<typeof PlacedStock>;

/** Days from order to delivery. */
const DeliveryDays = z.int().min(0).max(120);

/** What a seller asks for a pack. `most` packs can be had; null for as many as wanted. */
export const PriceOffer = z.strictObject({
  id: Id,
  needId: Id,
  seller: Line,
  packSize: z.number().positive().max(1_000_000),
  packPrice: Dong,
  most: Count.nullable(),
  /** Null: as the plan reckons for everything (`settings.deliveryDays`). */
  deliveryDays: DeliveryDays.nullable().default(null),
});
export type PriceOffer = z.infer<typeof PriceOffer>;

/** What was there at the end of a day, and what had come since the count before. */
export const StockCount = z.strictObject({
  id: Id,
  needId: Id,
  date: IsoDate,
  received: Amount,
  left: Amount,
});
export type StockCount = z.infer<typeof StockCount>;

/** Figures the needs rest on, for three views of the day. */
export const SupplySettings = z.strictObject({
  turnout: Shares,
  /** Share of voters who are given a second mask. */
  spareMaskShare: Shares,
  /** Share of voters of sixty and more: they write their health declaration on paper. */
  elderlyShare: Shares.default(catalogue.settings.elderlyShare),
  /** Added to every need, visibly. */
  reserveShare: Share,
  /** Disinfectant for surfaces, per polling area and day. Litres. */
  disinfectantLitres: z.number().min(0).max(10_000),
  shifts: z.int().min(1).max(6),
  /** Days of preparation, with cleaning each day, before the election. */
  preparationDays: z.int().min(0).max(60),
  /** Where the seller does not say. */
  deliveryDays: DeliveryDays,
  /** Cost of moving one kind of supply between two places. */
  moveCost: Dong,
});
export type SupplySettings = z.infer<typeof SupplySettings>;

/** What the plan needs, beyond the list of what is in the store (`plan.supplies`). */
export const SupplyPlan = z.strictObject({
  settings: SupplySettings,
  /** The day everything is reckoned, bought and handed out for: on screen and on paper. */
  view: SupplyView.default('expected'),
  /** The user's own kinds, and built-in kinds the user changed (same id). */
  needs: z.array(SupplyNeed).max(500),
  /** Built-in kinds the user does not want. */
  hidden: z.array(Id).max(500),
  overrides: z.array(SupplyOverride).max(20_000),
  placedStock: z.array(PlacedStock).max(50_000),
  offers: z.array(PriceOffer).max(5000),
  counts: z.array(StockCount).max(20_000),
  /** Null: no limit given. */
  budget: Dong.nullable(),
});
export type SupplyPlan = z.infer<typeof SupplyPlan>;

/** Shape of `resources/defaults/supplies.json`. */
const SupplyPack = z.strictObject({
  settings: SupplySettings,
  /** By path: `turnout`, `shifts`. */
  sources: z.record(z.string(), Source),
  needs: z.array(SupplyNeed),
});

/** Built-in kinds of supply and figures, each with its source. */
export const SUPPLY_DEFAULTS = SupplyPack.parse(catalogue);

export function newSupplyPlan(): SupplyPlan {
  return {
    settings: SUPPLY_DEFAULTS.settings,
    view: 'expected',
    needs: [],
    hidden: [],
    overrides: [],
    placedStock: [],
    offers: [],
    counts: [],
    budget: null,
  };
}

/** The kinds of supply of a plan: the built-in ones as the user left them, then the user's own. Each once. */
export function supplyNeedsOf({ needs: rows, hidden }: SupplyPlan): readonly SupplyNeed[] {
  const needs = distinctRows(rows);
  const changed = new Map(needs.map((need) => [need.id, need]));
  const builtIn = SUPPLY_DEFAULTS.needs
    .filter(({ id }) => !hidden.includes(id))
    .map((need) => {
      const own = changed.get(need.id);
      return own === undefined ? need : { ...sharing(need), ...own };
    });
  const builtInIds = new Set(SUPPLY_DEFAULTS.needs.map(({ id }) => id));
  return [...builtIn, ...needs.filter(({ id }) => !builtInIds.has(id))];
}

/** What a plan that was saved before it was known does not say of its changed built-in kinds. */
function sharing({ unlike, sharesStockWith }: SupplyNeed): Pick<SupplyNeed, 'unlike' | 'sharesStockWith'> {
  return {
    ...(unlike === undefined ? {} : { unlike }),
    ...(sharesStockWith === undefined ? {} : { sharesStockWith }),
  };
}
