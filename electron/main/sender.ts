import { isAppAddress } from './app-address.ts';

/** As much of a message's sender as the decision needs; Electron's `IpcMainInvokeEvent` fits. */
export type Message = { sender: Contents; senderFrame: Frame | null };

/** As much of a window's page as the decision needs; Electron's `WebContents` fits. */
export type Contents = { readonly id: number; isDestroyed(): boolean; readonly mainFrame: Frame };

type Frame = {
  readonly url: string;
  readonly parent: unknown;
  readonly frameTreeNodeId: number;
  isDestroyed(): boolean;
};

/**
 * Does this message come from our page in our window?
 *
 * Only the main frame counts. A frame that has navigated away or closed is
 * null or destroyed by the time we look, and is refused.
 */
export function isOurPage(message: Message, ours: Contents | undefined): boolean {
  if (ours === undefined || ours.isDestroyed()) return false;
  if (message.sender.isDestroyed() || message.sender.id !== ours.id) return false;
  const frame = message.senderFrame;
  if (frame === null || frame.isDestroyed()) return false;
  return (
    frame.parent === null &&
    frame.frameTreeNodeId === ours.mainFrame.frameTreeNodeId &&
    isAppAddress(frame.url)
  );
}
