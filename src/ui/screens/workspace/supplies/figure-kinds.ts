import type { CellKind } from '#ui/parts/grid/columns.ts';

/** How figures of supplies are typed, each with the bounds of the domain's schema. */

/** The most money a plan holds. Đồng. */
export const MOST_DONG = 1_000_000_000_000;

/** Stock may be measured: 2,5 litres. */
export const AMOUNT: CellKind = { type: 'number', whole: false, max: 1_000_000_000 };
export const PACK: CellKind = { type: 'number', whole: false, min: 0.001, max: 1_000_000 };
export const DONG: CellKind = { type: 'number', whole: true, max: MOST_DONG };
/** Nothing is sold for 0 đồng: a price nobody knows yet is left empty. */
export const PRICE: CellKind = { type: 'number', whole: true, min: 1, max: MOST_DONG };
export const DELIVERY_DAYS: CellKind = { type: 'number', whole: true, max: 120 };
