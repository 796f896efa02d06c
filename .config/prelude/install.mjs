import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './run.mjs';
import { ROOT, say, Trouble } from './say.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
// Inside node_modules: whoever deletes the one deletes the other.
const MARK = join(MODULES, '.phuong-an-lock');
// npm's own record of what it installed, written last.
const NPM_RECORD = join(MODULES, '.package-lock.json');

const SIGN_OF_LIFE_MS = 5000;

/**
 * Installs the dependencies the lock file names, unless they are there already.
 * @returns {Promise<boolean>} whether it had to
 */
export async function installIfNeeded() {
  const hash = createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');
  if (isInstalled(hash)) return false;
  say(
    'Đang cài các thư viện theo package-lock.json (khoảng 450 MB trên đĩa, thường mất dưới một phút)…',
    'installing dependencies from the lock file',
  );
  const begun = Date.now();
  const ticker = setInterval(() => {
    console.log(`  … ${Math.round((Date.now() - begun) / 1000)} s`);
  }, SIGN_OF_LIFE_MS);
  const outcome = await run(...npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])).finally(() =>
    clearInterval(ticker),
  );
  if (outcome.status !== 0) throw troubleOf(outcome.output);
  writeFileSync(MARK, hash);
  return true;
}

/** @param {string} hash of the lock file */
function isInstalled(hash) {
  if (!existsSync(NPM_RECORD)) return false;
  if (existsSync(MARK)) return readFileSync(MARK, 'utf8') === hash;
  // Installed by hand, without us: believed when npm finished after the lock file was last written.
  if (statSync(NPM_RECORD).mtimeMs < statSync(LOCK_FILE).mtimeMs) return false;
  writeFileSync(MARK, hash);
  return true;
}

/** @param {string} output npm's */
function troubleOf(output) {
  const details = output.trim().split('\n').slice(-12).join('\n');
  if (/spawn npm/.test(output))
    return new Trouble({
      cause: 'Không tìm thấy npm, chương trình cài thư viện đi kèm Node.',
      remedy: 'cài lại Node (bản LTS từ https://nodejs.org, đã gồm npm) rồi chạy lại.',
      english: 'npm is missing; reinstall Node with npm',
    });
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output))
    return new Trouble({
      cause: 'Không cài được thư viện: máy không tới được kho npm.',
      remedy: 'nối mạng (hoặc đặt proxy bằng "npm config set proxy …") rồi chạy lại. Chỉ lần đầu cần mạng.',
      english: 'the npm registry cannot be reached; connect once and run again',
      details,
    });
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Trouble({
      cause: 'Không cài được thư viện: không có quyền ghi vào thư mục này.',
      remedy:
        'đóng các chương trình đang dùng thư mục, hoặc chép thư mục về nơi bạn có quyền ghi, rồi chạy lại.',
      english: 'no right to write here; close other programs or move the folder',
      details,
    });
  if (/ENOSPC/.test(output))
    return new Trouble({
      cause: 'Không cài được thư viện: đĩa đã đầy.',
      remedy: 'giải phóng ít nhất 1 GB rồi chạy lại.',
      english: 'the disk is full; free 1 GB',
      details,
    });
  return new Trouble({
    cause: 'Không cài được thư viện.',
    remedy: 'xoá thư mục node_modules rồi chạy lại; nếu vẫn lỗi, gửi kèm các dòng dưới đây khi báo lỗi.',
    english: 'npm ci failed; delete node_modules and run again',
    details,
  });
}
