import type { SupplyItem } from '#domain/plan/parts.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS, type SupplyNeed, type SupplyPlan } from '#domain/plan/supplies.ts';
import { itemAt } from './item-at.ts';
import { electionPlanFixture } from './plans.ts';
import type { RuleCase } from './rule-cases.ts';

const full = electionPlanFixture('full');

function withSupplyPlan(change: Partial<SupplyPlan>, plan: ElectionPlan = full): ElectionPlan {
  return { ...plan, supplyPlan: { ...plan.supplyPlan, ...change } };
}
function withItem(change: Partial<SupplyItem>): ElectionPlan {
  return {
    ...full,
    supplies: full.supplies.map((item, index) => (index === 0 ? { ...item, ...change } : item)),
  };
}
/** The same with nothing else in store. */
function onlyItem(change: Partial<SupplyItem>): ElectionPlan {
  const plan = withItem(change);
  return { ...plan, supplies: plan.supplies.slice(0, 1) };
}
/** A built-in kind as the user changed it. */
function changed(id: string, change: Partial<SupplyNeed>): SupplyNeed {
  const need = SUPPLY_DEFAULTS.needs.find((each) => each.id === id);
  if (need === undefined) throw new Error(`no kind ${id}`);
  return { ...need, ...change };
}
/** Chloramine reckoned for powder of 70 %. */
const strong = changed('chloramine', { formula: 'lít_dung_dịch_khử_khuẩn * 0,05% * 1000 g / 1 l / 70%' });
const override = (
  needId: string,
  amount: number,
  reason = 'Theo số đã đặt',
  placeId: string | null = null,
) => ({
  needId,
  placeId,
  amount,
  reason,
});
const offer = (needId: string, packPrice: number, most: number | null = null) => ({
  id: 'offer-1',
  needId,
  seller: 'Cửa hàng Mẫu',
  packSize: 1,
  packPrice,
  most,
  deliveryDays: null as number | null,
});
const count = (id: string, date: string, left: number, received = 0) => ({
  id,
  needId: 'pens',
  date,
  left,
  received,
});

/** An offer for everything, so that all that is missing has a price. */
const priced = withSupplyPlan({
  offers: SUPPLY_DEFAULTS.needs.map(({ id }, at) => ({ ...offer(id, 1000), id: `offer-${at + 1}` })),
});
const noStore: ElectionPlan = { ...full, supplies: [] };
const inStore = (...path: readonly string[]) => ['supplies', itemAt(full.supplies, 0).id, ...path];
const inPlan = (...path: readonly string[]) => ['supplyPlan', ...path];

/** One case per rule of supplies. */
export const supplyRuleCases: Readonly<Record<string, RuleCase>> = {
  'moh-own-pen': {
    passes: [
      full,
      withSupplyPlan({ overrides: [override('pens', 2000)] }),
      withSupplyPlan({ hidden: ['pens'] }, noStore),
    ],
    fails: [
      { plan: withSupplyPlan({ hidden: ['rulers'] }), at: inPlan('hidden') },
      { plan: withSupplyPlan({ overrides: [override('pens', 100)] }), at: inPlan('overrides') },
      {
        plan: withSupplyPlan({ needs: [changed('rulers', { formula: '20' })] }),
        at: inPlan('needs', 'rulers', 'formula'),
      },
    ],
  },
  'nec-234-sanitiser': {
    passes: [full, withSupplyPlan({ needs: [changed('hand-sanitiser', { formula: 'cử_tri * 6 ml' })] })],
    fails: [
      {
        plan: withSupplyPlan({ needs: [changed('hand-sanitiser', { formula: 'cử_tri * 3 ml' })] }),
        at: inPlan('needs', 'hand-sanitiser', 'formula'),
      },
      { plan: withSupplyPlan({ hidden: ['hand-sanitiser'] }), at: inPlan('hidden') },
    ],
  },
  'nec-box-disinfected': {
    passes: [full, withSupplyPlan({ hidden: ['box-disinfectant'] }, { ...full, specialSites: [] })],
    fails: [
      { plan: withSupplyPlan({ hidden: ['box-disinfectant'] }), at: inPlan('hidden') },
      { plan: withSupplyPlan({ overrides: [override('box-disinfectant', 0)] }), at: inPlan('overrides') },
    ],
  },
  'supply-trip-suits': {
    passes: [full, withSupplyPlan({ overrides: [override('trip-suits', 2)] })],
    fails: [
      { plan: withSupplyPlan({ hidden: ['trip-suits'] }), at: inPlan('hidden') },
      {
        plan: withSupplyPlan({ needs: [changed('trip-suits', { formula: '0' })] }),
        at: inPlan('needs', 'trip-suits', 'formula'),
      },
    ],
  },
  'supply-formula-broken': {
    passes: [full, withSupplyPlan({ needs: [changed('pens', { formula: 'cử_tri * 2' })] })],
    fails: [
      {
        plan: withSupplyPlan({ needs: [changed('pens', { formula: 'cử_tri * (' })] }),
        at: inPlan('needs', 'pens', 'formula'),
      },
      {
        plan: withSupplyPlan({ needs: [changed('pens', { formula: '3 l' })] }),
        at: inPlan('needs', 'pens', 'formula'),
      },
    ],
  },
  'supply-override-reason': {
    passes: [full, withSupplyPlan({ overrides: [override('pens', 2000)] })],
    fails: [{ plan: withSupplyPlan({ overrides: [override('pens', 2000, ' ')] }), at: inPlan('overrides') }],
  },
  'supply-views-order': {
    passes: [full],
    fails: [
      {
        plan: withSupplyPlan({
          settings: { ...full.supplyPlan.settings, turnout: { low: 0.99, expected: 0.9, high: 1 } },
        }),
        at: inPlan('settings', 'turnout'),
      },
      {
        plan: withSupplyPlan({
          settings: { ...full.supplyPlan.settings, spareMaskShare: { low: 0, expected: 0.2, high: 0.1 } },
        }),
        at: inPlan('settings', 'spareMaskShare'),
      },
      {
        plan: withSupplyPlan({
          settings: { ...full.supplyPlan.settings, elderlyShare: { low: 0.3, expected: 0.2, high: 0.4 } },
        }),
        at: inPlan('settings', 'elderlyShare'),
      },
    ],
  },
  'supply-unit-unknown': {
    passes: [
      full,
      withItem({ name: 'Nước rửa tay', unit: 'chai 500 ml' }),
      withItem({ name: 'Khẩu trang y tế', unit: 'thùng 1.000 cái', unitPrice: 900_000 }),
    ],
    fails: [
      { plan: withItem({ name: 'Nước rửa tay', unit: 'chai' }), at: inStore('unit') },
      {
        plan: withItem({ name: 'Khẩu trang y tế', unit: 'hộp 0 cái', unitPrice: 900_000 }),
        at: inStore('unit'),
      },
    ],
  },
  'supply-pack-unknown': {
    passes: [
      full,
      withItem({ name: 'Khẩu trang y tế', unit: 'hộp 50 cái' }),
      withItem({ name: 'Khẩu trang y tế (hộp 50 cái)', unit: 'hộp' }),
    ],
    fails: [{ plan: withItem({ name: 'Khẩu trang y tế', unit: 'Hộp', stock: 20 }), at: inStore('unit') }],
  },
  'supply-stock-unmatched': {
    passes: [full, withItem({ name: 'Loa phóng thanh', needId: 'pens' }), withItem({ name: '' })],
    fails: [{ plan: withItem({ name: 'Loa phóng thanh' }), at: inStore('name') }],
  },
  'supply-chloramine-strength': {
    passes: [
      full,
      withItem({ name: 'Cloramin B 25,0%', unit: 'kg' }),
      withSupplyPlan({ needs: [strong] }, onlyItem({ name: 'Cloramin B 70%', unit: 'kg' })),
    ],
    fails: [
      { plan: withItem({ name: 'Cloramin B 30%', unit: 'kg' }), at: inStore('name') },
      { plan: withItem({ name: 'Cloramin B 12,25%', unit: 'kg' }), at: inStore('name') },
      { plan: withItem({ name: 'Cloramin B', unit: 'kg' }), at: inStore('name') },
      {
        plan: withSupplyPlan({ needs: [strong] }, withItem({ name: 'Cloramin B 25%', unit: 'kg' })),
        at: inStore('name'),
      },
    ],
  },
  'supply-price-zero': {
    passes: [full, withItem({ unitPrice: null }), priced],
    fails: [
      { plan: withItem({ unitPrice: 0 }), at: inStore('unitPrice') },
      { plan: withSupplyPlan({ offers: [offer('pens', 0)] }), at: inPlan('offers', 'offer-1', 'packPrice') },
    ],
  },
  'supply-no-price': {
    passes: [priced, noStore],
    fails: [{ plan: full, at: inPlan('offers') }],
  },
  'supply-over-budget': {
    passes: [full, priced, withSupplyPlan({ budget: 900_000_000 }, priced)],
    fails: [{ plan: withSupplyPlan({ budget: 100_000 }, priced), at: inPlan('budget') }],
  },
  'supply-sold-out': {
    passes: [full, priced, withSupplyPlan({ offers: [offer('pens', 1000, 100_000)] })],
    fails: [{ plan: withSupplyPlan({ offers: [offer('pens', 1000, 10)] }), at: inPlan('offers') }],
  },
  'supply-order-late': {
    passes: [priced, { ...priced, document: { ...full.document, date: null } }, noStore],
    fails: [
      {
        plan: { ...priced, document: { ...full.document, date: '2021-05-16' } },
        at: inPlan('settings', 'deliveryDays'),
      },
      {
        plan: withSupplyPlan(
          { offers: [{ ...offer('pens', 1000), deliveryDays: 30 }] },
          { ...full, document: { ...full.document, date: '2021-04-28' } },
        ),
        at: inPlan('offers', 'offer-1', 'deliveryDays'),
      },
    ],
  },
  'supply-count-rises': {
    passes: [
      full,
      withSupplyPlan({ counts: [count('count-2', '2021-05-12', 80), count('count-1', '2021-05-10', 100)] }),
      withSupplyPlan({
        counts: [count('count-1', '2021-05-10', 100), count('count-2', '2021-05-12', 180, 100)],
      }),
    ],
    fails: [
      {
        plan: withSupplyPlan({
          counts: [count('count-2', '2021-05-12', 120), count('count-1', '2021-05-10', 100)],
        }),
        at: inPlan('counts', 'count-2', 'left'),
      },
    ],
  },
  'data-row-twice': {
    passes: [
      full,
      priced,
      withSupplyPlan({
        offers: [
          { ...offer('pens', 1), id: '1' },
          { ...offer('pens', 1), id: '01' },
        ],
      }),
    ],
    fails: [
      {
        plan: withSupplyPlan({ offers: [offer('pens', 1000), offer('pens', 1000)] }),
        at: inPlan('offers', 'offer-1'),
      },
      { plan: { ...full, supplies: [...full.supplies, itemAt(full.supplies, 0)] }, at: inStore() },
      ...(['candidates', 'bridgePoints', 'sessions'] as const).map((list) => {
        const rows = full.voterContact[list];
        const [first] = rows;
        return {
          plan: { ...full, voterContact: { ...full.voterContact, [list]: [...rows, first] } },
          at: ['voterContact', list, first?.id ?? ''],
        };
      }),
    ],
  },
  'supply-orphans': {
    passes: [full, priced, withSupplyPlan({ overrides: [override('pens', 2000, 'x', 'area-1')] })],
    fails: [
      { plan: withSupplyPlan({ offers: [offer('gone', 1000)] }), at: inPlan('offers', 'offer-1', 'needId') },
      {
        plan: withSupplyPlan({ overrides: [override('pens', 2000, 'x', 'area-gone')] }),
        at: inPlan('overrides'),
      },
      {
        plan: withSupplyPlan({ placedStock: [{ needId: 'gone', placeId: 'area-1', amount: 1 }] }),
        at: inPlan('placedStock'),
      },
    ],
  },
};
