import { z } from 'zod';
import { Id, Line } from '#domain/scalars.ts';
import { Source } from '#domain/source.ts';
import { IsoDate } from '#domain/time.ts';
import { SupplyScope, SupplyView } from './supplies.ts';

/**
 * Packs and money as results. A plan bounds what people type; what is worked out from a formula of their own
 * may be larger, and is shown so.
 */
const Packs = z.number().min(0);
const Money = z.number().min(0);

/** An amount on the day with the fewest, the most likely and the most people. */
export const Amounts = z.strictObject({ low: z.number(), expected: z.number(), high: z.number() });
export type Amounts = z.infer<typeof Amounts>;

/** What one place needs of one kind. Amounts in the need's unit. */
export const PlaceNeed = z.strictObject({
  placeId: Id,
  place: Line,
  /** What the formula's terms mean here on the expected day, in ml, g, m or pieces; null while unknown. */
  inputs: z.array(z.strictObject({ term: z.string(), amount: z.number().nullable() })),
  /**
   * What the formula gives, before reserve and packs; where a term is unknown, what its known summands give. Null
   * where there are none or the formula is wrong. `problem` of the line says which it is.
   */
  default: Amounts.nullable(),
  override: z.strictObject({ amount: z.number(), reason: Line }).nullable(),
  /** What is to be there: the override, else the default with the reserve, rounded up to what can be handed over. */
  need: Amounts.nullable(),
  /** Already at this place. */
  stock: z.number(),
});
export type PlaceNeed = z.infer<typeof PlaceNeed>;

/** A line of the stock list as it counts towards a need. Amount and price in the need's unit. */
export const StockLine = z.strictObject({
  itemId: Id,
  name: Line,
  /** As the list has them: units of the line in store, and đồng for one of these. */
  listed: z.strictObject({ stock: z.number().nullable(), price: z.number().nullable() }),
  /** What one unit of the line holds in the need's unit: 0.5 for a bottle of 500 ml; null where nothing says it. */
  perUnit: z.number().nullable(),
  /** What of it serves this need. Null where the line has no number, or its unit cannot be turned into the need's. */
  amount: z.number().nullable(),
  /** What of it serves other needs that may use the same; `amount` and this are all the store has of it. */
  lent: z.number(),
  /** The need the line is named after, where this one only borrows of it. */
  fromNeedId: Id.nullable(),
  /** Đồng for one unit of the need. */
  unitPrice: z.number().nullable(),
  /** How like the names are, 0 to 1; 1 when the user said so. */
  certainty: z.number(),
});
export type StockLine = z.infer<typeof StockLine>;

/** How finely a kind can be handed over, in its unit. Needs are rounded up to it. */
export const Portion = z.strictObject({
  /** A piece, or a measure that can be read off: a tenth of a litre, a gram, a metre. */
  step: z.number(),
  /** A place that needs this much or more gets whole packs; null for pieces, which are counted out. */
  pack: z.number().nullable(),
});
export type Portion = z.infer<typeof Portion>;

/** What one kind of supply needs and has over all its places. Amounts in its unit, money in đồng. */
export const SupplyDemand = z.strictObject({
  needId: Id,
  name: Line,
  unit: Line,
  scope: SupplyScope,
  formula: Line,
  portion: Portion,
  /** Added to what the formula gives; 0 for what is not used up. */
  reserveShare: z.number(),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  source: Source.nullable(),
  /** Why the formula has no answer somewhere: a code of the formula language, and what it is about. */
  problem: z
    .strictObject({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    })
    .nullable(),
  places: z.array(PlaceNeed),
  /** Sums over the places whose need is known. */
  need: Amounts,
  /** In the store room and at the places. */
  stock: z.number(),
  stockLines: z.array(StockLine),
  packSize: z.number().nullable(),
  packName: Line,
  unitPrice: z.number().nullable(),
  /** Đồng for one pack, by the price of the stock list. */
  packPrice: Money.nullable(),
});
export type SupplyDemand = z.infer<typeof SupplyDemand>;

/** The same with what the purchase does about it, on the chosen day. */
export const SupplyLine = SupplyDemand.extend({
  /** Stock that serves the need: each place's own up to its need, the store's, and surplus that is moved. */
  usable: z.number(),
  /** To be bought, or to stay missing: need less `usable`. Surplus that is not worth a trip does not lessen it. */
  shortage: z.number(),
  /** Packs bought of all offers, and what they hold. Without any price: the packs that would cover the shortage. */
  packs: Packs,
  buy: z.number(),
  /** What these packs cost; null where no seller and no stock line has a price. */
  cost: Money.nullable(),
  /** Stays in the store room when every place has its share. */
  leftOver: z.number(),
  /** The last day to order it: the first of its purchases', by the plan's usual days where it has no price; null where nothing is bought. */
  orderBy: IsoDate.nullable(),
});
export type SupplyLine = z.infer<typeof SupplyLine>;

/** Surplus taken from a place that has too much to one that lacks it: one trip. */
export const SurplusMove = z.strictObject({
  needId: Id,
  fromPlaceId: Id,
  /** Null: to the store room, since more than one place shares it; it goes out with all the rest. */
  toPlaceId: Id.nullable(),
  amount: z.number(),
  cost: Money,
});
export type SurplusMove = z.infer<typeof SurplusMove>;

/** Packs to buy. `offerId` is null for the price of the stock list. */
export const Purchase = z.strictObject({
  needId: Id,
  offerId: Id.nullable(),
  seller: Line,
  packs: Packs,
  packSize: z.number(),
  packPrice: Money,
  amount: z.number(),
  cost: Money,
  /** From order to delivery: the seller's, else the plan's. */
  deliveryDays: z.number(),
  /** The last day to order so that it is there when preparation begins. */
  orderBy: IsoDate,
});
export type Purchase = z.infer<typeof Purchase>;

/** What stays missing, and why. */
export const Unmet = z.strictObject({
  needId: Id,
  amount: z.number(),
  reason: z.enum(['budget', 'no-price', 'sold-out']),
});
export type Unmet = z.infer<typeof Unmet>;

/** What a place that lacks some of a kind gets: need = own stock + `fromStore` + `fromPlaces` + `unmet`. */
export const PlaceShare = z.strictObject({
  needId: Id,
  placeId: Id,
  fromStore: z.number(),
  fromPlaces: z.number(),
  unmet: z.number(),
});
export type PlaceShare = z.infer<typeof PlaceShare>;

/** How far the purchase is known to be the cheapest. Đồng. */
export const PurchaseProof = z.strictObject({
  /** No other trips and packs get as much of every kind, in this order of importance, for less. */
  isOptimal: z.boolean(),
  /** As much of every kind cannot be had for less than this; the cost itself where the cheapest is proven. */
  bound: Money,
});
export type PurchaseProof = z.infer<typeof PurchaseProof>;

/** How missing supplies are come by at the least cost. Money in đồng. */
export const PurchasePlan = z.strictObject({
  moves: z.array(SurplusMove),
  purchases: z.array(Purchase),
  unmet: z.array(Unmet),
  shares: z.array(PlaceShare),
  proof: PurchaseProof,
  moveCost: Money,
  purchaseCost: Money,
  /** Null: no limit was given. */
  budget: Money.nullable(),
  budgetLeft: z.number().nullable(),
  /** The day preparation begins: everything is to be there. */
  neededBy: IsoDate,
  /** The first of the days to order by; by the plan's usual days where nothing is bought. */
  orderBy: IsoDate,
});
export type PurchasePlan = z.infer<typeof PurchasePlan>;

/** Kinds of supply with needs and shortages, and how to come by what is missing. */
export const SupplyReport = z.strictObject({
  /** The day that shortages, purchases and papers are for: the plan's choice. */
  view: SupplyView,
  lines: z.array(SupplyLine),
  purchases: PurchasePlan,
});
export type SupplyReport = z.infer<typeof SupplyReport>;

/**
 * How one kind goes during the days of preparation, by its counts.
 * Amounts in the need's unit.
 */
export const StockUse = z.strictObject({
  needId: Id,
  /**
   * Oldest first. `used` is what went since the count before, null for the
   * first; negative where more is left than there can be.
   */
  counts: z.array(
    z.strictObject({
      countId: Id,
      date: IsoDate,
      received: z.number(),
      left: z.number(),
      used: z.number().nullable(),
      perDay: z.number().nullable(),
    }),
  ),
  /** Used a day over all counts; null with fewer than two days counted. */
  perDay: z.number().nullable(),
  /** Days until nothing is left; null while nothing is used. */
  daysLeft: z.number().nullable(),
  /** The day at whose end nothing is left. */
  runsOut: IsoDate.nullable(),
  /** What is there on election day at this pace, and what the day itself needs. */
  leftOnElection: z.number().nullable(),
  needOnElection: z.number(),
  /** Last day to order so that it neither runs out nor lacks on election day; null while it lasts. */
  orderBy: IsoDate.nullable(),
  outlook: z.enum(['unknown', 'enough', 'short-for-day', 'runs-out']),
});
export type StockUse = z.infer<typeof StockUse>;

/** An amount in millilitres, grams, metres and their products: the exponents say which. */
const TermAmount = z.strictObject({
  amount: z.number(),
  dimension: z.tuple([z.number(), z.number(), z.number()]).readonly(),
});

/** What the terms of formulas mean at one place, in the chosen view; null while the plan does not say. */
export const PlaceTerms = z.strictObject({
  scope: SupplyScope,
  placeId: Id,
  /** Empty for the whole commune. */
  place: Line,
  terms: z.array(z.strictObject({ term: z.string(), value: TermAmount.nullable() })),
});
export type PlaceTerms = z.infer<typeof PlaceTerms>;

/** Every sum and product of a report reckoned again; `wrong` names those that do not hold. */
export const SupplyProof = z.strictObject({
  figures: z.int(),
  wrong: z.array(
    z.strictObject({ line: z.string(), figure: z.string(), stated: z.number(), computed: z.number() }),
  ),
});
export type SupplyProof = z.infer<typeof SupplyProof>;

/** The report and its proof, how stock goes until the day, and what formulas may speak of. */
export const SupplySheet = SupplyReport.extend({
  proof: SupplyProof,
  uses: z.array(StockUse),
  terms: z.array(PlaceTerms),
});
export type SupplySheet = z.infer<typeof SupplySheet>;
