import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#contract/contract.ts';
import { createBackupStore } from '#files/backup-store.ts';
import { decodeMessage, encodeMessage } from '#web/message.ts';
import { createAppServer } from '#web/server/app-server.ts';
import { askPortHolder } from '#web/server/instance.ts';
import { createKeys } from '#web/server/keys.ts';
import { listStaticFiles } from '#web/server/static-files.ts';

const HOST = '127.0.0.1:23521';
const TOKEN = 'the-token-of-this-start';
const INSTANCE_SECRET = 'the-secret-of-this-user';
const OUR_PAGE = {
  origin: `http://${HOST}`,
  'sec-fetch-site': 'same-origin',
  cookie: `a=b; phuong-an=${TOKEN}`,
};
const PERSON = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };

let folder: string;
let server: Server;
let windowIsOpen: boolean;
const keys = createKeys(TOKEN);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phuong-an-'));
  windowIsOpen = false;
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'highs-1a2b.wasm'), 'wasm');
  await writeFile(join(folder, 'renderer', 'assets', 'main-3c4d.js'), 'js');
  await writeFile(join(folder, 'secret.html'), 'secret');
  await symlink(join(folder, 'secret.html'), join(folder, 'renderer', 'link.html'));
  server = createAppServer({
    files: await listStaticFiles(join(folder, 'renderer')),
    keys,
    instanceSecret: INSTANCE_SECRET,
    store: createBackupStore({ documentsFolder: join(folder, 'documents') }),
    version: '1.2.3',
    showWindow: () => Promise.resolve(windowIsOpen),
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Asked = { method?: string; headers?: Record<string, string>; body?: Uint8Array | string };

/** Unlike fetch, says exactly the path and the headers it is given. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: HOST, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const callApi = (name: string, args: unknown, headers: Record<string, string> = OUR_PAGE) =>
  ask(`/api/${name}`, { method: 'POST', headers, body: encodeMessage(args) });

const backup = { name: 'a.pabackup', bytes: new Uint8Array([1, 2, 3]) };

describe('the pages', () => {
  test('the page, its scripts and its WebAssembly come with their types and the strict headers', async () => {
    const page = await ask('/');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['permissions-policy']).toContain('camera=()');
    expect((await ask('/assets/highs-1a2b.wasm')).headers['content-type']).toBe('application/wasm');
    expect((await ask('/assets/main-3c4d.js')).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
  });

  test('a new version of the page is seen at once, while its hashed parts are kept by the browser', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-store');
    expect((await ask('/assets/main-3c4d.js')).headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..\\secret.html',
    '//secret.html',
    '/link.html',
    '/assets/',
    '/secret.html%00.html',
  ])('%s leads nowhere', async (path) => {
    const answered = await ask(path);
    expect(answered.status).toBe(404);
    expect(answered.body.toString()).not.toContain('secret');
  });

  test('a target with a host of its own, and methods other than reading, are refused', async () => {
    expect((await ask('http://evil.example/')).status).toBe(400);
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('who is let in', () => {
  test.each([
    'evil.example',
    'evil.example:23521',
    'localhost:23521',
    '127.0.0.1',
    '[::1]:23521',
    `${HOST}.evil.example`,
  ])('the host %s, as after DNS rebinding, is refused for pages and for the interface', async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(421);
    expect((await callApi('listBackups', {}, { ...OUR_PAGE, host })).status).toBe(421);
  });

  test.each([
    ['another website', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of this computer', { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a form without a script', { origin: `http://${HOST}`, 'sec-fetch-site': 'none' }],
  ])('%s is refused, even with our cookie', async (_who, headers) => {
    expect((await callApi('writeBackup', backup, { ...OUR_PAGE, ...headers })).status).toBe(403);
    expect(await readdir(folder)).not.toContain('documents');
  });

  test('reading the interface as a page is refused', async () => {
    expect((await ask('/api/listBackups', { headers: OUR_PAGE })).status).toBe(403);
  });

  test.each([undefined, 'phuong-an=', 'phuong-an=guess', `other=${TOKEN}`, `phuong-an=${TOKEN}x`])(
    'a program of another account, with the right headers but the cookie %j, gets nothing',
    async (cookie) => {
      const headers = { ...OUR_PAGE, cookie: cookie ?? '' };
      expect((await callApi('writeBackup', backup, headers)).status).toBe(401);
      expect((await callApi('readBackup', { name: 'a.pabackup' }, headers)).status).toBe(401);
      const described = decodeMessage((await callApi('describeApp', {}, headers)).body);
      expect(described).toEqual({ shell: 'browser', version: '1.2.3', backupFolder: null });
    },
  );

  test('the printed address gives the cookie, to a person only, and hides the key again', async () => {
    const opened = await ask(`/?vao=${TOKEN}`, { headers: PERSON });
    expect(opened.status).toBe(303);
    expect(opened.headers.location).toBe('/');
    expect(opened.headers['set-cookie']).toEqual([`phuong-an=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`]);
    const loadedByPage = { ...PERSON, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
    expect((await ask(`/?vao=${TOKEN}`, { headers: loadedByPage })).headers['set-cookie']).toBeUndefined();
  });

  test('the key on a command line lets in once, and a wrong key still opens the page', async () => {
    const key = keys.issueOnce();
    expect((await ask(`/?vao=${key}`, { headers: PERSON })).headers['set-cookie']).toBeDefined();
    const again = await ask(`/?vao=${key}`, { headers: PERSON });
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.headers.location).toBe('/');
  });
});

describe('the interface', () => {
  test('a backup is written, listed and read back byte for byte', async () => {
    const written = decodeMessage((await callApi('writeBackup', backup)).body);
    expect(written).toMatchObject({ status: 'written', name: 'a.pabackup' });
    expect(decodeMessage((await callApi('listBackups', {})).body)).toMatchObject({
      status: 'listed',
      backups: [{ name: 'a.pabackup', size: 3 }],
    });
    const read = contract.readBackup.result.parse(
      decodeMessage((await callApi('readBackup', { name: 'a.pabackup' })).body),
    );
    expect(read.status === 'opened' && read.files[0]?.bytes).toEqual(Buffer.from([1, 2, 3]));
  });

  test.each([
    ['no message at all', new Uint8Array(0)],
    ['bad JSON', Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('{')])],
    ['a length past the end', Buffer.from([255, 255, 255, 255, 0])],
    ['JSON that nests a hundred thousand deep', nested(100_000)],
    ['arguments of another shape', encodeMessage({ name: 'a.pabackup', bytes: 'text' })],
    ['an unknown argument', encodeMessage({ ...backup, folder: '/etc' })],
    ['a name that leaves the folder', encodeMessage({ ...backup, name: '../a.pabackup' })],
  ])('%s is refused as it comes in', async (_what, body) => {
    expect((await ask('/api/writeBackup', { method: 'POST', headers: OUR_PAGE, body })).status).toBe(400);
    expect(await readdir(folder)).not.toContain('documents');
  });

  test('entries the browser answers itself, and inherited names, are not here', async () => {
    expect((await callApi('saveFile', {})).status).toBe(404);
    expect((await callApi('constructor', {})).status).toBe(404);
    expect((await callApi('__proto__', {})).status).toBe(404);
  });

  test('a body announced as larger than any file is refused unread', async () => {
    const headers = { ...OUR_PAGE, 'content-length': String(300 * 1024 * 1024) };
    const answered = await new Promise<number>((resolve) => {
      const { port } = server.address() as AddressInfo;
      const options = { host: '127.0.0.1', port, path: '/api/writeBackup', method: 'POST' };
      const asked = request({ ...options, headers: { host: HOST, ...headers }, agent: false }, (response) => {
        resolve(response.statusCode ?? 0);
        asked.destroy();
      });
      asked.on('error', () => undefined);
      asked.write('x');
    });
    expect(answered).toBe(413);
  });
});

describe('the second start', () => {
  const send = async (question: string) =>
    (await ask('/instance', { method: 'POST', body: question })).body.toString();

  test('it finds the first by their common secret, and its window comes to the front', async () => {
    windowIsOpen = true;
    expect(await askPortHolder(INSTANCE_SECRET, send)).toEqual({ kind: 'shown' });
  });

  test('a first without a window gives the second a key that really opens it', async () => {
    const holder = await askPortHolder(INSTANCE_SECRET, send);
    expect(holder.kind).toBe('serving');
    const key = holder.kind === 'serving' ? holder.key : '';
    expect((await ask(`/?vao=${key}`, { headers: PERSON })).headers['set-cookie']).toBeDefined();
  });

  test.each([
    ["another user's app", 'another-secret', send],
    ['a web server that answers everything', INSTANCE_SECRET, () => Promise.resolve('<html>Apache</html>')],
    [
      'a forger without the secret',
      INSTANCE_SECRET,
      () => Promise.resolve('{"proof":"00","shown":true,"key":null}'),
    ],
    ['a port that hangs up', INSTANCE_SECRET, () => Promise.reject(new Error('ECONNRESET'))],
  ])('%s on our port is a stranger', async (_who, secret, sendTo) => {
    expect(await askPortHolder(secret, sendTo)).toEqual({ kind: 'stranger' });
  });

  test('a stranger who overheard one answer cannot use it for the next question', async () => {
    let overheard = '';
    await askPortHolder(INSTANCE_SECRET, async (question) => (overheard = await send(question)));
    expect(await askPortHolder(INSTANCE_SECRET, () => Promise.resolve(overheard))).toEqual({
      kind: 'stranger',
    });
  });

  test('a web page cannot raise our window, whatever it sends', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await ask('/instance', { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect((await ask('/instance', { method: 'POST', body: '{"nonce":1}' })).status).toBe(403);
    expect((await ask('/instance', { method: 'POST', body: 'x'.repeat(5000) })).status).toBe(413);
  });
});

function nested(depth: number): Uint8Array {
  const json = Buffer.from('['.repeat(depth) + ']'.repeat(depth));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(json.byteLength);
  return Buffer.concat([head, json]);
}
