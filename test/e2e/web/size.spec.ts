import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Ours, from the quality bar: an old office laptop reads this much script before it shows anything. Bytes after gzip. */
const MOST_INITIAL_SCRIPT = 350 * 1024;

/** Words only these libraries have in their built code. */
const LAZY = {
  docx: 'w:document',
  'the spreadsheet reader': 'xl/worksheets',
  'WebAssembly (solver, pictures)': 'AGFzbQ',
  'packing of backups': 'invalid distance',
  'the other language': 'Restore from a backup',
};

test('the first screen needs little script, and neither Word nor spreadsheet code', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto('/');
  await page.waitForSelector('[data-first-list]');
  await page.waitForLoadState('networkidle');

  const bodies = await Promise.all(scripts);
  const size = bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
  console.log(`initial script: ${(size / 1024).toFixed(0)} kB gzip in ${String(bodies.length)} files`);
  expect(bodies.length).toBeGreaterThan(0);
  expect(size).toBeLessThan(MOST_INITIAL_SCRIPT);
  for (const [library, word] of Object.entries(LAZY)) {
    expect(
      bodies.some((body) => body.includes(word)),
      `${library} is loaded at start`,
    ).toBe(false);
  }
});
