import type { SupplyView } from '#domain/plan/supplies.ts';
import type { PurchasePlan, SupplyLine } from '#domain/plan/supply-report.ts';
import { tidyAmount } from '#domain/thousandths.ts';

/** What one place has and needs of one kind. Amounts in the kind's unit. */
export type PlacedRow = {
  readonly id: string;
  readonly needId: string;
  readonly placeId: string;
  /** The kind, or the place: whichever the table is not about. */
  readonly label: string;
  readonly unit: string;
  /** Null where the plan does not say it yet. */
  readonly need: number | null;
  readonly stock: number;
  /** From the store, and straight from places that have too much: what there is of what it lacks. */
  readonly receives: number;
  readonly surplus: number;
  /** Taken to the store or to another place; the rest of the surplus stays. */
  readonly returns: number;
};

function rowOf(
  line: SupplyLine,
  place: SupplyLine['places'][number],
  label: string,
  { moves, shares }: PurchasePlan,
  view: SupplyView,
): PlacedRow {
  const need = place.need?.[view] ?? null;
  const share = shares.find((each) => each.needId === line.needId && each.placeId === place.placeId);
  return {
    id: `${line.needId}/${place.placeId}`,
    needId: line.needId,
    placeId: place.placeId,
    label,
    unit: line.unit,
    need,
    stock: place.stock,
    receives: share === undefined ? 0 : tidyAmount(share.fromStore + share.fromPlaces),
    surplus: need === null ? 0 : Math.max(0, tidyAmount(place.stock - need)),
    returns: moves
      .filter(({ needId, fromPlaceId }) => needId === line.needId && fromPlaceId === place.placeId)
      .reduce((sum, { amount }) => sum + amount, 0),
  };
}

type Figures = {
  readonly lines: readonly SupplyLine[];
  readonly purchases: PurchasePlan;
  readonly view: SupplyView;
};

/** One kind at all its places. */
export function rowsOfNeed({ lines, purchases, view }: Figures, needId: string): readonly PlacedRow[] {
  const line = lines.find((each) => each.needId === needId);
  return (line?.places ?? []).flatMap((place) =>
    line === undefined ? [] : [rowOf(line, place, place.place, purchases, view)],
  );
}

/** Every kind one place needs. */
export function rowsOfPlace({ lines, purchases, view }: Figures, placeId: string): readonly PlacedRow[] {
  return lines.flatMap((line) =>
    line.places
      .filter((place) => place.placeId === placeId)
      .map((place) => rowOf(line, place, line.name, purchases, view)),
  );
}

/** Areas and sites, each once, in the plan's order; not the commune as a whole, whose stock is the store's. */
export function placesWithStock(
  lines: readonly SupplyLine[],
): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { places } of lines) {
    for (const { placeId, place } of places) if (place !== '') names.set(placeId, place);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}
