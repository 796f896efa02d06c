import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSections } from '#report/outline.ts';
import { generateReport } from '#report/reports.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { readDocx, sectionParagraphs } from '#test/support/docx-reader.ts';

const patience = 120_000;

test(
  'every plan the schema allows becomes a Word file that passes our own checks and says no "null" or "undefined"',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyElectionPlan, async (plan) => {
        const docx = await generateReport(plan, 'election-plan', { now: '2021-05-10T02:00:00Z' });
        expect(ownErrors(docx)).toEqual([]);
        const { sections } = readDocx(docx);
        const ours = sections.flatMap(sectionParagraphs).map((paragraph) => paragraph.text);
        expect(ours.filter((text) => /\b(?:undefined|NaN|\[object)\b/u.test(text))).toEqual([]);
        expect(
          describeSections(plan).filter((section) => section.origin === 'generated' && section.isOutdated),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
  patience,
);
