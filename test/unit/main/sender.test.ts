import { describe, expect, it } from 'vitest';
import { APP_PAGE } from '#main/app-address.ts';
import { type Contents, isOurPage, type Message } from '#main/sender.ts';

const frame = { url: APP_PAGE, parent: null, frameTreeNodeId: 1, isDestroyed: () => false };
const ours: Contents = { id: 7, isDestroyed: () => false, mainFrame: frame };
const fromOurPage: Message = { sender: ours, senderFrame: frame };

describe('isOurPage', () => {
  it('accepts the main frame of our window on our own address', () => {
    expect(isOurPage(fromOurPage, ours)).toBe(true);
  });

  it.each<[string, Message, Contents | undefined]>([
    ['before our window is open', fromOurPage, undefined],
    ['after our window is gone', fromOurPage, { ...ours, isDestroyed: () => true }],
    ['from another window', { ...fromOurPage, sender: { ...ours, id: 8 } }, ours],
    ['from a window that is gone', { ...fromOurPage, sender: { ...ours, isDestroyed: () => true } }, ours],
    ['from a frame that has navigated away', { sender: ours, senderFrame: null }, ours],
    ['from a destroyed frame', { sender: ours, senderFrame: { ...frame, isDestroyed: () => true } }, ours],
    ['from a frame inside our page', { sender: ours, senderFrame: { ...frame, parent: frame } }, ours],
    [
      'from another frame that claims no parent',
      { sender: ours, senderFrame: { ...frame, frameTreeNodeId: 2 } },
      ours,
    ],
    [
      'from a foreign address',
      { sender: ours, senderFrame: { ...frame, url: 'https://evil.example/' } },
      ours,
    ],
    [
      'from another host of our scheme',
      { sender: ours, senderFrame: { ...frame, url: 'app://other/' } },
      ours,
    ],
    ['from an address that is none', { sender: ours, senderFrame: { ...frame, url: '' } }, ours],
  ])('refuses a message %s', (_when, message, window) => {
    expect(isOurPage(message, window)).toBe(false);
  });
});
