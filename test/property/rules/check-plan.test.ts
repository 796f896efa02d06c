import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Finding } from '#domain/finding.ts';
import { positionsIn, resolvePath } from '#domain/plan/path.ts';
import { profileOf } from '#domain/profiles.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { anyPlan } from '#test/support/arbitraries.ts';

describe('checking any plan', () => {
  it('ends in findings that lead somewhere and can be said in both languages', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const findings = checkPlan(plan, profileOf(plan.profile));
        const positionOf = positionsIn(plan);
        const lost = findings.filter(
          ({ path }) =>
            resolvePath(plan, path) === undefined || positionOf(path).includes(Number.MAX_SAFE_INTEGER),
        );
        expect(lost).toEqual([]);
        expect(findings.filter((finding) => !Finding.safeParse(finding).success)).toEqual([]);
        const sentences = (['vi', 'en'] as const).flatMap((language) =>
          findings.map((finding) => describeFinding(messagesIn(language), finding).sentence),
        );
        expect(sentences.join('\n')).not.toMatch(/undefined|NaN/u);
      }),
      { numRuns: 100 },
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
