import type { ElectionPlan } from './plan.ts';
import type { SupplyLine, SupplyReport } from './supply-report.ts';

/** What the store hands to one place. Amounts in the unit of the kind. */
export type HandoverItem = {
  readonly needId: string;
  readonly name: string;
  readonly unit: string;
  /** What is to be there on the day, reserve included. */
  readonly need: number;
  /** What lies there already. */
  readonly there: number;
  /** What the store brings: its part of what the place lacks, as far as there is any. */
  readonly give: number;
  /** What other places bring. */
  readonly comes: number;
  /** What nobody has. */
  readonly missing: number;
};

/** Surplus on its way from one place to another, or to the store room (null). */
export type HandoverTrip = {
  readonly needId: string;
  readonly name: string;
  readonly unit: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string | null;
};

/** A polling area or a special site, and all it gets. */
export type Handover = {
  readonly placeId: string;
  readonly kind: 'area' | 'site';
  /** "01 - Nhà văn hóa ấp Long Phú A", or the name of the site. */
  readonly place: string;
  readonly items: readonly HandoverItem[];
  /** What this place gives away, and what other places bring it. */
  readonly trips: readonly HandoverTrip[];
};

/** What every place gets and gives away, in the plan's order; places that need nothing and have nothing to give are left out. */
export function handoversOf(plan: ElectionPlan, report: SupplyReport): readonly Handover[] {
  const places = [
    ...plan.areas.map(({ id }) => ({ placeId: id, kind: 'area' as const })),
    ...plan.specialSites.map(({ id }) => ({ placeId: id, kind: 'site' as const })),
  ];
  return places.flatMap(({ placeId, kind }) => {
    const own = report.lines.filter(({ scope }) => scope === kind);
    const items = own.flatMap((line) => itemAt(report, line, placeId));
    const trips = own.flatMap((line) => tripsAt(report, line, placeId));
    const place = own.map((line) => nameIn(line, placeId)).find((name) => name !== undefined) ?? '';
    return items.length + trips.length === 0 ? [] : [{ placeId, kind, place, items, trips }];
  });
}

function nameIn({ places }: SupplyLine, placeId: string): string | undefined {
  return places.find((each) => each.placeId === placeId)?.place;
}

function itemAt(
  { view, purchases }: SupplyReport,
  line: SupplyLine,
  placeId: string,
): readonly HandoverItem[] {
  const { needId, name, unit } = line;
  const here = line.places.find((each) => each.placeId === placeId);
  const need = here?.need?.[view] ?? 0;
  if (here === undefined || need === 0) return [];
  const share = purchases.shares.find((each) => each.needId === needId && each.placeId === placeId);
  const { fromStore: give = 0, fromPlaces: comes = 0, unmet: missing = 0 } = share ?? {};
  return [{ needId, name, unit, need, there: here.stock, give, comes, missing }];
}

function tripsAt({ purchases }: SupplyReport, line: SupplyLine, placeId: string): readonly HandoverTrip[] {
  const { needId, name, unit } = line;
  return purchases.moves
    .filter((move) => move.needId === needId && [move.fromPlaceId, move.toPlaceId].includes(placeId))
    .map(({ amount, fromPlaceId, toPlaceId }) => ({
      needId,
      name,
      unit,
      amount,
      from: nameIn(line, fromPlaceId) ?? '',
      to: toPlaceId === null ? null : (nameIn(line, toPlaceId) ?? ''),
    }));
}
