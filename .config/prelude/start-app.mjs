import { canInstallPackages, installPackages } from './debian.mjs';
import { tryForElectron } from './electron-binary.mjs';
import { findBrowsers } from './find-browser.mjs';
import { provideBuild, provideModules, sayWhatWasDone } from './prepare.mjs';
import { handOver } from './run.mjs';
import { ROOT, say, Trouble } from './say.mjs';

// Nobody opens, looks and meets an error in less; then it is the start that failed (assumption).
const FAILED_START_MS = 5000;

/** `npm start`: the app in a window, or on the loopback where there is no display. */
export async function main() {
  const modules = await provideModules();
  if (!hasDisplay()) {
    sayWhatWasDone(modules, await provideBuild(), [
      'không có màn hình nên ứng dụng chạy trên địa chỉ nội bộ',
      'no display, so serving on the loopback',
    ]);
    return handOver(process.execPath, ['out/web.js']);
  }
  const electron = await tryForElectron();
  if (electron !== undefined) {
    sayWhatWasDone(modules, await provideBuild(), ['mở bằng Electron', 'opening in Electron']);
    const status = await runElectron(electron);
    if (status !== undefined) return status;
  }
  const browsers = await provideBrowsers();
  sayWhatWasDone(modules, await provideBuild(), [
    'mở trong cửa sổ trình duyệt',
    'opening in a browser window',
  ]);
  return handOver(process.execPath, ['out/web.js', ...browsers.flatMap((browser) => ['--window', browser])]);
}

/** Windows and macOS always have one for a signed-in user. */
function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * @param {string} electron
 * @returns {Promise<number | undefined>} its exit status; undefined when this system does not let it start
 *   (Ubuntu 24.04 denies its sandbox to programs outside packages, for one)
 */
async function runElectron(electron) {
  const begun = Date.now();
  // As root, Chromium inside it starts only without its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const status = await handOver(electron, [...asRoot, ROOT]);
  if (status === 0 || Date.now() - begun > FAILED_START_MS) return status;
  say(
    'Electron không khởi động được trên máy này; chuyển sang cửa sổ trình duyệt.',
    'falling back to the browser window',
  );
  return undefined;
}

/** @returns {Promise<string[]>} at least one */
async function provideBrowsers() {
  const present = findBrowsers();
  if (present.length > 0) return present;
  const details = canInstallPackages() ? await installPackages(['chromium', 'fonts-liberation']) : undefined;
  const installed = findBrowsers();
  if (installed.length > 0) return installed;
  throw new Trouble({
    cause: 'Không tìm thấy Electron, Microsoft Edge, Google Chrome hay Chromium trên máy này.',
    remedy:
      process.platform === 'linux'
        ? 'nhờ người quản trị cài Chromium (Debian, Ubuntu: apt-get install chromium) rồi chạy lại; hoặc chỉ đường dẫn bằng biến PHUONG_AN_BROWSER.'
        : 'cài Microsoft Edge hoặc Google Chrome rồi chạy lại; hoặc chỉ đường dẫn bằng biến PHUONG_AN_BROWSER.',
    english: 'no Electron, Edge, Chrome or Chromium found; install one, or name it in PHUONG_AN_BROWSER',
    ...(details !== undefined && { details }),
  });
}
