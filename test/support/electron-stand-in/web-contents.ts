import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, CDPSession, Frame, Page, Request, Route } from '@playwright/test';
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { toBrowser, toMain } from './address.ts';
import { isPrevented } from './events.ts';
import { FrameBook, type FrameStandIn } from './frames.ts';
import type { IpcMainStandIn } from './ipc-main.ts';
import { PRELOAD_WORLD, pageWorldScript, preloadWorldScript, SEND } from './page-scripts.ts';
import type { SessionStandIn } from './session.ts';
import { decode, encode } from './wire.ts';

export type Surroundings = {
  browser: Browser;
  context: BrowserContext;
  session: SessionStandIn;
  ipcMain: IpcMainStandIn;
};

/** Electron's `WebContents`, driven over the debugging protocol of a real Chromium page. */
export class WebContentsStandIn extends EventEmitter {
  readonly id: number;
  readonly frames = new FrameBook();
  /** What main has refused, as the address asked for. */
  readonly refused: { navigations: string[]; windows: string[] } = { navigations: [], windows: [] };
  /** What the page complained of on its console: its own errors, and whatever the policy header stopped. */
  readonly complaints: string[] = [];
  printed = 0;
  reloads = 0;
  webRtcPolicy: string | undefined;
  readonly #preloadFile: string;
  readonly #surroundings: Surroundings;
  #page: Page | undefined;
  #cdp: CDPSession | undefined;
  #openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  #asked: string | undefined;
  #isDestroyed = false;

  constructor(id: number, preloadFile: string, surroundings: Surroundings) {
    super();
    this.id = id;
    this.#preloadFile = preloadFile;
    this.#surroundings = surroundings;
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('the page is not open yet');
    return this.#page;
  }

  get mainFrame(): FrameStandIn {
    return this.frames.main();
  }

  getURL = () => (this.#page === undefined ? '' : toMain(this.#page.url()));
  isDestroyed = () => this.#isDestroyed;

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  print(): void {
    this.printed += 1;
  }

  /** Loads an address because main says so; main's own navigation handlers are not asked, as in Electron. */
  async load(address: string): Promise<void> {
    const cdp = this.#cdp ?? (await this.#open());
    this.#asked = address;
    await this.page.goto(toBrowser(address));
    this.#asked = undefined;
    await this.#applyPermissions(cdp);
  }

  /** Answers one request of the page, if main lets the page ask for it at all. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest()) {
      const frame = frameOf(request);
      // The first request of a window that main has refused.
      if (frame?.page() !== this.page) return route.abort('aborted');
      const isMainFrame = frame === this.page.mainFrame();
      if (!this.#mayNavigate(toMain(request.url()), isMainFrame)) return route.abort('aborted');
    }
    return this.#surroundings.session.answer(route);
  }

  /** Counts what main asks for: Playwright cannot go on with a page that has crashed. */
  reload(): void {
    this.reloads += 1;
  }

  /** Ends the page's process, as a fault in it would. */
  async crash(): Promise<void> {
    // Chromium does not answer the command that crashes it.
    void this.#cdp?.send('Page.crash').catch(() => undefined);
    await this.page.waitForEvent('crash');
  }

  forcefullyCrashRenderer(): void {
    void this.crash();
  }

  /** Drops a file on the page from outside, as from the file manager. */
  async dropFile(path: string): Promise<void> {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await this.#cdp?.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
  }

  /** Invokes a channel from the bare `ipcRenderer` of a frame, past the preload, as a page process that was taken over could. */
  async forge(from: 'main' | 'inner', channel: string, ...args: unknown[]): Promise<unknown> {
    const [contextId] = this.frames.worldsOf(from);
    if (contextId === undefined || this.#cdp === undefined) throw new Error(`no ${from} frame to send from`);
    const sent = JSON.stringify(encode([channel, ...args]));
    const expression = `(${decode.toString()})`;
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `standInInvoke(...${expression}(${sent})).then((value) => (${encode.toString()})(value))`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return decode(String(result.value));
  }

  /** Lets the page decide about closing; a page that refuses is put before main. */
  askToClose(): void {
    void this.page.close({ runBeforeUnload: true });
  }

  async #open(): Promise<CDPSession> {
    const { context, session } = this.#surroundings;
    const page = await context.newPage();
    this.#page = page;
    page.on('dialog', (dialog) => {
      const leaves = dialog.type() === 'beforeunload' && isPrevented(this, 'will-prevent-unload');
      void (leaves ? dialog.accept() : dialog.dismiss());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('download', (download) => session.offerDownload(download));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('close', () => {
      this.#isDestroyed = true;
      this.emit('destroyed');
    });
    return this.#attach(page);
  }

  async #attach(page: Page): Promise<CDPSession> {
    const { context } = this.#surroundings;
    const cdp = await context.newCDPSession(page);
    this.#cdp = cdp;
    await this.frames.follow(cdp);
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === SEND) void this.#answer(payload, executionContextId);
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#decideWindow(url));
    // A file dropped on the page: Chromium goes there without a request that could be intercepted.
    cdp.on('Page.frameRequestedNavigation', ({ url }) => {
      if (url.startsWith('file:')) this.#mayNavigate(url, true);
    });
    const preload = await readFile(this.#preloadFile, 'utf8');
    await cdp.send('Runtime.addBinding', { name: SEND, executionContextName: PRELOAD_WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadWorldScript(preload),
      worldName: PRELOAD_WORLD,
    });
    // Chromium has opened it by now. Electron would not have; what main decided is carried out by closing it.
    context.on('page', (opened) => void opened.close());
    return cdp;
  }

  async #applyPermissions(cdp: CDPSession): Promise<void> {
    const { browser, session } = this.#surroundings;
    // Left open: Chromium forgets the permissions when the session that set them ends.
    const control = await browser.newBrowserCDPSession();
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    await session.applyPermissions(control, this, targetInfo.browserContextId);
  }

  /** Does main let the page, or what it embeds, go there? What main asked for itself is not asked again. */
  #mayNavigate(address: string, isMainFrame: boolean): boolean {
    if (address === this.#asked) return true;
    const details = { url: address, isMainFrame, isSameDocument: false, frame: null };
    const refused =
      isPrevented(this, 'will-frame-navigate', details) ||
      (isMainFrame && isPrevented(this, 'will-navigate', details));
    if (refused) this.refused.navigations.push(address);
    return !refused;
  }

  #decideWindow(url: string): void {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    };
    const decision = this.#openHandler?.(details as HandlerDetails);
    if (decision?.action !== 'deny') throw new Error(`main allowed a second window: ${url}`);
    this.refused.windows.push(url);
  }

  async #answer(payload: string, worldId: number): Promise<void> {
    const { id, channel, args } = decode(payload) as { id: number; channel: string; args: unknown[] };
    const message = { type: 'frame', sender: this, senderFrame: this.frames.ofWorld(worldId) };
    const answer = await this.#surroundings.ipcMain.invoke(channel, message, args);
    const text = JSON.stringify(encode({ id, ...answer }));
    await this.#cdp?.send('Runtime.evaluate', { contextId: worldId, expression: `standInAnswer(${text})` });
  }
}

function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    // Playwright has no frame yet for the first request of a new window.
    return undefined;
  }
}
