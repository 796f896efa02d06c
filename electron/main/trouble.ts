import { app, type BrowserWindow, dialog } from 'electron';
import type { Texts } from './texts.ts';

/** Offers to reopen a page that has crashed or no longer answers. What was saved is in the database and survives. */
export function recoverFromTrouble(window: BrowserWindow, texts: () => Texts): void {
  const contents = window.webContents;
  let isReopening = false;
  let question: AbortController | undefined;

  contents.on('render-process-gone', (_event, { reason }) => {
    question?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (isReopening) contents.reload();
    else void offerReload(window, texts());
    isReopening = false;
  });

  window.on('unresponsive', () => {
    question?.abort();
    question = new AbortController();
    void wantsToReopen(window, texts(), question.signal).then((reopen) => {
      if (!reopen || window.isDestroyed()) return;
      isReopening = true;
      contents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => question?.abort());
  window.on('closed', () => question?.abort());
}

async function offerReload(window: BrowserWindow, texts: Texts): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: texts.appName,
    message: texts.crashMessage,
    detail: texts.crashDetail,
    buttons: [texts.crashReopen, texts.crashQuit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

async function wantsToReopen(window: BrowserWindow, texts: Texts, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: texts.appName,
    message: texts.frozenMessage,
    detail: texts.frozenDetail,
    buttons: [texts.frozenWait, texts.frozenReopen],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1 && !signal.aborted;
}
