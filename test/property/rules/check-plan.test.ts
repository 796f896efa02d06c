import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Finding } from '#domain/finding.ts';
import { positionOf, resolvePath } from '#domain/plan/path.ts';
import { profileOf } from '#domain/profiles.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { anyPlan } from '#test/support/arbitraries.ts';

describe('checking any plan', () => {
  it('ends in findings that lead somewhere and can be said in both languages', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const finding of checkPlan(plan, profileOf(plan.profile))) {
          expect(Finding.safeParse(finding).success).toBe(true);
          expect(resolvePath(plan, finding.path), finding.path.join('/')).not.toBeUndefined();
          expect(positionOf(plan, finding.path)).not.toContain(Number.MAX_SAFE_INTEGER);
          for (const language of ['vi', 'en'] as const) {
            expect(describeFinding(messagesIn(language), finding).sentence).not.toMatch(/undefined|NaN/u);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const profile = profileOf(plan.profile);
        expect(checkPlan(plan, profile)).toEqual(checkPlan(structuredClone(plan), profile));
      }),
      { numRuns: 50 },
    );
  });

  it('does not change the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const before = structuredClone(plan);
        checkPlan(plan, profileOf(plan.profile));
        expect(plan).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
