import type { CDPSession } from '@playwright/test';
import { toMain } from './address.ts';
import { PRELOAD_WORLD } from './page-scripts.ts';

/** A frame as main sees it (Electron's `WebFrameMain`). */
export type FrameStandIn = {
  readonly url: string;
  readonly parent: FrameStandIn | null;
  readonly frameTreeNodeId: number;
  isDestroyed: () => boolean;
};

/** Which frames the page has now, and which frame a message comes from; kept from the browser's own events. */
export class FrameBook {
  #frames = new Map<string, Frame>();
  /** Frame ids by the id of their preload world. */
  #worlds = new Map<number, string>();
  #count = 0;

  async follow(cdp: CDPSession): Promise<void> {
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#add(frameId, parentFrameId));
    cdp.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    cdp.on('Page.frameNavigated', ({ frame }) => this.#move(frame));
    cdp.on('Page.documentOpened', ({ frame }) => this.#move(frame));
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string };
      if (context.name === PRELOAD_WORLD) this.#worlds.set(context.id, frameId);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    );
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.#move(frameTree.frame);
  }

  main(): FrameStandIn {
    const main = [...this.#frames.values()].find((frame) => frame.parentId === undefined);
    if (main === undefined) throw new Error('the page has no main frame');
    return this.#seen(main);
  }

  /** The frame whose preload world this is; null once it has navigated away, as in Electron. */
  ofWorld(worldId: number): FrameStandIn | null {
    const frame = this.#frames.get(this.#worlds.get(worldId) ?? '');
    return frame === undefined ? null : this.#seen(frame);
  }

  /** The preload worlds there are, of the main frame or of the frames inside it. */
  worldsOf(which: 'main' | 'inner'): number[] {
    return [...this.#worlds.keys()].filter((id) => {
      const frame = this.ofWorld(id);
      return frame !== null && (frame.parent === null) === (which === 'main');
    });
  }

  #add(id: string, parentId: string | undefined): Frame {
    this.#count += 1;
    const frame: Frame = { id, parentId, number: this.#count, url: '' };
    this.#frames.set(id, frame);
    return frame;
  }

  #move(to: { id: string; parentId?: string; url: string }): void {
    const frame = this.#frames.get(to.id) ?? this.#add(to.id, to.parentId);
    frame.url = to.url;
  }

  #seen(frame: Frame): FrameStandIn {
    const parent = this.#frames.get(frame.parentId ?? '');
    return {
      url: toMain(frame.url),
      parent: parent === undefined ? null : this.#seen(parent),
      frameTreeNodeId: frame.number,
      isDestroyed: () => !this.#frames.has(frame.id),
    };
  }
}

type Frame = { id: string; parentId: string | undefined; number: number; url: string };
