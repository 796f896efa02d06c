import { expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import { nd30Rules } from '#test/support/nd30.ts';
import { officialDocuments } from '#test/support/official-documents.ts';
import { describePaper } from '#test/support/papers.ts';

const now = new Date('2021-05-05T02:00:00Z');

test('the checker knows all 18 rules of the decree', () => {
  expect(Object.keys(nd30Rules)).toHaveLength(18);
});

for (const [name, document] of Object.entries(officialDocuments))
  describePaper({ name, kind: 'official', write: () => buildDocx(document, now) });
