import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { SECURITY_HEADERS } from '#contract/headers.ts';
import { APP_SCHEME, fileOfAddress } from './app-address.ts';

/** The endings our build produces. Anything else is served as plain bytes, which no page can run. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        // An origin of its own, hence IndexedDB, module workers and a secure context.
        standard: true,
        secure: true,
        supportFetchAPI: true,
        // The build marks its scripts `crossorigin`. No other origin exists that could use this.
        corsEnabled: true,
        // Compiled scripts are kept between starts.
        codeCache: true,
      },
    },
  ]);
}

/** Answers the app's own addresses from the folder of the built page, with the security headers on every answer. */
export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answerRequest(folder, request));
}

async function answerRequest(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = fileOfAddress(folder, request.url);
  if (file === undefined) return refuse(404);
  try {
    const bytes = await readFile(file);
    const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': type },
    });
  } catch {
    return refuse(404);
  }
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS } });
}
