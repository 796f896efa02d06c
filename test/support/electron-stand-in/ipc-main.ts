import type { FrameStandIn } from './frames.ts';
import type { WebContentsStandIn } from './web-contents.ts';

type Message = { type: string; sender: WebContentsStandIn; senderFrame: FrameStandIn | null };
type Handler = (message: Message, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`: only `handle`, which is all that main may use. */
export class IpcMainStandIn {
  #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  channels = () => [...this.#handlers.keys()];

  /** What main answers, with its errors worded as Electron words them for the page. */
  async invoke(
    channel: string,
    message: Message,
    args: readonly unknown[],
  ): Promise<{ ok: boolean; value: unknown }> {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { ok: true, value: await handler(message, ...args) };
    } catch (thrown) {
      return { ok: false, value: `Error invoking remote method '${channel}': ${String(thrown)}` };
    }
  }
}
