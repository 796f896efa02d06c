import { describe, expect, it } from 'vitest';
import { emptyArea } from '#domain/plan/new-plan.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { SUPPLY_DEFAULTS, type SupplyNeed, type SupplyPlan, type SupplyView } from '#domain/plan/supplies.ts';
import { handoversOf } from '#domain/plan/supply-handover.ts';
import { addDays } from '#domain/time.ts';
import { tryFormula } from '#engines/supplies/amount-in.ts';
import { burnDown } from '#engines/supplies/burn-down.ts';
import { matchSupply } from '#engines/supplies/match-supply.ts';
import { termsOfPlaces } from '#engines/supplies/places.ts';
import { planPurchases } from '#engines/supplies/purchase-plan.ts';
import { supplyLines } from '#engines/supplies/supply-lines.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { messagesIn } from '#i18n/messages.ts';
import CASES from '#test/fixtures/cases/supplies.json' with { type: 'json' };
import { electionPlanFixture } from '#test/support/plans.ts';

const STAFF = { pollingTeam: 30, healthWorkers: null, communityTeam: null, headName: '', headPhone: '' };

/** One polling area with 820 voters and thirty people on duty, and nothing in the store. */
function planWith(change: Partial<SupplyPlan>, supplies: ElectionPlan['supplies'] = []): ElectionPlan {
  const plan = electionPlanFixture('minimal');
  const hamlet = { id: 'h', name: 'Ấp 1', voters: 820, households: null, homeQuarantined: null, note: '' };
  return {
    ...plan,
    areas: [{ ...emptyArea('a', '01'), hamlets: [hamlet], staff: STAFF }],
    specialSites: [],
    supplies,
    supplyPlan: {
      ...plan.supplyPlan,
      settings: { ...plan.supplyPlan.settings, reserveShare: 0, turnout: { low: 1, expected: 1, high: 1 } },
      ...change,
    },
  };
}

const N95: SupplyNeed = {
  id: 'own-mask',
  name: 'Khẩu trang N95',
  unit: 'cái',
  scope: 'commune',
  formula: '30 * 1 * 3 * 84 * 140%',
  importance: 1,
  packSize: null,
  packName: '',
  hasReserve: false,
  aliases: [],
  source: null,
};

function lineOf(plan: ElectionPlan, needId: string) {
  const line = supplyReportOf(plan).lines.find((each) => each.needId === needId);
  if (line === undefined) throw new Error(`no line ${needId}`);
  return line;
}

function needNamed(id: string): SupplyNeed {
  const need = SUPPLY_DEFAULTS.needs.find((each) => each.id === id);
  if (need === undefined) throw new Error(`no need ${id}`);
  return need;
}

describe('what a polling area needs', () => {
  it('is the 4.92 litres of the published example for 820 voters, handed out as ten bottles', () => {
    const plan = planWith({ needs: [{ ...needNamed('hand-sanitiser'), formula: 'cử_tri * 2 * 3 ml' }] });
    const line = lineOf(plan, 'hand-sanitiser');
    expect(line.places).toMatchObject([{ default: { expected: 4.92 }, need: { expected: 5 } }]);
    expect(line).toMatchObject({ packs: 10, buy: 5 });
  });

  it('is what a published sheet computes: 10,584 masks with 40% on top', () => {
    expect(lineOf(planWith({ needs: [N95] }), 'own-mask').need.expected).toBe(10_584);
  });

  it('is the kit of a published training: 3 masks and 1 shield for each of 30 officers', () => {
    const kit = CASES.kits.map(({ value }) => value).find((value) => typeof value === 'string') ?? '';
    const [, masks = '', shields = ''] =
      /^(\d+) face masks and (\d+) face shield per officer/u.exec(kit) ?? [];
    const perOfficer = (id: string, count: string): SupplyNeed => ({
      ...N95,
      id,
      scope: 'area',
      formula: `người_phục_vụ * ${count}`,
    });
    const plan = planWith({
      needs: [perOfficer('kit-masks', masks), perOfficer('kit-shields', shields)],
    });
    expect(lineOf(plan, 'kit-masks').need.expected).toBe(90);
    expect(lineOf(plan, 'kit-shields').need.expected).toBe(30);
    // Our own starting figures give each officer a mask more, for two shifts.
    expect(lineOf(planWith({}), 'staff-masks').need.expected).toBe(120);
  });

  it('shows 1,260 where that sheet prints 2,100 for its own formula', () => {
    const line = lineOf(planWith({ needs: [{ ...N95, formula: '15 * 1 * 84' }] }), 'own-mask');
    expect(line.need.expected).toBe(1260);
  });

  it('buys nothing, and not "-0", of what there is enough of', () => {
    const plan = planWith({ needs: [{ ...N95, formula: '0' }] });
    const line = lineOf(plan, 'own-mask');
    expect([line.packs, line.buy, line.shortage].every((figure) => Object.is(figure, 0))).toBe(true);
  });

  it('takes the place of the formula when the user gives a figure, with the reason kept', () => {
    const override = { needId: 'pens', placeId: 'a', amount: 900, reason: 'Theo số đã đặt' };
    const [place] = lineOf(planWith({ overrides: [override] }), 'pens').places;
    expect(place).toMatchObject({
      default: { expected: 820 },
      need: { expected: 900 },
      override: { amount: 900, reason: 'Theo số đã đặt' },
    });
  });

  it('is what voters need while nobody knows who will be on duty, with the missing figure named', () => {
    const plan = planWith({});
    const noStaff = {
      ...plan,
      areas: plan.areas.map((area) => ({ ...area, staff: { ...STAFF, pollingTeam: null } })),
    };
    const line = lineOf(noStaff, 'hand-sanitiser');
    expect(line.places).toMatchObject([{ default: { expected: 4.92 } }]);
    expect(line.shortage).toBe(5);
    expect(line.problem).toMatchObject({
      code: 'formula-term-missing',
      details: { name: 'người_phục_vụ' },
    });
  });

  it('is not reckoned for voters to whom a box is carried: they have their pens at their own place', () => {
    const plan = planWith({});
    const site = {
      id: 'khu-cach-ly',
      kind: 'central-quarantine' as const,
      name: 'Khu cách ly',
      address: '',
      voters: 20,
      areaId: 'a',
      auxiliaryBoxes: 1,
      carriers: 2,
      leavesAt: null,
      route: '',
      note: '',
    };
    const withSite = { ...plan, specialSites: [site, { ...site, id: 'noi-khac', areaId: null, voters: 5 }] };
    expect(lineOf(withSite, 'pens').need.expected).toBe(800);
    expect(lineOf(withSite, 'site-pens').need.expected).toBe(25);
    expect(lineOf(withSite, 'site-rulers').need.expected).toBe(25);
    // 0.12 and 0.03 litres are less than a bottle: each is filled to the next tenth of a litre.
    expect(lineOf(withSite, 'site-sanitiser').need.expected).toBe(0.3);
  });

  it('says which term is not known yet, and needs nothing there instead of a guess', () => {
    const plan = planWith({});
    const noStaff = {
      ...plan,
      areas: plan.areas.map((area) => ({ ...area, staff: { ...STAFF, pollingTeam: null } })),
    };
    const line = lineOf(noStaff, 'staff-masks');
    expect(line.problem).toEqual({ code: 'formula-term-missing', details: { name: 'người_phục_vụ', at: 0 } });
    expect(line.places[0]?.need).toBeNull();
  });

  it('refuses a formula that gives litres for pieces, less than nothing, or divides by zero', () => {
    const problem = (formula: string) =>
      lineOf(planWith({ needs: [{ ...N95, formula }] }), 'own-mask').problem?.code;
    expect(problem('3 ml')).toBe('formula-other-unit');
    expect(problem('2 - 5')).toBe('formula-negative');
    expect(problem('1 / (số_ca - 2)')).toBe('formula-divides-by-zero');
    expect(problem('(')).toBe('formula-syntax');
  });
});

describe('masks in the store', () => {
  const masks = { id: 'm', name: 'Khẩu trang y tế', unit: 'hộp 50 cái', stock: 40, needId: null, note: '' };

  it('serve the voters with what the staff leave: nothing is missing, and nothing counts twice', () => {
    const plan = planWith({}, [{ ...masks, unitPrice: null }]);
    const [staff, spare] = [lineOf(plan, 'staff-masks'), lineOf(plan, 'spare-masks')];
    expect([staff.shortage, spare.shortage]).toEqual([0, 0]);
    expect(spare.need.expected).toBe(62);
    expect(spare.stock).toBe(62);
    expect(staff.stock + spare.stock).toBe(2000);
  });

  it('are not enough for both where the staff need them', () => {
    const plan = planWith({}, [{ ...masks, stock: 3, unitPrice: null }]);
    expect(lineOf(plan, 'staff-masks').shortage).toBe(0);
    expect(lineOf(plan, 'spare-masks')).toMatchObject({ stock: 30, shortage: 32 });
  });
});

describe('the day with most people', () => {
  const plan = (view: SupplyView) => {
    const base = planWith({ needs: [needNamed('pens')] });
    const settings = { ...base.supplyPlan.settings, turnout: { low: 0.5, expected: 0.9, high: 1 } };
    return { ...base, supplyPlan: { ...base.supplyPlan, settings, view } };
  };
  const pens = (view: SupplyView) => supplyReportOf(plan(view)).lines.find(({ needId }) => needId === 'pens');

  it('lacks and buys more; what is needed is said for all three', () => {
    expect([pens('low')?.shortage, pens('expected')?.shortage, pens('high')?.shortage]).toEqual([
      410, 738, 820,
    ]);
    expect(pens('low')?.need).toEqual(pens('high')?.need);
  });

  it('is what is bought for when the purchase is made for it', () => {
    const base = plan('high');
    const offers = [
      {
        id: 'o',
        needId: 'pens',
        seller: 'S',
        packSize: 10,
        packPrice: 1000,
        most: null,
        deliveryDays: null,
      },
    ];
    const withOffer = { ...base, supplyPlan: { ...base.supplyPlan, offers } };
    const bought = planPurchases(withOffer, supplyLines(withOffer));
    expect(bought.purchases.find(({ needId }) => needId === 'pens')?.packs).toBe(82);
  });
});

describe('what the words of formulas mean', () => {
  it('is told for every place, as the formulas themselves see it', () => {
    const [area] = termsOfPlaces(planWith({}));
    expect(area).toMatchObject({ scope: 'area', placeId: 'a' });
    const terms = new Map(area?.terms.map(({ term, value }) => [term, value]));
    expect(terms.get('cử_tri')).toEqual({ amount: 820, dimension: [0, 0, 0] });
    expect(terms.get('diện_tích')).toBeNull();
    expect(tryFormula('lít', 'cử_tri * 6 ml', terms)).toEqual({ ok: true, value: 4.92 });
    expect(tryFormula('lít', 'cử_tri / (2 - 2)', terms)).toMatchObject({
      problem: { code: 'formula-divides-by-zero', details: { at: 10 } },
    });
  });

  it('has words in both languages for every term, so that nobody has to guess', () => {
    const known = new Set(
      termsOfPlaces(electionPlanFixture('full')).flatMap(({ terms }) => terms.map(({ term }) => term)),
    );
    for (const language of ['vi', 'en'] as const) {
      expect(new Set(Object.keys(messagesIn(language).supplies.terms))).toEqual(known);
    }
  });
});

describe('a line of the store list', () => {
  const needs = SUPPLY_DEFAULTS.needs;
  it.each([
    ['Nước rửa tay', 'hand-sanitiser'],
    ['NƯỚC RỬA TAY KHÔ 500ML', 'hand-sanitiser'],
    ['dung dich sat khuan tay', 'hand-sanitiser'],
    ['Khẩu trang 3 lớp (hộp 50 cái)', 'staff-masks'],
    ['Súng đo nhiệt độ', 'thermometers'],
    ['Chloramin B 25%', 'chloramine'],
    ['Bút bi Thiên Long', 'pens'],
    ['Khẩu trang vải', 'spare-masks'],
    ['Quần áo bảo hộ', 'trip-suits'],
  ])('"%s" is %s', (name, needId) => {
    expect(matchSupply(name, needs)?.needId).toBe(needId);
  });

  it.each([
    'Bàn ghế nhựa',
    'Nước uống đóng chai',
    'Loa phóng thanh',
    'Mũ bảo hộ',
    'Khẩu trang N95',
    'Bút xoá',
    '',
  ])('"%s" is nothing we know', (name) => {
    expect(matchSupply(name, needs)).toBeUndefined();
  });

  it('of another strength is not the very thing: alcohol of 90 degrees, chloramine of 27.5%', () => {
    expect(matchSupply('Cồn 70 độ chai 500ml', needs)).toEqual({ needId: 'surface-alcohol', certainty: 1 });
    expect(matchSupply('Cồn 90 độ', needs)?.certainty).toBeLessThan(0.85);
    expect(matchSupply('Cloramin B 25% gói 1 kg', needs)).toEqual({ needId: 'chloramine', certainty: 1 });
    expect(matchSupply('Cloramin B 27,5%', needs)).toMatchObject({ needId: 'chloramine' });
    expect(matchSupply('Cloramin B 27,5%', needs)?.certainty).toBeLessThan(0.85);
  });
});

describe('buying what is missing', () => {
  const offer = (id: string, packSize: number, packPrice: number, most: number | null = null) => ({
    id,
    needId: 'own-mask',
    seller: id,
    packSize,
    packPrice,
    most,
    deliveryDays: null,
  });

  it('moves surplus first when that is cheaper than the shop, and no more of it than the pack leaves missing', () => {
    const need = { ...N95, scope: 'area' as const, formula: '100' };
    const base = planWith({ needs: [need], offers: [offer('shop', 50, 100_000)] });
    const plan = {
      ...base,
      areas: [...base.areas, emptyArea('b', '02')],
      supplyPlan: { ...base.supplyPlan, placedStock: [{ needId: 'own-mask', placeId: 'b', amount: 180 }] },
    };
    const bought = planPurchases(plan, supplyLines(plan));
    expect(bought.moves).toEqual([
      { needId: 'own-mask', fromPlaceId: 'b', toPlaceId: 'a', amount: 50, cost: 20_000 },
    ]);
    expect(bought.purchases.filter(({ needId }) => needId === 'own-mask')).toMatchObject([
      { packs: 1, cost: 100_000 },
    ]);
  });

  /** Places that each need a hundred, with what lies there. */
  const placesWith = (stock: readonly number[], change: Partial<SupplyPlan> = {}) => {
    const need = { ...N95, scope: 'area' as const, formula: '100' };
    const base = planWith({ needs: [need], hidden: SUPPLY_DEFAULTS.needs.map(({ id }) => id), ...change });
    const areas = stock.map((_, at) => emptyArea(`p${at}`, String(at + 1)));
    const placedStock = stock.map((amount, at) => ({ needId: 'own-mask', placeId: `p${at}`, amount }));
    return { ...base, areas, supplyPlan: { ...base.supplyPlan, placedStock } };
  };

  it('moves only what is missing, to the store where more than one place shares it', () => {
    const { purchases, lines } = supplyReportOf(placesWith([5000, 70, 60]));
    expect(purchases.moves).toMatchObject([{ fromPlaceId: 'p0', toPlaceId: null, amount: 70 }]);
    expect(lines).toMatchObject([{ stock: 5130, usable: 300, shortage: 0, packs: 0, leftOver: 0 }]);
    const direct = supplyReportOf(placesWith([5000, 70, 100])).purchases;
    expect(direct.moves).toMatchObject([{ fromPlaceId: 'p0', toPlaceId: 'p1', amount: 30 }]);
  });

  it('says that there is a shortage where surplus is not worth the trip, and what it costs by the offers', () => {
    const cheap = placesWith([130, 90], { offers: [offer('shop', 20, 4000)] });
    const report = supplyReportOf(cheap);
    expect(report.purchases.moves).toEqual([]);
    expect(report.lines).toMatchObject([
      { stock: 220, usable: 190, shortage: 10, packs: 1, buy: 20, cost: 4000, leftOver: 10 },
    ]);
    expect(report.purchases.proof).toEqual({ isOptimal: true, bound: 4000 });
  });

  it('orders of every seller in the time that one takes to deliver, by the usual time where nobody says', () => {
    const slow = { ...offer('slow', 50, 1000, 1), deliveryDays: 10 };
    const base = placesWith([0], { offers: [slow, offer('near', 50, 2000)] });
    const settings = { ...base.supplyPlan.settings, preparationDays: 2, deliveryDays: 4 };
    const dated = { ...base, election: { ...base.election, date: '2021-05-23' } };
    const { purchases, lines } = supplyReportOf({
      ...dated,
      supplyPlan: { ...dated.supplyPlan, settings },
    });
    expect(purchases.purchases).toMatchObject([
      { offerId: 'slow', deliveryDays: 10, orderBy: '2021-05-11' },
      { offerId: 'near', deliveryDays: 4, orderBy: '2021-05-17' },
    ]);
    expect(lines).toMatchObject([{ orderBy: '2021-05-11' }]);
    expect(purchases).toMatchObject({ neededBy: '2021-05-21', orderBy: '2021-05-11' });
  });

  it('names a day to order by for what has no price yet, and none for what nobody has to buy', () => {
    const settings = { ...placesWith([]).supplyPlan.settings, preparationDays: 2, deliveryDays: 4 };
    const unpriced = supplyReportOf(placesWith([0], { settings })).lines[0];
    const usual = addDays(placesWith([]).election.date, -6);
    expect(unpriced).toMatchObject({ cost: null, orderBy: usual });
    expect(supplyReportOf(placesWith([100])).lines).toMatchObject([{ packs: 0, orderBy: null }]);
  });

  it('shares out what there is by what each place lacks, and promises nobody what does not exist', () => {
    const poor = placesWith([0, 50], { offers: [offer('shop', 10, 1000)], budget: 10_000 });
    const report = supplyReportOf(poor);
    expect(report.purchases.shares).toMatchObject([
      { placeId: 'p0', fromStore: 67, unmet: 33 },
      { placeId: 'p1', fromStore: 33, unmet: 17 },
    ]);
    expect(report.purchases.unmet).toEqual([{ needId: 'own-mask', amount: 50, reason: 'budget' }]);
    expect(handoversOf(poor, report).map(({ items }) => items)).toMatchObject([
      [{ need: 100, there: 0, give: 67, missing: 33 }],
      [{ need: 100, there: 50, give: 33, missing: 17 }],
    ]);
  });

  it('puts on the sheet of a place what it gives away, though it needs nothing itself', () => {
    const plan = placesWith([80, 40], {
      overrides: [{ needId: 'own-mask', placeId: 'p0', amount: 0, reason: 'Không dùng' }],
    });
    const [gives, gets] = handoversOf(plan, supplyReportOf(plan));
    expect(gives).toMatchObject({ placeId: 'p0', items: [], trips: [{ amount: 60, from: '1', to: '2' }] });
    expect(gets).toMatchObject({ placeId: 'p1', items: [{ give: 0, comes: 60 }], trips: [{ amount: 60 }] });
  });

  it('spends a short budget on what cannot be done without, and names what is left out', () => {
    const less = { ...N95, id: 'own-less', formula: '10', importance: 3 as const };
    const plan = planWith({
      needs: [less, { ...N95, formula: '100' }],
      hidden: SUPPLY_DEFAULTS.needs.map(({ id }) => id),
      offers: [offer('shop', 50, 100_000), { ...offer('other', 1, 1000), needId: 'own-less' }],
      budget: 150_000,
    });
    const bought = planPurchases(plan, supplyLines(plan));
    expect(bought.purchases.map(({ needId, packs }) => [needId, packs])).toEqual([
      ['own-mask', 1],
      ['own-less', 10],
    ]);
    expect(bought.unmet).toEqual([{ needId: 'own-mask', amount: 50, reason: 'budget' }]);
    expect(bought.budgetLeft).toBe(40_000);
  });

  it('orders early enough for delivery and a day of preparation', () => {
    const plan = planWith({});
    expect(planPurchases({ ...plan, election: { ...plan.election, date: '2021-05-23' } }, []).orderBy).toBe(
      '2021-05-15',
    );
  });
});

describe('the fall of a stock', () => {
  const count = (date: string, left: number, received = 0) => ({
    id: date,
    needId: 'pens',
    date,
    received,
    left,
  });

  it('is the published example: 120, then 104 the day after, lasts 6.5 days', () => {
    expect(burnDown([count('2021-05-21', 104), count('2021-05-20', 120)])).toEqual({
      perDay: 16,
      daysLeft: 6.5,
    });
  });

  it('counts what came in between as used, and is unknown from one count', () => {
    expect(burnDown([count('2021-05-20', 10), count('2021-05-22', 20, 30)])?.perDay).toBe(10);
    expect(burnDown([count('2021-05-20', 10)])).toBeNull();
  });
});
