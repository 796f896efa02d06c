import { join } from 'node:path';

// For ever: scheme and host together are the origin that owns every stored plan.
export const APP_SCHEME = 'app';
const APP_HOST = 'phuong-an';

/** The only page there is. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

// What our own build produces. Everything else is refused, so there is nothing left to escape with:
// no `..`, no drive or stream (`:`), no backslash, no encoded separator, no name Windows reads as a device.
const SAFE_SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Does this address belong to the app itself: our scheme, our host, nothing else in front of the path? */
export function isAppAddress(address: string): boolean {
  return parseAppAddress(address) !== undefined;
}

/**
 * Which file of the app does an address name?
 *
 * @returns a path inside `folder`, or undefined for every address that is not
 * ours or that could leave the folder. Whether the file exists is not asked.
 */
export function fileOfAddress(folder: string, address: string): string | undefined {
  const url = parseAppAddress(address);
  if (url === undefined) return undefined;
  const segments = url.pathname === '/' ? ['index.html'] : url.pathname.slice(1).split('/');
  return segments.every(isSafe) ? join(folder, ...segments) : undefined;
}

function isSafe(segment: string): boolean {
  return SAFE_SEGMENT.test(segment) && !WINDOWS_DEVICE.test(segment);
}

function parseAppAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isOurs = url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
  return isOurs && url.username === '' && url.password === '' ? url : undefined;
}
