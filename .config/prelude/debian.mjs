import { existsSync } from 'node:fs';
import { run, which } from './run.mjs';
import { say } from './say.mjs';

/** May we install packages here: Debian or Ubuntu, and already root? We never ask for more rights ourselves. */
export function canInstallPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && which('apt-get') !== undefined;
}

/**
 * Installs packages of the system.
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} the end of apt's output when it failed
 */
export async function installPackages(packages) {
  say(`Đang cài gói hệ thống: ${packages.join(', ')}…`, 'installing system packages');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    env,
  });
  if (install.status === 0) return undefined;
  return `${update.status === 0 ? '' : update.output}\n${install.output}`
    .trim()
    .split('\n')
    .slice(-8)
    .join('\n');
}
