import { tidyAmount } from '#domain/thousandths.ts';
import type { ElectionPlan } from './plan.ts';
import type { SupplyReport } from './supply-report.ts';

/** What the store hands to one place. Amounts in the unit of the kind. */
export type HandoverItem = {
  readonly needId: string;
  readonly name: string;
  readonly unit: string;
  /** What is to be there on the day, reserve included. */
  readonly need: number;
  /** What lies there already. */
  readonly there: number;
  /** What is to be brought: the need less what lies there, never below zero. */
  readonly give: number;
};

/** A polling area or a special site, and all it gets. */
export type Handover = {
  readonly placeId: string;
  readonly kind: 'area' | 'site';
  /** "01 - Nhà văn hóa ấp Long Phú A", or the name of the site. */
  readonly place: string;
  readonly items: readonly HandoverItem[];
};

/** What every place gets from the store, in the plan's order; places that need nothing are left out. */
export function handoversOf(plan: ElectionPlan, { view, lines }: SupplyReport): readonly Handover[] {
  const places = [
    ...plan.areas.map(({ id }) => ({ placeId: id, kind: 'area' as const })),
    ...plan.specialSites.map(({ id }) => ({ placeId: id, kind: 'site' as const })),
  ];
  return places.flatMap(({ placeId, kind }) => {
    const own = lines
      .filter(({ scope }) => scope === kind)
      .flatMap(({ needId, name, unit, places: needs }) => {
        const here = needs.find((each) => each.placeId === placeId);
        return here === undefined ? [] : [{ needId, name, unit, here }];
      });
    const items = own.flatMap(({ needId, name, unit, here }) => {
      const need = here.need?.[view] ?? 0;
      const give = Math.max(0, tidyAmount(need - here.stock));
      return need === 0 ? [] : [{ needId, name, unit, need, there: here.stock, give }];
    });
    const place = own[0]?.here.place ?? '';
    return items.length === 0 ? [] : [{ placeId, kind, place, items }];
  });
}
