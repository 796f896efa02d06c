/**
 * @typedef {object} Row one line of the table
 * @property {string} suite
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} reasons why something was skipped or failed, for the reader
 */

/**
 * @param {string} suite
 * @returns {Row}
 */
const emptyRow = (suite) => ({ suite, passed: 0, failed: 0, skipped: 0, reasons: [] });

/**
 * A check that either holds or does not.
 * @param {string} suite
 * @param {boolean} isPassed
 * @returns {Row}
 */
export function checkRow(suite, isPassed) {
  return { ...emptyRow(suite), passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 };
}

/**
 * A suite that could not run here.
 * @param {string} suite
 * @param {string} reason
 * @returns {Row}
 */
export function skippedRow(suite, reason) {
  return { ...emptyRow(suite), skipped: 1, reasons: [reason] };
}

/**
 * A row per folder below test/, from Vitest's JSON report.
 * A file that could not even be loaded, and a runner that ended badly without naming a test, are failures too.
 * @param {VitestReport | undefined} report undefined when the runner left none
 * @param {number} status the runner's exit status
 * @returns {Row[]}
 *
 * @typedef {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string }[] }[] }} VitestReport
 */
export function rowsOfVitest(report, status) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const file of report?.testResults ?? []) {
    const suite = /[\\/]test[\\/]([^\\/]+)[\\/]/.exec(file.name)?.[1] ?? 'vitest';
    const row = rows.get(suite) ?? emptyRow(suite);
    rows.set(suite, row);
    for (const test of file.assertionResults) countVitest(row, test);
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      row.failed += 1;
      row.reasons.push(`${file.name}: ${file.message ?? 'could not be loaded'}`);
    }
  }
  return withCrash([...rows.values()], 'vitest', status);
}

/**
 * @param {Row} row
 * @param {{ status: string, fullName: string }} test
 */
function countVitest(row, { status, fullName }) {
  if (status === 'passed') row.passed += 1;
  else if (status === 'failed') row.failed += 1;
  else {
    row.skipped += 1;
    row.reasons.push(fullName);
  }
}

/**
 * A row per Playwright project.
 * A test that passed only when repeated counts as passed and is named.
 * @param {PlaywrightReport | undefined} report undefined when the runner left none
 * @param {number} status the runner's exit status
 * @returns {Row[]}
 *
 * @typedef {{ projectName: string, status: string, annotations?: { type: string, description?: string }[] }} PlaywrightTest
 * @typedef {{ suites?: PlaywrightSuite[], specs?: { title: string, tests: PlaywrightTest[] }[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors?: { message?: string }[] }} PlaywrightReport
 */
export function rowsOfPlaywright(report, status) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const { title, test } of playwrightTests(report?.suites ?? [])) {
    const suite = `e2e ${test.projectName}`;
    const row = rows.get(suite) ?? emptyRow(suite);
    rows.set(suite, row);
    if (test.status === 'skipped') {
      row.skipped += 1;
      const reason = test.annotations?.find(({ type }) => type === 'skip')?.description;
      row.reasons.push(reason ?? title);
    } else if (test.status === 'unexpected') row.failed += 1;
    else {
      row.passed += 1;
      if (test.status === 'flaky') row.reasons.push(`${title}: passed only when repeated`);
    }
  }
  const messages = (report?.errors ?? []).flatMap(({ message }) => message ?? []);
  return withCrash([...rows.values()], 'e2e', status, messages);
}

/**
 * @param {PlaywrightSuite[]} suites
 * @returns {{ title: string, test: PlaywrightTest }[]}
 */
function playwrightTests(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) => tests.map((test) => ({ title, test }))),
    ...playwrightTests(suite.suites ?? []),
  ]);
}

/**
 * @param {Row[]} rows
 * @param {string} runner
 * @param {number} status
 * @param {string[]} [reasons]
 * @returns {Row[]}
 */
function withCrash(rows, runner, status, reasons = []) {
  const hasFailure = rows.some(({ failed }) => failed > 0);
  if (status === 0 && rows.length > 0) return rows;
  if (hasFailure) return rows;
  const why = rows.length === 0 ? 'ran no test' : `ended with status ${status} though every test passed`;
  return [...rows, { ...checkRow(`${runner} runner`, false), reasons: [`${runner} ${why}`, ...reasons] }];
}

/**
 * The table, then the sum as one plain line, which scripts read.
 * @param {Row[]} rows
 * @returns {{ text: string, failed: number }}
 */
export function summarise(rows) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const width = Math.max(...rows.map(({ suite }) => suite.length));
  const lines = [`${''.padEnd(width)}  passed  failed  skipped`];
  for (const row of rows) {
    total.passed += row.passed;
    total.failed += row.failed;
    total.skipped += row.skipped;
    const numbers = [row.passed, row.failed, row.skipped].map((n, i) => String(n).padStart(i === 2 ? 7 : 6));
    lines.push(`${row.suite.padEnd(width)}  ${numbers.join('  ')}`);
  }
  for (const row of rows.filter(({ reasons }) => reasons.length > 0))
    lines.push('', `${row.suite}: ${headingOf(row)}`, ...counted(row.reasons));
  lines.push('', `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return { text: lines.join('\n'), failed: total.failed };
}

/** @param {Row} row */
function headingOf({ failed, skipped }) {
  if (failed > 0) return 'lỗi / failed';
  return skipped > 0 ? 'bỏ qua / skipped' : 'lưu ý / note';
}

/**
 * Each reason once, with how often it was given.
 * @param {string[]} reasons
 */
function counted(reasons) {
  return [...new Set(reasons)].map(
    (reason) => `  ${reasons.filter((each) => each === reason).length} × ${reason}`,
  );
}
