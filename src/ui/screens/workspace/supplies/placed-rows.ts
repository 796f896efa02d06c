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
  /** Handed out from the store, bought before where the store has too little. */
  readonly receives: number;
  readonly surplus: number;
  /** Brought back to the store; the rest of the surplus stays. */
  readonly returns: number;
};

function rowOf(
  line: SupplyLine,
  place: SupplyLine['places'][number],
  label: string,
  moves: PurchasePlan['moves'],
  view: SupplyView,
): PlacedRow {
  const need = place.need?.[view] ?? null;
  const lacks = need === null ? 0 : tidyAmount(need - place.stock);
  return {
    id: `${line.needId}/${place.placeId}`,
    needId: line.needId,
    placeId: place.placeId,
    label,
    unit: line.unit,
    need,
    stock: place.stock,
    receives: Math.max(0, lacks),
    surplus: Math.max(0, -lacks),
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
    line === undefined ? [] : [rowOf(line, place, place.place, purchases.moves, view)],
  );
}

/** Every kind one place needs. */
export function rowsOfPlace({ lines, purchases, view }: Figures, placeId: string): readonly PlacedRow[] {
  return lines.flatMap((line) =>
    line.places
      .filter((place) => place.placeId === placeId)
      .map((place) => rowOf(line, place, line.name, purchases.moves, view)),
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
