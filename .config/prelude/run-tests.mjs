import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron, tryForElectron } from './electron-binary.mjs';
import { findBrowsers } from './find-browser.mjs';
import { provideModules, sayWhatWasDone } from './prepare.mjs';
import { checkRow, rowsOfPlaywright, rowsOfVitest, skippedRow, summarise } from './results.mjs';
import { npm, run, tool, which } from './run.mjs';
import { provideTestNeeds } from './test-needs.mjs';

/**
 * @typedef {import('./results.mjs').Row} Row
 * @typedef {import('./results.mjs').VitestReport} VitestReport
 * @typedef {import('./results.mjs').PlaywrightReport} PlaywrightReport
 */

/** The checks of `npm run check` that either hold or do not; none of them writes what another reads. */
const LINT = { suite: 'lint', script: 'lint' };
const CHECKS = [
  { suite: 'types', script: 'types' },
  { suite: 'format', script: 'format' },
  { suite: 'dead code', script: 'dead' },
];
const BUILD = { suite: 'build', script: 'build' };

/** `npm test`: everything there is to verify, each suite whatever became of the one before. */
export async function main() {
  sayWhatWasDone(await provideModules(), ['chạy toàn bộ kiểm thử', 'running every test']);
  await provideTestNeeds();
  await tryForElectron();
  const folder = mkdtempSync(join(tmpdir(), 'phuong-an-test-'));
  try {
    // Two cores are what we count on: lint takes as long on one as the other checks on the other.
    const linted = runCheck(LINT);
    const rows = [];
    for (const check of CHECKS) rows.push(await runCheck(check));
    const built = await runCheck(BUILD);
    rows.push(await linted, built, ...(await runVitest(join(folder, 'vitest.json'))));
    if (built.passed === 1) rows.push(...(await runPlaywright(join(folder, 'playwright.json'))));
    else rows.push(skippedRow('e2e', 'chưa dựng được ứng dụng nên không có gì để thử (the build failed)'));
    const { text, failed } = summarise(rows);
    console.log(`\n${text}`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ suite: string, script: string }} check */
async function runCheck({ suite, script }) {
  const outcome = await timed(suite, run(...npm(['run', '--silent', script])));
  if (outcome.status !== 0) console.log(outcome.output);
  return checkRow(suite, outcome.status === 0);
}

/** @param {string} reportFile */
async function runVitest(reportFile) {
  const args = ['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const outcome = await timed(
    'unit, property, golden',
    run(...tool('vitest/vitest.mjs', [...args, `--outputFile.json=${reportFile}`]), { isShown: true }),
  );
  return rowsOfVitest(/** @type {VitestReport | undefined} */ (readReport(reportFile)), outcome.status);
}

/** @param {string} reportFile */
async function runPlaywright(reportFile) {
  const [browser] = findBrowsers();
  if (browser === undefined)
    return [
      skippedRow('e2e', 'không có Edge, Chrome hay Chromium trên máy này (no Edge, Chrome or Chromium)'),
    ];
  const display = await provideDisplay();
  try {
    const args = ['test', '--config', '.config/playwright.config.ts', '--reporter=list,json'];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile, PHUONG_AN_BROWSER: browser, ...display.env };
    const outcome = await timed('e2e', run(...tool('@playwright/test/cli.js', args), { isShown: true, env }));
    return rowsOfPlaywright(
      /** @type {PlaywrightReport | undefined} */ (readReport(reportFile)),
      outcome.status,
    );
  } finally {
    display.end();
  }
}

/**
 * A display for the real Electron, which has no headless mode; Chromium needs none.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, end: () => void }>}
 */
async function provideDisplay() {
  const none = { env: {}, end: () => undefined };
  if (findElectron() === undefined || process.platform !== 'linux' || process.env['DISPLAY']) return none;
  if (which('Xvfb') === undefined) return none;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((resolve) => {
    server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    server.once('error', () => resolve(''));
    server.once('exit', () => resolve(''));
  });
  return number === '' ? none : { env: { DISPLAY: `:${number}` }, end: () => server.kill() };
}

/**
 * @param {string} path
 * @returns {unknown} undefined when the runner left no report
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @template {{ status: number }} T
 * @param {string} name
 * @param {Promise<T>} work
 */
async function timed(name, work) {
  console.log(`… ${name}`);
  const begun = Date.now();
  const outcome = await work;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${outcome.status === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s`);
  return outcome;
}
