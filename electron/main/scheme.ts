import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { SECURITY_HEADERS } from '#contract/headers.ts';
import { contentTypeOf } from '#files/content-type.ts';
import { APP_SCHEME, fileOfAddress } from './app-address.ts';

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
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': contentTypeOf(file) },
    });
  } catch {
    return refuse(404);
  }
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS } });
}
