import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { APP_HOST, APP_ORIGIN } from '#web/address.ts';

/**
 * Who may ask the loopback process for what?
 *
 * It can write into, and read from, one folder of the user's documents, and
 * every program and every web page on this computer can reach its port. Against:
 *
 * - DNS rebinding (a website whose name now means 127.0.0.1): `Host` must be
 *   exactly ours, for everything.
 * - Other websites, and pages on other ports of this computer: `Origin` and
 *   `Sec-Fetch-Site` must say that the asking page is ours. The browser writes
 *   both and no page can change them. Cookies alone do not see ports apart.
 * - Other accounts and programs of this computer, which can write any header:
 *   a token of 256 random bits, new with each start, handed only to the window
 *   we open or to who reads our terminal, and kept by the browser in an
 *   `HttpOnly` cookie where no script can read it.
 * - Path escapes: the static files are a list made at start, not paths (`static-files.ts`);
 *   backup names have no folder and no device in them (`FileName`, `backup-store.ts`).
 *
 * Not against: programs that already run as this user. They can read the folder themselves.
 */
type RequestFacts = { method?: string | undefined; headers: IncomingHttpHeaders };

export const TOKEN_COOKIE = 'phuong-an';

export const isOurHost = ({ headers }: RequestFacts): boolean => headers.host === APP_HOST;

/** Was this sent by a script of a page of ours? */
export function isFromOurPage({ method, headers }: RequestFacts): boolean {
  return method === 'POST' && headers.origin === APP_ORIGIN && headers['sec-fetch-site'] === 'same-origin';
}

/** Is a person opening the page, rather than some page loading it into itself? */
export function isNavigation({ headers }: RequestFacts): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

export function bearsToken({ headers }: RequestFacts, token: string): boolean {
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  return cookies.some((each) => isSameSecret(each, `${TOKEN_COOKIE}=${token}`));
}

/** Compares without telling, by the time it takes, how much was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
