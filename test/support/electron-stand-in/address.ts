// Chromium can only be taught a new scheme by its embedder, which is what Electron is and we are not. So the
// page lives at an https address nobody owns, answered before any network, and main sees its own scheme. Both are
// secure contexts with an origin of their own; the page's `location` is the one thing that differs.
const PAGE_ORIGIN = 'https://phuong-an.app-stand-in';
const APP_ORIGIN = 'app://phuong-an';

/** The address the browser uses for an address of the app. Others stay as they are. */
export function toBrowser(address: string): string {
  return swapOrigin(address, APP_ORIGIN, PAGE_ORIGIN);
}

/** The address main is told for an address the browser uses. Others stay as they are. */
export function toMain(address: string): string {
  return swapOrigin(address, PAGE_ORIGIN, APP_ORIGIN);
}

function swapOrigin(address: string, from: string, to: string): string {
  const isBelow = address === from || address.startsWith(`${from}/`);
  return isBelow ? to + address.slice(from.length) : address;
}
