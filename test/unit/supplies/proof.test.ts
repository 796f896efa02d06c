import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { type Claim, wrongClaims } from '#domain/proof.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const Case = z.object({
  formula_case: z.object({
    rows: z.array(
      z.object({
        item: z.string(),
        A_staff: z.number(),
        B_sites: z.number(),
        C: z.number(),
        D_per_person_day: z.number(),
        E_days: z.number(),
        /** The second row quotes what is printed, in words. */
        F: z.union([z.number(), z.string()]),
        G_buffer_percent: z.number(),
        H: z.number(),
        I: z.number(),
      }),
    ),
  }),
});

const sheet = Case.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/cases/supplies.json', import.meta.url), 'utf8')),
);

const claim = (line: string, figure: string, stated: number, by: Claim['by'], parts: number[]): Claim => ({
  line,
  figure,
  stated,
  by,
  parts,
  rounding: 'none',
});

/** The published sheet's own formulas: C = A × B, F = C × D × E, H = F × G / 100, I = F + H. */
const published = sheet.formula_case.rows.flatMap((row) => {
  const printed = typeof row.F === 'number' ? row.F : Number(/\d+/u.exec(row.F)?.[0]);
  return [
    claim(row.item, 'C', row.C, 'product', [row.A_staff, row.B_sites]),
    claim(row.item, 'F', printed, 'product', [row.C, row.D_per_person_day, row.E_days]),
    claim(row.item, 'H', row.H, 'product', [printed, row.G_buffer_percent, 0.01]),
    claim(row.item, 'I', row.I, 'sum', [printed, row.H]),
  ];
});

describe('a published national sheet', () => {
  it('is found to print 2,100 where its own formula gives 1,260, and to be right everywhere else', () => {
    expect(published).toHaveLength(8);
    expect(wrongClaims(published)).toEqual([
      expect.objectContaining({ line: 'N95', figure: 'F', stated: 2100, computed: 1260 }),
    ]);
  });
});

describe('a figure reckoned again', () => {
  it('is exact where binary fractions are not', () => {
    expect(wrongClaims([claim('a', 'x', 0.3, 'sum', [0.1, 0.2])])).toEqual([]);
    expect(wrongClaims([claim('a', 'x', 0.3, 'product', [3, 0.1])])).toEqual([]);
    expect(wrongClaims([claim('a', 'x', 1e-7, 'product', [1e-3, 1e-4])])).toEqual([]);
    expect(wrongClaims([{ ...claim('a', 'x', 0, 'sum', [5e-324, 1e-16]), rounding: 'thousandth' }])).toEqual(
      [],
    );
  });

  it('finds one đồng among a million million', () => {
    const sums = [999_999_999_999, 1];
    expect(wrongClaims([claim('a', 'x', 1_000_000_000_000, 'sum', sums)])).toEqual([]);
    expect(wrongClaims([claim('a', 'x', 1_000_000_000_001, 'sum', sums)])).toHaveLength(1);
  });

  it('is rounded up to the next multiple and no further', () => {
    const bottles = (stated: number) => [
      { ...claim('a', 'x', stated, 'product', [4.92]), rounding: { upTo: 0.5 } },
    ];
    expect(wrongClaims(bottles(5))).toEqual([]);
    for (const wrong of [4.5, 4.92, 5.5]) expect(wrongClaims(bottles(wrong))).toHaveLength(1);
  });

  it('is never below nothing for what is missing', () => {
    expect(wrongClaims([claim('a', 'x', 0, 'less', [3, 5])])).toEqual([]);
    expect(wrongClaims([claim('a', 'x', 2, 'less', [5, 3])])).toEqual([]);
    expect(wrongClaims([claim('a', 'x', -2, 'less', [3, 5])])).toHaveLength(1);
  });
});

describe('the supplies of a plan', () => {
  const full = electionPlanFixture('full');
  const report = supplyReportOf({
    ...full,
    supplyPlan: {
      ...full.supplyPlan,
      budget: 60_000_000,
      placedStock: [{ needId: 'shields', placeId: 'area-1', amount: 999 }],
      offers: [
        {
          id: 'o',
          needId: 'pens',
          seller: 'Cửa hàng A',
          packSize: 20,
          packPrice: 45_000,
          most: null,
          deliveryDays: 5,
        },
      ],
    },
  });

  it('prove themselves', () => {
    expect(wrongClaims(supplyClaims(report))).toEqual([]);
  });

  const [line] = report.lines.filter(({ cost }) => cost !== null && cost > 0);
  const [purchase] = report.purchases.purchases;
  const [move] = report.purchases.moves;
  const [place] = line?.places ?? [];
  if (line === undefined || purchase === undefined || move === undefined || !place?.need) {
    throw new Error('something is missing, bought and moved');
  }
  const withLine = (change: Partial<SupplyReport['lines'][number]>): SupplyReport => ({
    ...report,
    lines: report.lines.map((each) => (each === line ? { ...each, ...change } : each)),
  });
  const withPurchases = (change: Partial<SupplyReport['purchases']>): SupplyReport => ({
    ...report,
    purchases: { ...report.purchases, ...change },
  });

  const withPurchase = (change: Partial<SupplyReport['purchases']['purchases'][number]>) =>
    withPurchases({
      purchases: report.purchases.purchases.map((each) =>
        each === purchase ? { ...each, ...change } : each,
      ),
    });
  const nameOf = (id: string) => report.lines.find(({ needId }) => needId === id)?.name;

  it.each([
    ['need', withLine({ need: { ...line.need, expected: line.need.expected + 1 } }), line.name],
    ['stock', withLine({ stock: line.stock + 1 }), line.name],
    ['shortage', withLine({ shortage: line.shortage + 0.001 }), line.name],
    ['buy', withLine({ buy: line.buy + 1 }), line.name],
    ['cost', withLine({ cost: (line.cost ?? 0) + 1 }), line.name],
    [
      'need of a place',
      withLine({
        places: line.places.map((each) =>
          each === place && each.need !== null
            ? { ...each, need: { ...each.need, expected: each.need.expected + 1 } }
            : each,
        ),
      }),
      `${line.name} – ${place.place}`,
    ],
    ['total to pay', withPurchases({ purchaseCost: report.purchases.purchaseCost - 1 }), 'total'],
    ['cost of moving', withPurchases({ moveCost: report.purchases.moveCost + 1 }), 'total'],
    ['money left', withPurchases({ budgetLeft: (report.purchases.budgetLeft ?? 0) + 1 }), 'total'],
    ['day to order by', withLine({ orderBy: '2021-05-01' }), line.name],
    ['day to order a purchase by', withPurchase({ orderBy: '2021-05-01' }), nameOf(purchase.needId)],
    ['days a purchase takes', withPurchase({ deliveryDays: 99 }), nameOf(purchase.needId)],
    ['price of a purchase', withPurchase({ packPrice: purchase.packPrice + 1 }), nameOf(purchase.needId)],
  ])('name the line when the %s is wrong', (_, broken, named) => {
    expect(wrongClaims(supplyClaims(broken)).map((wrong) => wrong.line)).toContain(named);
  });

  const stored = report.lines.find(
    ({ stockLines, packPrice }) => stockLines.length > 0 && packPrice !== null,
  );
  if (stored === undefined) throw new Error('something in store has a price');
  const withStored = (change: (line: SupplyReport['lines'][number]) => object): SupplyReport => ({
    ...report,
    lines: report.lines.map((each) => (each === stored ? { ...each, ...change(each) } : each)),
  });

  it.each([
    [
      'what serves the kind of a line in store',
      withStored(({ stockLines, stock }) => ({
        stock: stock + 100,
        stockLines: stockLines.map((each, at) =>
          at === 0 ? { ...each, amount: (each.amount ?? 0) + 100 } : each,
        ),
      })),
      'inStore',
    ],
    [
      'what is lent',
      withStored(({ stockLines }) => ({
        stockLines: stockLines.map((each) => ({
          ...each,
          amount: (each.amount ?? 0) - 1,
          lent: each.lent + 1,
        })),
      })),
      'lent',
    ],
    [
      'the price of a line in store',
      withStored(({ stockLines }) => ({
        stockLines: stockLines.map((each) => ({ ...each, unitPrice: (each.unitPrice ?? 0) + 1 })),
      })),
      'listPrice',
    ],
    ['the price of one', withStored(({ unitPrice }) => ({ unitPrice: (unitPrice ?? 0) + 1 })), 'unitPrice'],
    [
      'the price of a pack',
      withStored(({ packPrice }) => ({ packPrice: (packPrice ?? 0) + 1 })),
      'packPrice',
    ],
  ])('tell when %s does not follow from the store list', (_, broken, figure) => {
    expect(wrongClaims(supplyClaims(report))).toEqual([]);
    expect(wrongClaims(supplyClaims(broken)).map((wrong) => wrong.figure)).toContain(figure);
  });

  it('prove themselves for a need beyond any state, whose cheapest purchase is then not claimed to be proven', () => {
    const need = {
      id: 'own-vast',
      name: 'Vật tư',
      unit: 'cái',
      scope: 'area' as const,
      formula: '1000000000000000 / 7',
      importance: 1 as const,
      packSize: null,
      packName: '',
      hasReserve: true,
      aliases: [],
      source: null,
    };
    const offer = {
      id: 'o',
      needId: 'own-vast',
      seller: '',
      packSize: 37,
      packPrice: 123_456_789,
      most: null,
      deliveryDays: null,
    };
    const offers = [offer, { ...offer, id: 'p', packSize: 7, packPrice: 9_999_991 }];
    for (const budget of [null, 1_000_000_000_000]) {
      const vast = supplyReportOf({
        ...full,
        supplyPlan: { ...full.supplyPlan, needs: [need], offers, budget },
      });
      expect(wrongClaims(supplyClaims(vast))).toEqual([]);
      expect(vast.purchases.proof.isOptimal).toBe(false);
      expect(vast.purchases.proof.bound).toBeLessThanOrEqual(
        vast.purchases.purchaseCost + vast.purchases.moveCost,
      );
    }
  });

  it('count a kind, an offer and a line in store once when a file has them twice, the first', () => {
    const own = {
      id: 'own-tents',
      name: 'Lều bạt che',
      unit: 'cái',
      scope: 'commune' as const,
      formula: '10',
      importance: 1 as const,
      packSize: null,
      packName: '',
      hasReserve: false,
      aliases: [],
      source: null,
    };
    const offer = {
      id: 'o',
      needId: own.id,
      seller: 'A',
      packSize: 1,
      packPrice: 1000,
      most: 4,
      deliveryDays: null,
    };
    const withRows = (times: number) => {
      const rows = <Row extends object>(row: Row) => Array.from({ length: times }, () => row);
      return supplyReportOf({
        ...full,
        supplies: full.supplies.flatMap((item) => rows(item)),
        supplyPlan: { ...full.supplyPlan, needs: rows(own), offers: rows(offer) },
      });
    };
    const twice = withRows(2);
    expect(twice).toEqual(withRows(1));
    expect(twice.purchases.purchases).toContainEqual(expect.objectContaining({ needId: own.id, packs: 4 }));
    expect(twice.lines.filter(({ needId }) => needId === own.id)).toHaveLength(1);
  });

  it('tell when less is bought than is missing', () => {
    const less = withPurchases({ purchases: [], purchaseCost: 0, budgetLeft: null });
    expect(wrongClaims(supplyClaims(less))).toContainEqual(expect.objectContaining({ figure: 'covered' }));
  });
});
