import { describe, expect, it } from 'vitest';
import { evaluateFormula, type Terms, termsOf } from '#engines/supplies/evaluate-formula.ts';
import { parseFormula } from '#engines/supplies/formula.ts';
import { PLAIN } from '#engines/supplies/quantity.ts';

const TERMS: Terms = new Map([
  ['cử_tri', { amount: 820, dimension: PLAIN }],
  ['nhân_viên', null],
  ['không', { amount: 0, dimension: PLAIN }],
  ['phòng', { amount: 56, dimension: [0, 0, 2] }],
]);

function result(text: string) {
  const formula = parseFormula(text);
  return formula.ok ? evaluateFormula(formula.value, TERMS) : formula;
}

function amount(text: string): number {
  const answer = result(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value.amount;
}

function problem(text: string) {
  const answer = result(text);
  return answer.ok ? null : answer.problem;
}

describe('a formula', () => {
  it('gives the sanitiser of 820 voters: 4.92 litres at twice 3 ml each', () => {
    expect(result('cử_tri * 2 * 3 ml')).toEqual({ ok: true, value: { amount: 4920, dimension: [1, 0, 0] } });
  });

  it('gives 20 g of 25% Cloramin B for 10 litres at 0.05% (published: 20 g)', () => {
    expect(amount('0,05% * 10 l * 1000 g / 1 l / 25%')).toBeCloseTo(20, 9);
    expect(amount('0.1% * 10 l * 1000 g / 1 l / 25%')).toBeCloseTo(40, 9);
  });

  it('knows precedence, parentheses, minus signs and functions with semicolons', () => {
    expect(amount('1 + 2 * 3 - (4 - 6) / 2')).toBe(8);
    expect(amount('-2 * -3')).toBe(6);
    expect(amount('max(2; ceil(cử_tri / 500); 1)')).toBe(2);
    expect(amount('max(1;2)')).toBe(2);
    expect(amount('min(1,5; 2,5)')).toBe(1.5);
    expect(amount('8 / 4 / 2')).toBe(1);
  });

  it('does not round three tenths of ten up to four', () => {
    expect(amount('ceil(0,1 * 3 * 10)')).toBe(3);
  });

  it('names the character where the text goes wrong', () => {
    expect(problem('cử_tri * ')).toEqual({ code: 'formula-syntax', details: { at: 9 } });
    expect(problem('2 * (3 + 4')).toEqual({ code: 'formula-syntax', details: { at: 10 } });
    expect(problem('cử_tri cử_tri')).toEqual({ code: 'formula-syntax', details: { at: 7 } });
    expect(problem('2 # 3')).toEqual({ code: 'formula-syntax', details: { at: 2 } });
  });

  it('refuses figures in groups, which the clerk means as a thousand and a formula as one', () => {
    expect(problem('2 * 1.000')).toEqual({ code: 'formula-grouped-number', details: { at: 4 } });
    expect(problem('1.234.567')?.code).toBe('formula-grouped-number');
    expect(problem('max(1.000,5; 2)')?.code).toBe('formula-grouped-number');
    expect([amount('0.125'), amount('1.5'), amount('1.0005'), amount('1,000')]).toEqual([
      0.125, 1.5, 1.0005, 1,
    ]);
  });

  it('refuses max(1,2), which would be the one figure 1,2, and still rounds 1,5', () => {
    expect(problem('max(1,2)')).toEqual({ code: 'formula-comma-in-call', details: { at: 5 } });
    expect(problem('2 + min((1,5 + 1))')).toBeNull();
    expect(problem('2 + min(1,5 + 1)')?.code).toBe('formula-comma-in-call');
    expect(amount('ceil(1,5)')).toBe(2);
    expect(amount('max(1, 2)')).toBe(2);
    expect(amount('max(ceil(1,5); 3)')).toBe(3);
  });

  it('names a separator that separates nothing', () => {
    const misplaced = ['1;', ';1', '1; 2', '(1;2)', 'max(1;)', 'max(;1)', 'max(1;;2)', '1,', 'ceil(1);'];
    expect(misplaced.map((text) => problem(text))).toEqual(
      [1, 0, 1, 2, 5, 4, 5, 1, 7].map((at) => ({ code: 'formula-syntax', details: { at } })),
    );
  });

  it('names a unit nobody knows, and a figure written without its sign of multiplication', () => {
    expect(problem('cử_tri * 3 xị')).toEqual({
      code: 'formula-unit-unknown',
      details: { name: 'xị', at: 11 },
    });
    expect(problem('2 cử_tri')).toEqual({
      code: 'formula-unit-unknown',
      details: { name: 'cử_tri', at: 2 },
    });
  });

  it('names a term nobody knows, one not known yet, and a zero it would divide by', () => {
    expect(problem('2 * cử_trj')).toEqual({
      code: 'formula-term-unknown',
      details: { name: 'cử_trj', at: 4 },
    });
    expect(problem('1 + nhân_viên  * 2')).toEqual({
      code: 'formula-term-missing',
      details: { name: 'nhân_viên', at: 4 },
    });
    expect(problem('5 / không')).toEqual({ code: 'formula-divides-by-zero', details: { at: 4 } });
    expect(problem('5 / (2 - 2)')?.code).toBe('formula-divides-by-zero');
  });

  it('does not add millilitres to grams or to pieces, nor round litres', () => {
    expect(problem('3 ml + 2 g')?.code).toBe('formula-units-differ');
    expect(problem('max(3 ml; 2)')?.code).toBe('formula-units-differ');
    expect(problem('ceil(2,5 l)')?.code).toBe('formula-rounds-one-count');
    expect(amount('1 l + 5 ml')).toBe(1005);
  });

  it('is arithmetic only: no members, lists, texts, conditions, assignments or calls of anything else', () => {
    for (const text of [
      'a.b',
      'a[0]',
      '[1]',
      '"x"',
      '1 ? 2 : 3',
      'a = 1',
      'constructor()',
      'toString()',
      'max()',
      'this',
      '1 == 1',
      '(1, 2)',
      'cử_tri.constructor("x")()',
    ]) {
      expect(problem(text)?.code, text).toMatch(/^formula-/u);
    }
    expect(problem('')).toEqual({ code: 'formula-empty' });
    expect(problem('1'.repeat(501))?.code).toBe('formula-too-long');
  });

  it('says which terms it speaks of', () => {
    const formula = parseFormula('max(cử_tri; phòng * cử_tri) - 2');
    expect(formula.ok && termsOf(formula.value)).toEqual(['cử_tri', 'phòng']);
  });
});
