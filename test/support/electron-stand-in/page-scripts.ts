import { decode, encode } from './wire.ts';

/** The page's second JavaScript world, where Electron would run the preload. */
export const PRELOAD_WORLD = 'electron-stand-in preload';
/** What the preload world calls to reach main. */
export const SEND = 'electronStandInSend';

type Invoke = (channel: string, ...args: unknown[]) => Promise<unknown>;
type Api = Record<string, (...args: unknown[]) => unknown>;
type Wire = { encode: (value: unknown) => string; decode: (text: string) => unknown };

/** What the preload world offers to the stand-in itself. */
type PreloadWorld = {
  [SEND]: (message: string) => void;
  /** The bare way to main, as a page process that has been taken over would use it. */
  standInInvoke: Invoke;
  standInAnswer: (answer: string) => void;
};

/**
 * The source for the preload world of every frame: `ipcRenderer`, and in the top frame
 * `contextBridge` and the built preload, unchanged. Electron too leaves frames inside the page without a preload.
 */
export function preloadWorldScript(preload: string): string {
  const run = `(exports, require, module) => {${preload}\n}`;
  return `(${preloadWorld.toString()})(${run}, { encode: ${encode.toString()}, decode: ${decode.toString()} })`;
}

/** The source for the page's own world in the top frame: the receiving end of `contextBridge`. */
export function pageWorldScript(): string {
  return `(${pageWorld.toString()})()`;
}

function preloadWorld(
  runPreload: (exports: object, require: (name: string) => unknown, module: object) => void,
  wire: Wire,
): void {
  const world = globalThis as unknown as PreloadWorld;
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;

  world.standInInvoke = (channel, ...args) =>
    new Promise((resolve, reject) => {
      count += 1;
      pending.set(count, { resolve, reject });
      world.electronStandInSend(wire.encode({ id: count, channel, args }));
    });
  world.standInAnswer = (text) => {
    const answer = wire.decode(text) as { id: number; ok: boolean; value: unknown };
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(String(answer.value)));
  };
  if (window !== window.top) return;

  // Electron hands functions from one world to the other; here calls and answers go as events, whose
  // `detail` Chromium clones between worlds.
  const exposed = new Map<string, Api>();
  const tell = (kind: string, detail: unknown) =>
    dispatchEvent(new CustomEvent(`electron-stand-in:${kind}`, { detail }));
  addEventListener('electron-stand-in:call', (event) => {
    const { id, key, name, args } = (event as CustomEvent<unknown>).detail as {
      id: number;
      key: string;
      name: string;
      args: unknown[];
    };
    Promise.resolve(exposed.get(key)?.[name]?.(...args)).then(
      (value) => tell('return', { id, ok: true, value }),
      (thrown: unknown) => tell('return', { id, ok: false, value: String(thrown) }),
    );
  });
  const electron = {
    ipcRenderer: { invoke: world.standInInvoke },
    contextBridge: {
      exposeInMainWorld: (key: string, api: Api) => {
        exposed.set(key, api);
        tell('expose', { key, names: Object.keys(api) });
      },
    },
  };
  const requireElectron = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  const module = { exports: {} };
  runPreload(module.exports, requireElectron, module);
}

function pageWorld(): void {
  if (window !== window.top) return;
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  const call = (key: string, name: string, args: unknown[]) =>
    new Promise((resolve, reject) => {
      count += 1;
      pending.set(count, { resolve, reject });
      const detail = { id: count, key, name, args };
      dispatchEvent(new CustomEvent('electron-stand-in:call', { detail }));
    });
  addEventListener('electron-stand-in:expose', (event) => {
    const { key, names } = (event as CustomEvent<unknown>).detail as { key: string; names: string[] };
    const api = Object.fromEntries(
      names.map((name) => [name, (...args: unknown[]) => call(key, name, args)]),
    );
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  addEventListener('electron-stand-in:return', (event) => {
    const answer = (event as CustomEvent<unknown>).detail as { id: number; ok: boolean; value: unknown };
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject(new Error(String(answer.value)));
  });
}
