import { buildIfStale } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { say } from './say.mjs';

/** @typedef {[vietnamese: string, english: string]} Step a part of the sentence on what the prelude did */

/** @returns {Promise<Step>} */
export async function provideModules() {
  return (await installIfNeeded())
    ? ['đã cài thư viện', 'dependencies installed']
    : ['thư viện đã có sẵn', 'dependencies in place'];
}

/** @returns {Promise<Step>} */
export async function provideBuild() {
  return (await buildIfStale())
    ? ['đã dựng ứng dụng', 'app built']
    : ['bản dựng còn mới', 'build up to date'];
}

/**
 * One sentence on what was done and what comes now.
 * @param {Step[]} steps
 */
export function sayWhatWasDone(...steps) {
  const [vietnamese, english] = [0, 1].map((language) => steps.map((step) => step[language]).join(', '));
  say(`Chuẩn bị: ${vietnamese}.`, `${english}`);
}
