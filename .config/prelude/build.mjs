import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './run.mjs';
import { ROOT, say, Trouble } from './say.mjs';

const SOURCES = [
  'src',
  'electron',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.config.ts',
  '.config/node.config.ts',
];
const OUTPUTS = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/cli.js',
  'out/web.js',
];

/**
 * When was anything below last changed? Folders count too, since a deleted file shows only there.
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 when it does not exist
 */
function newestChange(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/**
 * Is the build older than its sources, or not whole?
 * @param {string} root
 */
export function isBuildStale(root) {
  const outputs = OUTPUTS.map((path) => join(root, path));
  if (!outputs.every((path) => existsSync(path))) return true;
  const oldestOutput = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  return Math.max(...SOURCES.map((path) => newestChange(join(root, path)))) > oldestOutput;
}

/**
 * Builds the app if the build is stale.
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildIfStale() {
  if (!isBuildStale(ROOT)) return false;
  say('Đang dựng ứng dụng…', 'building');
  const outcome = await run(...npm(['run', '--silent', 'build']));
  if (outcome.status !== 0)
    throw new Trouble({
      cause: 'Không dựng được ứng dụng.',
      remedy:
        'lấy lại bản mã nguồn nguyên vẹn (git checkout .) rồi chạy lại; nếu vẫn lỗi, gửi kèm các dòng dưới đây.',
      english: 'the build failed; see below',
      details: outcome.output.trim().split('\n').slice(-25).join('\n'),
    });
  return true;
}
