import { posix, win32 } from 'node:path';
import type { Surroundings } from '#files/documents-folder.ts';

/**
 * Where the window without Electron keeps its own things. FIXED FOR EVER, as
 * the port is (`#web/address.ts`): the profile holds the user's plans.
 *
 * Per user and per machine, never roaming: a browser profile copied while in use breaks.
 */
export function findAppFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), NAME);
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME);
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), NAME);
}

/**
 * The browser's profile folder. A Chromium from Snap (Ubuntu's) may not write
 * into hidden folders of the home, only below its own (snapcraft.io, home interface).
 */
export function findProfileFolder(surroundings: Surroundings, browser: string): string {
  const isSnap = surroundings.platform === 'linux' && browser.startsWith('/snap/');
  const parent = isSnap
    ? posix.join(surroundings.home, 'snap', 'chromium', 'common', NAME)
    : findAppFolder(surroundings);
  return surroundings.platform === 'win32' ? win32.join(parent, PROFILE) : posix.join(parent, PROFILE);
}

const NAME = 'phuong-an-an-toan';
const PROFILE = 'browser-profile';
