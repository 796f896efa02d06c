import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { MAX_FILE_BYTES } from '#contract/contract.ts';
import { SECURITY_HEADERS } from '#contract/headers.ts';
import { API_PATH, APP_ORIGIN } from '#web/address.ts';
import { type Api, type ApiEntry, type ApiParts, createApi } from './api.ts';
import { bearsToken, isFromOurPage, isNavigation, isOurHost, TOKEN_COOKIE } from './guards.ts';
import { answerSecondStart, INSTANCE_PATH } from './instance.ts';
import type { Keys } from './keys.ts';
import type { StaticFile } from './static-files.ts';

// A largest file and its name and dates; the second start's question is one line.
const MAX_API_BYTES = MAX_FILE_BYTES + 64 * 1024;
const MAX_QUESTION_BYTES = 1024;

/** The query of the address that lets a browser in: `/?vao=<key>`. */
const KEY_QUERY = 'vao';

export type AppServerParts = ApiParts & {
  files: ReadonlyMap<string, StaticFile>;
  keys: Keys;
  instanceSecret: string;
  /** Brings our window to the front; false when there is none. */
  showWindow: () => Promise<boolean>;
};

/** The address that, opened once, makes a browser ours: it answers with the cookie and the plain address. */
export const keyedAddress = (key: string): string => `${APP_ORIGIN}/?${KEY_QUERY}=${key}`;

/** The status to say no with; undefined when the question has been answered. */
type Refusal = 400 | 401 | 403 | 404 | 405 | 413 | 421 | undefined;
type Exchange = { request: IncomingMessage; response: ServerResponse; parts: AppServerParts };

/** Serves the built page and answers its questions; see `guards.ts` for who may ask. Not listening yet. */
export function createAppServer(parts: AppServerParts): Server {
  const api = createApi(parts);
  const server = createServer((request, response) => {
    answer({ request, response, parts }, api).then(
      (refusal) => refusal !== undefined && refuse(response, refusal),
      () => (response.headersSent ? response.destroy() : refuse(response, 500)),
    );
  });
  // A page that stops in the middle of a request may not hold the process for ever.
  server.requestTimeout = 60_000;
  server.headersTimeout = 10_000;
  return server;
}

async function answer(exchange: Exchange, api: Api): Promise<Refusal> {
  const { request } = exchange;
  if (!isOurHost(request)) return 421;
  const address = addressOf(request);
  if (address === undefined) return 400;
  const { pathname, searchParams } = address;
  if (pathname === INSTANCE_PATH) return answerInstance(exchange);
  if (pathname.startsWith(API_PATH)) return answerApi(exchange, api.get(pathname.slice(API_PATH.length)));
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  const key = searchParams.get(KEY_QUERY);
  if (key === null) return serveFile(exchange, pathname);
  letIn(exchange, key);
  return undefined;
}

function letIn({ request, response, parts }: Exchange, key: string): void {
  const isRight = isNavigation(request) && parts.keys.letsIn(key);
  const cookie = `${TOKEN_COOKIE}=${parts.keys.token}; Path=/; HttpOnly; SameSite=Strict`;
  // With the key of an earlier start the page opens all the same: the plans are there, only backups are not.
  respond(response, 303, {
    Location: '/',
    'Cache-Control': 'no-store',
    ...(isRight && { 'Set-Cookie': cookie }),
  });
}

async function serveFile({ request, response, parts }: Exchange, pathname: string): Promise<Refusal> {
  const file = parts.files.get(pathname);
  if (file === undefined) return 404;
  const caching = file.isHashed ? 'max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': file.contentType,
    'Cache-Control': caching,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
  return undefined;
}

async function answerApi(
  { request, response, parts }: Exchange,
  entry: ApiEntry | undefined,
): Promise<Refusal> {
  if (!isFromOurPage(request)) return 403;
  if (entry === undefined) return 404;
  const isTrusted = bearsToken(request, parts.keys.token);
  if (!isTrusted && !entry.isOpen) return 401;
  const body = await readBody(request, MAX_API_BYTES);
  if (body === undefined) return 413;
  const message = await entry.answer(body, isTrusted);
  if (message === undefined) return 400;
  respond(
    response,
    200,
    { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' },
    message,
  );
  return undefined;
}

async function answerInstance({ request, response, parts }: Exchange): Promise<Refusal> {
  // A browser always says where a request comes from; the second start is no browser.
  const isBrowser = request.headers.origin !== undefined;
  if (isBrowser || request.method !== 'POST') return 403;
  const body = await readBody(request, MAX_QUESTION_BYTES);
  if (body === undefined) return 413;
  const reply = await answerSecondStart(parts.instanceSecret, body.toString('utf8'), async () =>
    (await parts.showWindow()) ? { shown: true, key: null } : { shown: false, key: parts.keys.issueOnce() },
  );
  if (reply === undefined) return 403;
  respond(response, 200, { 'Content-Type': 'application/json' }, Buffer.from(reply));
  return undefined;
}

function addressOf(request: IncomingMessage): URL | undefined {
  const target = request.url ?? '';
  // An absolute target, as a proxy is asked, would carry a host of its own.
  return target.startsWith('/') && URL.canParse(APP_ORIGIN + target)
    ? new URL(APP_ORIGIN + target)
    : undefined;
}

/** The whole body; undefined as soon as it is known to be longer than `limit` bytes. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed on return: who sent too much still gets its answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function respond(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Uint8Array = new Uint8Array(),
): void {
  response
    .writeHead(status, { ...SECURITY_HEADERS, ...headers, 'Content-Length': body.byteLength })
    .end(body);
}

/** Says no without a word to learn from, and reads nothing more from who asked. */
function refuse(response: ServerResponse, status: number): void {
  respond(response, status, { Connection: 'close', 'Cache-Control': 'no-store' });
}
