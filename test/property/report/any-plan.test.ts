import fc from 'fast-check';
import { expect, test } from 'vitest';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { writeWorkbook } from '#intake/write-workbook.ts';
import { describeSections } from '#report/outline.ts';
import { missingFor } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { anyElectionPlan } from '#test/support/arbitraries.ts';
import { ownErrors } from '#test/support/docx-gate.ts';
import { readDocx, sectionParagraphs } from '#test/support/docx-reader.ts';

const patience = 120_000;
const now = '2021-05-10T02:00:00Z';

test(
  'every plan the schema allows becomes a Word file that passes our own checks and says no "null" or "undefined"',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyElectionPlan, async (plan) => {
        const supplies = supplyReportOf(plan);
        const docx = await generateReport(plan, 'election-plan', { now, supplies });
        expect(ownErrors(docx)).toEqual([]);
        const { sections } = readDocx(docx);
        const ours = sections.flatMap(sectionParagraphs).map((paragraph) => paragraph.text);
        expect(ours.filter((text) => /\b(?:undefined|NaN|\[object)\b/u.test(text))).toEqual([]);
        expect(
          describeSections(plan, supplies).filter(
            (section) => section.origin === 'generated' && section.isOutdated,
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
  patience,
);

test(
  'the papers of supplies are written for every plan that needs any, whatever its names, formulas and prices',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyElectionPlan, async (plan) => {
        const supplies = supplyReportOf(plan);
        for (const kind of ['supply-order', 'supply-handover', 'supply-labels'] as const) {
          if (missingFor(plan, kind, supplies) !== undefined) continue;
          expect(ownErrors(await generateReport(plan, kind, { now, supplies }))).toEqual([]);
        }
        if (missingFor(plan, 'supplies-workbook', supplies) !== undefined) return;
        const file = await generateReport(plan, 'supplies-workbook', { now, supplies, writeWorkbook });
        expect(file.length).toBeGreaterThan(1000);
      }),
      { numRuns: 15 },
    );
  },
  patience,
);
