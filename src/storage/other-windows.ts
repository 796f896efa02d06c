import { z } from 'zod';
import { Id } from '#domain/scalars.ts';
import type { OtherWindowNews, StopWatching } from './storage.ts';

const News = z.strictObject({
  change: z.enum(['saved', 'removed']),
  planId: Id,
  revision: z.int().min(0),
});

/** Tells the other windows of the app what happened here, and listens to them. */
export type OtherWindows = {
  readonly tell: (news: OtherWindowNews) => void;
  readonly watch: (listener: (news: OtherWindowNews) => void) => StopWatching;
  readonly close: () => void;
};

export function listenToOtherWindows(openChannel: (() => BroadcastChannel) | undefined): OtherWindows {
  const channel = openChannel?.();
  const listeners = new Set<(news: OtherWindowNews) => void>();
  channel?.addEventListener('message', (event) => {
    // An older or newer app in the other window may say things we do not know.
    const news = News.safeParse(event.data);
    if (news.success) for (const listener of [...listeners]) listener(news.data);
  });
  return {
    tell: (news) => channel?.postMessage(news),
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      listeners.clear();
      channel?.close();
    },
  };
}
