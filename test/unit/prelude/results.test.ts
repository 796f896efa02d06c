import { describe, expect, test } from 'vitest';
import { checkRow, rowsOfPlaywright, rowsOfVitest, skippedRow, summarise } from '#prelude/results.mjs';

const file = (name: string, statuses: string[], status = 'passed') => ({
  name,
  status,
  assertionResults: statuses.map((each) => ({ status: each, fullName: `a test that ${each}` })),
});

describe('what the unit runner reports', () => {
  test('is counted per folder of test/, on Windows too', () => {
    const testResults = [
      file('/app/test/unit/a/a.test.ts', ['passed', 'failed'], 'failed'),
      file('/app/test/property/b.test.ts', ['passed', 'pending']),
      file('C:\\app\\test\\unit\\c.test.ts', ['passed']),
    ];
    expect(rowsOfVitest({ testResults }, 1)).toEqual([
      { suite: 'unit', passed: 2, failed: 1, skipped: 0, reasons: [] },
      { suite: 'property', passed: 1, failed: 0, skipped: 1, reasons: ['a test that pending'] },
    ]);
  });

  test('a file that could not be loaded is a failure though it has no test', () => {
    const testResults = [{ ...file('/app/test/unit/a.test.ts', [], 'failed'), message: 'SyntaxError' }];
    expect(rowsOfVitest({ testResults }, 1)).toMatchObject([{ suite: 'unit', failed: 1 }]);
  });

  test('a runner that crashed, with or without a report, is a failure', () => {
    expect(rowsOfVitest(undefined, 1)).toMatchObject([{ failed: 1 }]);
    expect(rowsOfVitest(undefined, 0)).toMatchObject([{ failed: 1 }]);
    const testResults = [file('/app/test/unit/a.test.ts', ['passed'])];
    expect(rowsOfVitest({ testResults }, 1)).toMatchObject([{ passed: 1 }, { failed: 1 }]);
  });
});

describe('what the end-to-end runner reports', () => {
  const spec = (title: string, projectName: string, status: string, description?: string) => ({
    title,
    tests: [
      {
        projectName,
        status,
        ...(description !== undefined && { annotations: [{ type: 'skip', description }] }),
      },
    ],
  });

  test('is counted per project however deep its groups are, and a skip keeps its reason', () => {
    const report = {
      suites: [
        {
          specs: [spec('opens', 'web', 'expected')],
          suites: [{ specs: [spec('saves', 'web', 'unexpected')] }],
        },
        { specs: [spec('starts', 'electron', 'skipped', 'no Electron binary')] },
      ],
    };
    expect(rowsOfPlaywright(report, 1)).toEqual([
      { suite: 'e2e web', passed: 1, failed: 1, skipped: 0, reasons: [] },
      { suite: 'e2e electron', passed: 0, failed: 0, skipped: 1, reasons: ['no Electron binary'] },
    ]);
  });

  test('a test that passed only when repeated is named', () => {
    const rows = rowsOfPlaywright({ suites: [{ specs: [spec('opens', 'web', 'flaky')] }] }, 0);
    expect(rows).toMatchObject([{ passed: 1, reasons: ['opens: passed only when repeated'] }]);
  });

  test('a server that did not start fails the run with its message', () => {
    const rows = rowsOfPlaywright({ suites: [], errors: [{ message: 'port taken' }] }, 1);
    expect(rows).toMatchObject([{ failed: 1, reasons: [expect.any(String), 'port taken'] }]);
  });
});

test('the last line sums up every suite, checks included, and skips say why', () => {
  const rows = [
    checkRow('format', true),
    checkRow('lint', false),
    skippedRow('e2e', 'no browser here'),
    { suite: 'unit', passed: 41, failed: 0, skipped: 2, reasons: ['needs LibreOffice', 'needs LibreOffice'] },
  ];
  const { text, failed } = summarise(rows);
  expect(text.split('\n').at(-1)).toBe('42 passed, 1 failed, 3 skipped');
  expect(text).toContain('no browser here');
  expect(text).toContain('2 × needs LibreOffice');
  expect(failed).toBe(1);
});
