import { describe, expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import type { OfficialDocument } from '#report/document/model.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { nd30Rules, nd30Violations } from '#test/support/nd30.ts';
import { officialDocuments } from '#test/support/official-documents.ts';

const now = new Date('2021-05-05T02:00:00Z');

test('the checker knows all 18 rules of the decree', () => {
  expect(Object.keys(nd30Rules)).toHaveLength(18);
});

const built = new Map<string, Promise<Uint8Array>>();

/** Each document is built once for all tests that only look. */
function builtOnce(name: string, document: OfficialDocument): Promise<Uint8Array> {
  const file = built.get(name) ?? buildDocx(document, now);
  built.set(name, file);
  return file;
}

describe.each(Object.entries(officialDocuments))('%s', (name, document) => {
  test('keeps 18 of 18 rules of Nghị định 30/2020/NĐ-CP', async () => {
    expect(nd30Violations(readDocx(await builtOnce(name, document)))).toEqual([]);
  });

  test('passes our own checks for what Word refuses', async () => {
    expect(ownErrors(await builtOnce(name, document))).toEqual([]);
  });

  test.skipIf(validatorMissing !== '')(
    `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(await builtOnce(name, document))).toEqual([]);
    },
    60_000,
  );

  test('has the reviewed structure', async () => {
    const outline = outlineOf(readDocx(await builtOnce(name, document)));
    await expect(outline).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test('is the same bytes when made again at the same moment', async () => {
    expect(Buffer.compare(await builtOnce(name, document), await buildDocx(document, now))).toBe(0);
  });
});
