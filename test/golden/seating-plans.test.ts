import { beforeAll, describe, expect, test } from 'vitest';
import type { SchoolPlan } from '#domain/plan/plan.ts';
import { generateReport } from '#report/reports.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx, sectionParagraphs } from '#test/support/docx-reader.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { nd30Rules } from '#test/support/nd30.ts';
import { seatedSchoolPlan } from '#test/support/seated-plan.ts';

const patience = 180_000;
const now = '2021-05-10T02:00:00Z';

describe('the seat plans of a school', () => {
  let plan: SchoolPlan;
  let file: Uint8Array;
  beforeAll(async () => {
    plan = await seatedSchoolPlan();
    file = await generateReport(plan, 'seating-plans', { now });
  }, patience);

  test('pass our own checks for what Word refuses, pictures included', () => {
    expect(ownErrors(file)).toEqual([]);
  });

  test.skipIf(validatorMissing !== '')(
    `pass the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(file)).toEqual([]);
    },
    patience,
  );

  test('are on A4 and in the typeface of the decree', () => {
    const docx = readDocx(file);
    expect([nd30Rules.page, nd30Rules.font].flatMap((rule) => rule?.(docx))).toEqual([]);
  });

  test('have the reviewed words and structure', async () => {
    await expect(outlineOf(readDocx(file))).toMatchFileSnapshot('expected/so-do-cho-ngoi.txt');
  });

  test(
    'are the same bytes when made again at the same moment',
    async () => {
      expect(Buffer.compare(file, await generateReport(plan, 'seating-plans', { now }))).toBe(0);
    },
    patience,
  );

  test('say which room was seated for other figures', () => {
    const warned = readDocx(file).sections.filter((section) =>
      sectionParagraphs(section).some(({ text }) => text.includes('không kê bàn theo sơ đồ này')),
    );
    expect(warned).toHaveLength(2);
  });

  test.skipIf(rendererMissing !== '')(
    `have every drawing on one page with its heading ${rendererMissing}`,
    () => {
      const pages = renderedPages(file);
      const drawings = pages.filter(
        (page) => page.includes('SƠ ĐỒ CHỖ NGỒI - ') && !page.includes('ai ngồi chỗ nào'),
      );
      // The table of all rooms, and a drawing of each.
      expect(drawings).toHaveLength(1 + plan.rooms.length);
    },
    patience,
  );
});
