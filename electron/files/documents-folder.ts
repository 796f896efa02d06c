import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';

const WINDOWS_KEY = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders`;

/** What finding the folder depends on; `process.platform`, `process.env` and `os.homedir()` in the running program. */
export type Surroundings = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

/**
 * Where does this user keep documents?
 *
 * Both kinds of window must ask here, so that they share one backup folder.
 * Windows: the shell's own setting (OneDrive moves it), then OneDrive's and
 * the profile's `Documents`. Linux: `user-dirs.dirs` (freedesktop.org,
 * xdg-user-dirs), then `~/Documents`. macOS: `~/Documents`. Only a folder that
 * exists is taken; without one the answer is the home folder.
 */
export async function findDocumentsFolder(surroundings: Surroundings): Promise<string> {
  for (const candidate of await candidates(surroundings)) if (await isFolder(candidate)) return candidate;
  return surroundings.home;
}

async function candidates({ platform, env, home }: Surroundings): Promise<string[]> {
  if (platform === 'darwin') return [posix.join(home, 'Documents')];
  if (platform !== 'win32') return [...(await xdgDocuments(env, home)), posix.join(home, 'Documents')];
  const oneDrive = env['OneDrive'];
  return [
    ...(await windowsSetting(env)),
    ...(oneDrive === undefined ? [] : [win32.join(oneDrive, 'Documents')]),
    win32.join(home, 'Documents'),
  ];
}

async function xdgDocuments(env: Surroundings['env'], home: string): Promise<string[]> {
  const settings = posix.join(env['XDG_CONFIG_HOME'] ?? posix.join(home, '.config'), 'user-dirs.dirs');
  try {
    const line = /^\s*XDG_DOCUMENTS_DIR="(.*)"\s*$/mu.exec(await readFile(settings, 'utf8'))?.[1];
    if (line === undefined) return [];
    const folder = line.replace(/\\(.)/gu, '$1').replace(/^\$HOME(?=\/|$)/u, home);
    return posix.isAbsolute(folder) ? [folder] : [];
  } catch {
    return [];
  }
}

async function windowsSetting(env: Surroundings['env']): Promise<string[]> {
  try {
    const query = ['query', WINDOWS_KEY, '/v', 'Personal'];
    const { stdout } = await promisify(execFile)('reg', query, { timeout: 3000, windowsHide: true });
    const value = /^\s*Personal\s+REG_(?:EXPAND_)?SZ\s+(.+?)\s*$/mu.exec(stdout)?.[1];
    return value === undefined
      ? []
      : [value.replace(/%([^%]+)%/gu, (whole, name: string) => env[name] ?? whole)];
  } catch {
    return [];
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
