import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { AboutPanelOptionsOptions } from 'electron';
import type { BrowserWindowStandIn } from './browser-window.ts';

/** Electron's `app`, its folders all below one temporary folder. */
export class AppStandIn extends EventEmitter {
  readonly windows: BrowserWindowStandIn[] = [];
  readonly switches = new Map<string, string | undefined>();
  readonly isPackaged = true;
  aboutPanel: AboutPanelOptionsOptions = {};
  exitCode: number | undefined;
  isSandboxed = false;
  userModelId: string | undefined;
  readonly #paths: Map<string, string>;
  readonly #isFirstInstance: boolean;
  #isReady = false;
  #becomeReady: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });

  constructor(home: string, isFirstInstance: boolean) {
    super();
    this.#isFirstInstance = isFirstInstance;
    this.#paths = new Map([
      ['home', home],
      ['appData', join(home, 'appdata')],
      ['userData', join(home, 'appdata', 'Electron')],
    ]);
  }

  readonly commandLine = {
    hasSwitch: (name: string) => this.switches.has(name),
    appendSwitch: (name: string, value?: string) => {
      this.#beforeReady('commandLine.appendSwitch');
      this.switches.set(name, value);
    },
  };

  whenReady = () => this.#ready;
  getVersion = () => '0.0.0-stand-in';
  requestSingleInstanceLock = () => this.#isFirstInstance;

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the stand-in has no folder ${name}`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  setAppUserModelId(id: string): void {
    if (process.platform !== 'win32') throw new Error('Electron has setAppUserModelId on Windows only');
    this.userModelId = id;
  }

  setAboutPanelOptions(options: AboutPanelOptionsOptions): void {
    this.aboutPanel = options;
  }

  enableSandbox(): void {
    this.#beforeReady('enableSandbox');
    this.isSandboxed = true;
  }

  quit(): void {
    if (this.windows.length === 0) this.exit(0);
    for (const window of this.windows) window.close();
  }

  exit(code: number): void {
    this.exitCode ??= code;
  }

  /** What Electron does after main's entry has run to its end. */
  becomeReady(): void {
    this.#isReady = true;
    this.#becomeReady();
  }

  forget(window: BrowserWindowStandIn): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    if (this.windows.length === 0) this.emit('window-all-closed');
  }

  #beforeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} must be called before the app is ready`);
  }
}
