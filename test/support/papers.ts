import { describe, expect, test } from 'vitest';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { nd30Rules, nd30Violations } from '#test/support/nd30.ts';

/** Rendering and validating takes seconds in peace, and several times that beside another job. Milliseconds. */
export const PATIENCE = 180_000;

/**
 * How a Word file is held to Nghị định 30/2020/NĐ-CP, which sets out the 29 kinds of administrative
 * document named in its Điều 7.
 *
 * - `official`: one document of such a kind, to all 18 rules.
 * - `collection`: several of them in one file, to print in one go. The rules speak of one document, so each is
 *   held to all 18 by itself, in a test of its own; of the file, the rules that speak of every page.
 * - `sheets`: papers that are none of these kinds, so have no number, date line or signatory of the office:
 *   posters, labels to cut out, lists that lie on a clipboard, vouchers two people sign between them. Of the
 *   18 rules only the typeface says anything about them.
 */
export type PaperKind = 'official' | 'collection' | 'sheets';

const promises: Readonly<Record<PaperKind, string>> = {
  official: 'keeps 18 of 18 rules of Nghị định 30/2020/NĐ-CP',
  collection:
    'keeps the rules of the decree that speak of every page; its documents are held to all 18 one by one',
  sheets: 'is set in black Times New Roman, the one rule of the decree that holds for papers of this kind',
};

const EVERY_PAGE = ['page', 'margins', 'font', 'page-number'] as const;

function violationsOf(file: Uint8Array, kind: PaperKind): readonly string[] {
  const docx = readDocx(file);
  if (kind === 'official') return nd30Violations(docx);
  const rules = kind === 'sheets' ? (['font'] as const) : EVERY_PAGE;
  return rules.flatMap((id) => (nd30Rules[id]?.(docx) ?? []).map((what) => `${id}: ${what}`));
}

/** A Word file under test. `write` makes it anew; tests that only look share one copy. */
export type Paper = {
  readonly name: string;
  readonly kind: PaperKind;
  readonly write: () => Promise<Uint8Array>;
  /** As many as were looked at, where the number is part of what it promises. */
  readonly pages?: number;
};

export type WrittenPaper = { readonly file: () => Promise<Uint8Array> };

/** What every Word file we write is held to: opens in Word, keeps the decree, says what was reviewed, and is the same bytes again. */
export function describePaper({ name, kind, write, pages }: Paper): WrittenPaper {
  let written: Promise<Uint8Array> | undefined;
  const file = () => {
    written ??= write();
    return written;
  };
  describe(name, () => {
    test(
      'passes our own checks for what Word refuses',
      async () => {
        expect(ownErrors(await file())).toEqual([]);
      },
      PATIENCE,
    );

    test.skipIf(validatorMissing !== '')(
      `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
      async () => {
        expect(await sdkErrors(await file())).toEqual([]);
      },
      PATIENCE,
    );

    test(
      promises[kind],
      async () => {
        expect(violationsOf(await file(), kind)).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'has the reviewed words and structure',
      async () => {
        await expect(outlineOf(readDocx(await file()))).toMatchFileSnapshot(`expected/${name}.txt`);
      },
      PATIENCE,
    );

    test(
      'is the same bytes when made again at the same moment',
      async () => {
        expect(Buffer.compare(await file(), await write())).toBe(0);
      },
      PATIENCE,
    );

    if (pages !== undefined)
      test.skipIf(rendererMissing !== '')(
        `takes ${pages} pages, none of them by overflow ${rendererMissing}`,
        async () => {
          expect(renderedPages(await file())).toHaveLength(pages);
        },
        PATIENCE,
      );
  });
  return { file };
}
