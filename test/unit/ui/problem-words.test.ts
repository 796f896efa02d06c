import { expect, test } from 'vitest';
import { FailureCode } from '#contract/contract.ts';
import { messagesIn } from '#i18n/messages.ts';
import { problemWords } from '#ui/state/problem-words.ts';

for (const language of ['vi', 'en'] as const) {
  const text = messagesIn(language);
  test(`every refusal of the machine, the storage, the workers, the reader and the editor has words (${language})`, () => {
    const codes = [
      ...FailureCode.options,
      ...Object.keys(text.storage.problems),
      ...Object.keys(text.workers.problems),
      ...Object.keys(text.intake.problems),
      ...Object.keys(text.editing.problems),
    ];
    for (const code of codes) {
      const { title, remedy } = problemWords(text, { code, details: { limit: 50 } });
      expect([code, title]).not.toEqual([code, code === 'unknown' ? '' : text.problems.unknownTitle]);
      expect(remedy, code).not.toBe('');
    }
  });
}

test('a refusal nobody has words for names its code', () => {
  const { remedy } = problemWords(messagesIn('vi'), { code: 'something-new' });
  expect(remedy).toContain('something-new');
});

test('a full list says how many items fit', () => {
  const { remedy } = problemWords(messagesIn('vi'), { code: 'list-full', details: { limit: 2000 } });
  expect(remedy).toContain('2.000');
});
