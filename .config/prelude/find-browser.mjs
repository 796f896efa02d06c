import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} exists
 */

/** @type {Surroundings} */
const HERE = { platform: process.platform, env: process.env, exists: existsSync };

/**
 * Edge, Chrome and Chromium on this machine, the one an office has first.
 * `PHUONG_AN_BROWSER` names another. Firefox is none: it has no app window and no save dialog for pages.
 * @param {Surroundings} [surroundings]
 * @returns {string[]} the paths of the programs
 */
export function findBrowsers(surroundings = HERE) {
  const { env, exists } = surroundings;
  const named = env['PHUONG_AN_BROWSER'];
  return (named ? [named] : candidates(surroundings)).filter(exists);
}

/** @param {Surroundings} surroundings */
function candidates({ platform, env }) {
  if (platform === 'win32') return windowsCandidates(env);
  if (platform === 'darwin')
    return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  // Ubuntu's chromium-browser only leads to the snap; asking for the snap itself tells us that it is one.
  const names = [
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
  ];
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return ['/snap/bin/chromium', ...inPath].sort((a, b) => Number(rank(a)) - Number(rank(b)));

  /** @param {string} path */
  function rank(path) {
    return /edge/.test(path) ? 0 : /chrome/.test(path) ? 1 : 2;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function windowsCandidates(env) {
  const folders = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const programs = [
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
}
