import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { AppStandIn } from './app.ts';
import { isPrevented } from './events.ts';
import { type Surroundings, WebContentsStandIn } from './web-contents.ts';

/** What the stand-in can show at all: a page without Node, its preload in a world of its own. */
const REQUIRED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
} as const;

/** Electron's `BrowserWindow`: one page of a real Chromium, without a frame around it. */
export class BrowserWindowStandIn extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContentsStandIn;
  readonly calls: string[] = [];
  #bounds: Rectangle;
  #isMaximised = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions, app: AppStandIn, surroundings: Surroundings) {
    super();
    this.options = options;
    for (const [name, value] of Object.entries(REQUIRED))
      if (options.webPreferences?.[name as keyof typeof REQUIRED] !== value)
        throw new Error(`the stand-in shows only pages with ${name}: ${String(value)}`);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new WebContentsStandIn(
      app.windows.length + 1,
      options.webPreferences?.preload ?? '',
      surroundings,
    );
    this.webContents.on('destroyed', () => {
      this.#isDestroyed = true;
      this.emit('closed');
      app.forget(this);
    });
    app.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }

  close(): void {
    if (!isPrevented(this, 'close')) this.webContents.askToClose();
  }

  isDestroyed = () => this.#isDestroyed;
  getNormalBounds = () => this.#bounds;
  isMaximized = () => this.#isMaximised;
  isMinimized = () => this.calls.lastIndexOf('minimize') > this.calls.lastIndexOf('restore');

  maximize(): void {
    this.#isMaximised = true;
    this.calls.push('maximize');
  }

  unmaximize(): void {
    this.#isMaximised = false;
  }

  minimize(): void {
    this.calls.push('minimize');
  }

  restore(): void {
    this.calls.push('restore');
  }

  show(): void {
    this.calls.push('show');
  }

  focus(): void {
    this.calls.push('focus');
  }

  /** Moves the window as the user would. */
  moveTo(bounds: Rectangle): void {
    this.#bounds = bounds;
  }
}
