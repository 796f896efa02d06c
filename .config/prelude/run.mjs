import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './say.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 1 when it could not be started or was ended by a signal
 * @property {string} output what it printed, both streams, in order
 * @property {boolean} isTimedOut
 */

/**
 * Runs a program to its end and keeps what it prints. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, isShown?: boolean, onStart?: (end: () => void) => void }} [options]
 *   `isShown`: the user sees the output at once; `onStart` is given a way to end the program early.
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { env, timeoutMs, isShown = false, onStart } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', npm_config_update_notifier: 'false', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let isTimedOut = false;
    const end = () => {
      isTimedOut = true;
      child.kill('SIGKILL');
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
        if (isShown) process.stdout.write(text);
      });
    }
    const settle = (/** @type {number} */ status) => {
      clearTimeout(timer);
      resolve({ status, output, isTimedOut });
    };
    child.on('error', (error) => {
      output += String(error);
      settle(1);
    });
    child.on('close', (code) => settle(code ?? 1));
    onStart?.(end);
  });
}

/**
 * Hands the terminal to a program until it ends. Ctrl+C reaches it directly,
 * so here it is only waited for.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit status; after Ctrl+C 0, since that is how the user ends it
 */
export function handOver(command, args, env) {
  return new Promise((resolve, reject) => {
    let isInterrupted = false;
    const note = () => {
      isInterrupted = true;
    };
    process.on('SIGINT', note);
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('close', (code) => resolve(isInterrupted ? 0 : (code ?? 1)));
  });
}

/**
 * npm without a shell: the one that started us, else the one that came with this Node (Windows, Unix).
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const cliOfNpm = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const folder = dirname(process.execPath);
  const places = [process.env['npm_execpath'], join(folder, cliOfNpm), join(folder, '..', 'lib', cliOfNpm)];
  const cli = places.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return cli === undefined ? ['npm', [...args]] : [process.execPath, [cli, ...args]];
}

/**
 * A tool of node_modules, by the script its package names, so that Windows needs no `.cmd`.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function tool(script, args) {
  return [process.execPath, [join(ROOT, 'node_modules', script), ...args]];
}

/**
 * The full path of a program in the PATH, if it is there.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 */
export function which(name, env = process.env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
