import { describe, expect, it } from 'vitest';
import { SUPPLY_DEFAULTS, SupplySettings, supplyNeedsOf } from '#domain/plan/supplies.ts';
import { termsOf } from '#engines/supplies/evaluate-formula.ts';
import { parseFormula } from '#engines/supplies/formula.ts';
import { electionPlanFixture } from '#test/support/plans.ts';

const { needs, settings, sources } = SUPPLY_DEFAULTS;

describe('the built-in kinds of supply', () => {
  it('are marked as assumptions wherever their own note says that a figure is one', () => {
    const all = [...needs.map(({ id, source }) => [id, source] as const), ...Object.entries(sources)];
    const dressed = all.filter(
      ([, source]) => /giả định/iu.test(source?.note ?? '') && source?.certainty !== 'assumption',
    );
    expect(dressed.map(([id]) => id)).toEqual([]);
  });

  it('are marked as assumptions where no document says how many: only names are given', () => {
    const assumed = needs.filter(({ source }) => source?.certainty === 'assumption').map(({ id }) => id);
    expect(assumed).toEqual(
      expect.arrayContaining(['shields', 'gloves', 'box-disinfectant', 'floor-tape', 'hand-sanitiser']),
    );
  });

  it('share stock only with kinds there are, counted in the same unit', () => {
    const units = new Map(needs.map(({ id, unit }) => [id, unit]));
    for (const { unit, sharesStockWith = [] } of needs) {
      expect(sharesStockWith.map((id) => units.get(id))).toEqual(sharesStockWith.map(() => unit));
    }
  });

  it('need more on a day with more old people: who has no telephone writes on paper', () => {
    const forms = needs.find(({ id }) => id === 'health-forms');
    const formula = parseFormula(forms?.formula ?? '');
    expect(formula.ok && termsOf(formula.value)).toContain('tỷ_lệ_người_cao_tuổi');
  });
});

describe('the figures all needs rest on', () => {
  it('rise from the day with the fewest to the day with the most people', () => {
    for (const { low, expected, high } of [
      settings.turnout,
      settings.elderlyShare,
      settings.spareMaskShare,
    ]) {
      expect(low).toBeLessThan(expected);
      expect(expected).toBeLessThan(high);
    }
  });

  it('have a share of old people in plans that were saved before there was one', () => {
    const { elderlyShare, ...before } = settings;
    expect(SupplySettings.parse(before).elderlyShare).toEqual(elderlyShare);
  });
});

describe('a built-in kind the user changed before kinds could share stock', () => {
  it('keeps the change and shares as the built-in one', () => {
    const { supplyPlan } = electionPlanFixture('minimal');
    const builtIn = needs.find(({ id }) => id === 'spare-masks');
    if (builtIn === undefined) throw new Error('no masks for voters');
    const { sharesStockWith, unlike, ...before } = { ...builtIn, packName: 'túi 50 cái' };
    const kind = supplyNeedsOf({ ...supplyPlan, needs: [before] }).find(({ id }) => id === 'spare-masks');
    expect(kind).toEqual({ ...before, sharesStockWith, unlike });
  });
});
