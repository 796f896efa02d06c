import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeIntake, describeReason } from '#i18n/describe-intake.ts';
import { messagesIn } from '#i18n/messages.ts';
import { FieldId, TableKind } from '#intake/fields.ts';
import { LeftOut, Unused } from '#intake/mapping.ts';

const folder = new URL('../../../src/intake/', import.meta.url).pathname;
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(folder + name, 'utf8'))
  .join('\n');

/** Every code the reader can give, as it stands in its source, and those it composes. */
const codes = [
  ...[...source.matchAll(/(?:code: |ask\(\s*)'([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
  ...[...source.matchAll(/doubt: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  ...[...source.matchAll(/'(file-[a-z-]+)'/g)].map((match) => match[1] ?? ''),
  ...Unused.options.map((reason) => `table-${reason}`),
  'column-unknown',
  'column-identity',
  'column-no-place',
];
const reasons = [
  ...[...source.matchAll(/'(?:ignored|questioned)', '((?!questioned)[a-z-]+)'/g)].map(
    (match) => match[1] ?? '',
  ),
  ...LeftOut.options.filter((reason) => reason !== 'empty').map((reason) => `column-${reason}`),
  ...Unused.options.map((reason) => `table-${reason}`),
  'outside-tables',
];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const messages = messagesIn(language);
  const unknown = messages.intake.unknown.what('').slice(0, 12);

  test('every problem and remark of the reader has a sentence and a remedy', () => {
    expect(codes.length).toBeGreaterThan(40);
    for (const code of new Set(codes)) {
      const text = describeIntake(messages, { code, details: { text: 'x', header: 'y', limit: 5 } });
      expect(text.what.startsWith(unknown), code).toBe(false);
      expect(text.fix, code).not.toBe('');
    }
  });

  test('every reason for leaving cells out has words', () => {
    for (const reason of new Set(reasons)) {
      expect(describeReason(messages, reason).startsWith(unknown), reason).toBe(false);
    }
  });

  test('every kind of table and every field has a name', () => {
    expect(Object.keys(messages.intake.kinds).sort()).toEqual([...TableKind.options].sort());
    expect(Object.keys(messages.intake.fields).sort()).toEqual([...FieldId.options].sort());
  });

  test('a place names sheet, row and the letters of the column', () => {
    const place = messages.intake.place({ sheet: 'Cử tri', row: 9, column: 28 });
    expect(place).toContain('Cử tri');
    expect(place).toContain('9');
    expect(place).toContain('AB');
  });

  test('a code of a newer version is still shown', () => {
    expect(describeIntake(messages, { code: 'new-thing' }).what).toContain('new-thing');
  });
});
