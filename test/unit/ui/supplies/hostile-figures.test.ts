import { describe, expect, it } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyNeed, SupplyPlan } from '#domain/plan/supplies.ts';
import { supplyClaims } from '#domain/plan/supply-proof.ts';
import { profileOf } from '#domain/profiles.ts';
import { wrongClaims } from '#domain/proof.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { supplySheetOf } from '#engines/supplies/supply-report.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { handOverSheets } from '#report/supplies/hand-over.ts';
import { orderListDocument } from '#report/supplies/order-list.ts';
import { shelfLabels } from '#report/supplies/shelf-labels.ts';
import { suppliesWorkbook } from '#report/supplies/workbook.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { readCell } from '#ui/parts/grid/cells.ts';
import type { CellKind } from '#ui/parts/grid/columns.ts';
import { AMOUNT, DELIVERY_DAYS, PACK, PRICE } from '#ui/screens/workspace/supplies/figure-kinds.ts';
import { formulaSentence } from '#ui/screens/workspace/supplies/need-columns.ts';

const words = messagesIn('vi');
const full = electionPlanFixture('full');

/** What no screen and no paper may ever say. */
const NONSENSE = /\b(?:NaN|Infinity|undefined|null|\[object)\b|∞/u;

describe('a wrong figure typed into the tables of supplies', () => {
  it.each<[string, CellKind, string]>([
    ['stock below nothing', AMOUNT, '-20'],
    ['stock beyond any store', AMOUNT, '1e300'],
    ['no number at all', AMOUNT, 'NaN'],
    ['nor this', AMOUNT, 'Infinity'],
    ['a sum for an amount', AMOUNT, '1/0'],
    ['a price with two marks', PRICE, '12.5.00'],
    ['a price in words', PRICE, '1.200 đồng/cái'],
    ['a price of nothing', PRICE, '0'],
    ['a price below nothing', PRICE, '-1.000'],
    ['half a đồng', PRICE, '1200,5'],
    ['a pack of nothing', PACK, '0'],
    ['a pack below nothing', PACK, '-50'],
    ['delivery next year', DELIVERY_DAYS, '365'],
    ['delivery before the order', DELIVERY_DAYS, '-3'],
  ])('is refused at its cell with a sentence: %s', (_, kind, typed) => {
    const read = readCell(kind, typed);
    if (read.ok) throw new Error(`${typed} was read as ${String(read.value)}`);
    const { code } = read.problem;
    expect(Object.keys(words.grid.refused)).toContain(code);
  });
});

const ANY_NEED: SupplyNeed = {
  id: '',
  name: '',
  unit: '',
  scope: 'area',
  formula: '',
  importance: 1,
  packSize: 0.001,
  packName: '',
  hasReserve: true,
  aliases: [],
  source: null,
};

const FORMULAS = [
  '1/0',
  '0/0',
  'cử_tri / (2 - 2)',
  'cử_tri / (số_ca - số_ca)',
  '0 - cử_tri',
  '99999999999999999999 * 99999999999999999999 * 99999999999999999999',
  `${'9'.repeat(300)} * ${'9'.repeat(100)}`,
  'max(1; 1/0)',
  'ceil(0/0)',
  '1.000.00',
  '',
];

/** Every hostile formula as a kind of its own, in pieces and litres, and every extreme the schema still allows. */
function hostilePlan(change: Partial<SupplyPlan> = {}): ElectionPlan {
  const needs = FORMULAS.flatMap((formula, at) =>
    ['cái', 'lít'].map(
      (unit): SupplyNeed => ({
        ...ANY_NEED,
        id: `own-${at}-${unit}`,
        name: `Loại ${at} ${unit}`,
        unit,
        formula,
      }),
    ),
  );
  const item = { unit: 'hộp 0 cái', needId: 'pens', note: '' };
  return {
    ...full,
    supplies: [
      { ...item, id: 's1', name: 'Bút', stock: 0, unitPrice: 0 },
      { ...item, id: 's2', name: 'Bút', unit: 'chai 0 ml', stock: 1e9, unitPrice: 1e12 },
      { ...item, id: 's3', name: 'Bút', unit: '1/0', stock: null, unitPrice: null },
    ],
    supplyPlan: {
      ...full.supplyPlan,
      needs,
      offers: ['pens', 'own-5-cái', 'rulers'].map((needId, at) => ({
        id: `o${at}`,
        needId,
        seller: '',
        packSize: 0.001,
        packPrice: at === 0 ? 0 : 1e12,
        most: at === 2 ? 0 : null,
        deliveryDays: 120,
      })),
      budget: 0,
      ...change,
    },
  };
}

describe('formulas and figures that lead nowhere', () => {
  const plan = hostilePlan();
  const sheet = supplySheetOf(plan);

  it.each(FORMULAS)('are told at the formula in a sentence: %s', (formula) => {
    const line = sheet.lines.find((each) => each.formula === formula && each.unit === 'cái');
    const sentence = formulaSentence(words.supplies, line?.problem ?? null);
    expect(sentence).toMatch(/\.$/u);
    expect(sentence).not.toMatch(NONSENSE);
  });

  it.each([
    ['without money', hostilePlan()],
    ['with all the money there is', hostilePlan({ budget: 1e12 })],
    ['with no limit, on the busiest day', hostilePlan({ budget: null, view: 'high' })],
  ])('leave no nonsense in any figure, finding, paper or workbook: %s', (_, hostile) => {
    const report = supplySheetOf(hostile);
    const figures: unknown[] = [];
    JSON.stringify(report, (_key, value: unknown) => {
      if (typeof value === 'number') figures.push(value);
      return value;
    });
    expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
    expect(wrongClaims(supplyClaims(report))).toEqual([]);
    const findings = checkPlan(hostile, profileOf(hostile.profile)).map((finding) => {
      const { title, sentence, fix } = describeFinding(words, finding);
      return `${title} ${sentence} ${fix}`;
    });
    const papers = [
      orderListDocument(hostile, report),
      handOverSheets(hostile, report),
      shelfLabels(report),
      suppliesWorkbook(hostile, report).sheets.map(({ rows }) =>
        rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      ),
    ];
    const texts: string[] = [...findings];
    JSON.stringify(papers, (_key, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.filter((text) => NONSENSE.test(text))).toEqual([]);
  });
});
