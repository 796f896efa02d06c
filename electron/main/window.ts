import { app, BrowserWindow, screen } from 'electron';
import { APP_PAGE } from './app-address.ts';
import { closeAfterSaving } from './closing.ts';
import type { SettingsStore } from './settings.ts';
import { TEXTS } from './texts.ts';
import { recoverFromTrouble } from './trouble.ts';
import { placeOnScreen, SMALLEST } from './window-place.ts';

/** The one window: at most one is open, and it is remembered where it stood. */
export type WindowKeeper = {
  open: () => Promise<void>;
  /** The window while it is open. */
  current: () => BrowserWindow | undefined;
  bringForward: () => void;
};

export function createWindowKeeper(preloadFile: string, settings: SettingsStore): WindowKeeper {
  let window: BrowserWindow | undefined;
  const texts = () => TEXTS[settings.read().language];
  return {
    current: () => window,
    open: async () => {
      const opened = createWindow(preloadFile, settings);
      window = opened;
      opened.on('closed', () => {
        window = undefined;
      });
      rememberPlace(opened, settings);
      closeAfterSaving(opened, texts);
      recoverFromTrouble(opened, texts);
      await load(opened);
    },
    bringForward: () => {
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

async function load(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(APP_PAGE);
  } catch (thrown) {
    // Closed before it was loaded: that is what the user wanted.
    if (!window.isDestroyed()) throw thrown;
  }
}

function createWindow(preloadFile: string, settings: SettingsStore): BrowserWindow {
  const { place, isMaximised, language } = settings.read();
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeOnScreen(place, workAreas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: TEXTS[language].appName,
    show: false,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize();
    window.show();
  });
  return window;
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  window.on('close', () => {
    settings.change({ place: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
}
