import { describe, expect, test } from 'vitest';
import { buildSheets } from '#report/document/sheets.ts';
import { markingSheets } from '#report/marking/marking-sheets.ts';
import { signSheets } from '#report/marking/signs.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx, sectionParagraphs } from '#test/support/docx-reader.ts';
import { laidOutPlan } from '#test/support/laid-out-plan.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { nd30Rules } from '#test/support/nd30.ts';

const patience = 180_000;
const properties = { title: 'Phiếu', author: 'Ủy ban bầu cử', now: new Date('2021-05-10T02:00:00Z') };
const plan = laidOutPlan();
const sheets = { 'phieu-ke-vach': markingSheets(plan), 'bien-chi-dan': signSheets(plan) };

const built = new Map<string, Promise<Uint8Array>>();

/** Each file is built once for all tests that only look. */
function builtOnce(name: keyof typeof sheets): Promise<Uint8Array> {
  const file = built.get(name) ?? buildSheets(sheets[name], properties);
  built.set(name, file);
  return file;
}

describe.each(Object.keys(sheets) as (keyof typeof sheets)[])('%s', (name) => {
  test(
    'passes our own checks for what Word refuses, pictures included',
    async () => {
      expect(ownErrors(await builtOnce(name))).toEqual([]);
    },
    patience,
  );

  test.skipIf(validatorMissing !== '')(
    `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(await builtOnce(name))).toEqual([]);
    },
    patience,
  );

  test(
    'is on A4 and in the typeface of the decree, though it is no official document',
    async () => {
      const docx = readDocx(await builtOnce(name));
      expect([nd30Rules.page, nd30Rules.font].flatMap((rule) => rule?.(docx))).toEqual([]);
    },
    patience,
  );

  test(
    'has the reviewed words and structure',
    async () => {
      await expect(outlineOf(readDocx(await builtOnce(name)))).toMatchFileSnapshot(`expected/${name}.txt`);
    },
    patience,
  );

  test(
    'is the same bytes when made again at the same moment',
    async () => {
      expect(Buffer.compare(await builtOnce(name), await buildSheets(sheets[name], properties))).toBe(0);
    },
    patience,
  );
});

test.skipIf(rendererMissing !== '')(
  `every sign is one page, and every drawing with its heading ${rendererMissing}`,
  async () => {
    expect(renderedPages(await builtOnce('bien-chi-dan'))).toHaveLength(sheets['bien-chi-dan'].length);
    const headings = renderedPages(await builtOnce('phieu-ke-vach')).filter((page) =>
      page.includes('PHIẾU KẺ VẠCH'),
    );
    expect(headings).toHaveLength(sheets['phieu-ke-vach'].length);
  },
  patience,
);

test('a stale layout is not to be marked on a floor, and its sheet says so', async () => {
  const { sections } = readDocx(await builtOnce('phieu-ke-vach'));
  const warned = sections.filter((section) =>
    sectionParagraphs(section).some(({ text }) => text.includes('không kẻ vạch theo phiếu này')),
  );
  expect(warned).toHaveLength(2);
});
