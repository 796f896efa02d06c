import { type BrowserWindow, dialog } from 'electron';
import type { Texts } from './texts.ts';

/** How long a page that is still saving gets before the user is asked. Own choice: a save takes a fraction of it. */
const SAVE_PATIENCE_MS = 2000;

/**
 * Lets the page finish saving before its window closes.
 *
 * The page holds the window open with `beforeunload` while something is not
 * yet stored. The first time, we wait and close again by ourselves, so that
 * nobody is asked about a save that was about to end. If it still
 * holds on, or the user insists meanwhile, the user decides.
 */
export function closeAfterSaving(window: BrowserWindow, texts: () => Texts): void {
  let isClosing = false;
  let retry: NodeJS.Timeout | undefined;
  window.on('close', () => {
    isClosing = true;
  });
  window.on('closed', () => clearTimeout(retry));
  window.webContents.on('will-prevent-unload', (event) => {
    // A page also refuses to be reloaded; then it simply stays.
    if (!isClosing) return;
    isClosing = false;
    if (retry === undefined) {
      retry = setTimeout(() => window.close(), SAVE_PATIENCE_MS);
      return;
    }
    clearTimeout(retry);
    retry = undefined;
    // In Electron, preventing this event means: close although the page said no.
    if (wantsToLeave(window, texts())) event.preventDefault();
  });
}

function wantsToLeave(window: BrowserWindow, texts: Texts): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: texts.appName,
    message: texts.unsavedMessage,
    detail: texts.unsavedDetail,
    buttons: [texts.unsavedWait, texts.unsavedLeave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
