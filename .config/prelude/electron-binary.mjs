import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tool } from './run.mjs';
import { ROOT, say } from './say.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
// Inside node_modules: a fresh install asks again.
const MEMORY_FOLDER = join(ROOT, 'node_modules', '.cache', 'phuong-an');
const MEMORY = join(MEMORY_FOLDER, 'electron-not-here');

// A network that brings no byte for this long will not bring a hundred million of them.
const SILENCE_ALLOWED_MS = 10_000;
const WHOLE_TRY_ALLOWED_MS = 180_000;
const LOOK_EVERY_MS = 1000;

/** The Electron program, if its binary is on this machine. */
export function findElectron() {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/**
 * One short try to fetch the binary, which Electron 42 and later leave out of the npm package.
 * "No" is remembered for this version of Electron, so that only the first start asks the network.
 * @returns {Promise<string | undefined>}
 */
export async function tryForElectron() {
  const present = findElectron();
  if (present !== undefined || isRemembered()) return present;
  say(
    'Đang thử tải Electron (một lần, bỏ qua nếu mạng không phản hồi)…',
    'one short try for the Electron binary',
  );
  const folder = mkdtempSync(join(tmpdir(), 'phuong-an-electron-'));
  await run(...tool('electron/install.js', []), {
    env: { TMPDIR: folder, TEMP: folder, TMP: folder },
    timeoutMs: WHOLE_TRY_ALLOWED_MS,
    onStart: (end) => endWhenSilent(folder, end),
  });
  rmSync(folder, { recursive: true, force: true });
  const fetched = findElectron();
  if (fetched === undefined) remember();
  return fetched;
}

/**
 * Watches the download and its unpacking by what they write, and gives up when nothing changes any more.
 * @param {string} folder where the download grows; it goes with the try
 * @param {() => void} end
 */
function endWhenSilent(folder, end) {
  let size = -1;
  let lastChange = Date.now();
  const timer = setInterval(() => {
    if (!existsSync(folder)) return clearInterval(timer);
    const now = sizeOf(folder) + sizeOf(join(PACKAGE, 'dist'));
    if (now !== size) lastChange = Date.now();
    size = now;
    if (Date.now() - lastChange > SILENCE_ALLOWED_MS) {
      clearInterval(timer);
      end();
    }
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** @param {string} folder */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (facts?.isFile()) bytes += facts.size;
  }
  return bytes;
}

const version = () => String(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version);

const isRemembered = () => existsSync(MEMORY) && readFileSync(MEMORY, 'utf8') === version();

function remember() {
  mkdirSync(MEMORY_FOLDER, { recursive: true });
  writeFileSync(MEMORY, version());
}
