import { EventEmitter } from 'node:events';
import type { CDPSession, Download, Route } from '@playwright/test';
import { toBrowser, toMain } from './address.ts';
import { isPrevented } from './events.ts';
import type { WebContentsStandIn } from './web-contents.ts';

type RequestHandler = (
  contents: WebContentsStandIn,
  permission: string,
  decide: (granted: boolean) => void,
) => void;
type CheckHandler = (contents: WebContentsStandIn | null, permission: string, origin: string) => boolean;
type RequestListener = (details: RequestDetails, decide: (decision: { cancel?: boolean }) => void) => void;
type RequestDetails = { url: string; method: string; resourceType: string };
type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Permissions tried, by the name Electron and Chromium share. */
const PERMISSIONS = ['persistent-storage', 'geolocation', 'notifications', 'midi', 'clipboard-read'];

/** Electron's default `Session` and its `protocol`: asks main, and makes Chromium obey. */
export class SessionStandIn extends EventEmitter {
  /** Requests main let through to the world. There is no world here, so each of them is a hole in main's guard. */
  readonly leaks: string[] = [];
  readonly cancelled: string[] = [];
  readonly refusedDownloads: string[] = [];
  readonly schemes = new Map<string, SchemeHandler>();
  #onRequest: RequestHandler | undefined;
  #onCheck: CheckHandler | undefined;
  #beforeRequest: RequestListener | undefined;
  #onDevice: (() => boolean) | undefined;

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#onCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#onDevice = handler;
  }

  /** What main answers when the page asks for a permission; both of its handlers must agree. */
  permits(contents: WebContentsStandIn, permission: string): boolean {
    let granted = false;
    this.#onRequest?.(contents, permission, (decision) => {
      granted = decision;
    });
    const checked = this.#onCheck?.(contents, permission, contents.getURL()) ?? true;
    if (granted !== checked) throw new Error(`main's two permission handlers disagree about ${permission}`);
    return granted;
  }

  permitsDevices = () => this.#onDevice?.() ?? true;

  /** Sets in Chromium what main decides about the permissions of its page. */
  async applyPermissions(
    control: CDPSession,
    contents: WebContentsStandIn,
    browserContextId: string | undefined,
  ): Promise<void> {
    for (const name of PERMISSIONS)
      await control.send('Browser.setPermission', {
        permission: { name },
        setting: this.permits(contents, name) ? 'granted' : 'denied',
        origin: new URL(toBrowser(contents.getURL())).origin,
        ...(browserContextId === undefined ? {} : { browserContextId }),
      });
  }

  offerDownload(download: Download): void {
    if (!isPrevented(this, 'will-download')) throw new Error(`main allowed a download: ${download.url()}`);
    this.refusedDownloads.push(toMain(download.url()));
    void download.cancel();
  }

  /** Passes one request of the page through main's guard to main's scheme handler. */
  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toMain(request.url());
    if (this.#isCancelled({ url, method: request.method(), resourceType: request.resourceType() })) {
      this.cancelled.push(url);
      return route.abort('blockedbyclient');
    }
    const handler = this.schemes.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) {
      this.leaks.push(url);
      return route.abort('internetdisconnected');
    }
    const answer = await handler(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  #isCancelled(details: RequestDetails): boolean {
    let cancelled = false;
    this.#beforeRequest?.(details, (decision) => {
      cancelled = decision.cancel === true;
    });
    return cancelled;
  }
}
