import { fileURLToPath } from 'node:url';

/** The top of the repository, with the separator at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * One sentence for the user, and the same in short English.
 * @param {string} vietnamese
 * @param {string} english
 */
export function say(vietnamese, english) {
  console.log(`${vietnamese}\n  (${english})`);
}

/** Something the user can mend: the cause and the remedy, in Vietnamese and in short English. */
export class Trouble extends Error {
  isTrouble = true;

  /** @param {{ cause: string, remedy: string, english: string, details?: string }} parts */
  constructor({ cause, remedy, english, details = '' }) {
    super([cause, `Cách xử lý: ${remedy}`, `(${english})`, ...(details ? ['', details] : [])].join('\n'));
  }
}
