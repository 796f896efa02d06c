import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatingSheets } from '#report/seating/seating-sheets.ts';
import { anySchoolPlan } from '#test/support/arbitraries.ts';

test('every seating a school may have kept, also one made for another room, is drawn and told in real figures', () => {
  fc.assert(
    fc.property(anySchoolPlan, (plan) => {
      const sheets = seatingSheets(plan);
      expect(sheets.length).toBeGreaterThan(0);
      expect(JSON.stringify(sheets)).not.toMatch(/\b(?:undefined|NaN|Infinity|\[object)\b/u);
    }),
    { numRuns: 100 },
  );
});
