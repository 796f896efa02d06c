import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, session } from 'electron';
import { z } from 'zod';
import type { Language } from '#contract/contract.ts';
import { findDocumentsFolder } from '#files/documents-folder.ts';
import { answerPage } from './ipc.ts';
import { createMachine } from './machine.ts';
import { showMenu } from './menu.ts';
import { registerAppScheme, serveApp } from './scheme.ts';
import { cutOffNetwork, guardEveryPage, guardSession } from './security.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { TEXTS } from './texts.ts';
import { createWindowKeeper, type WindowKeeper } from './window.ts';

performance.mark('main');

/** Folder below the system's application data. For ever: it holds the database of plans. Without accents, for old tools. */
const PROFILE_FOLDER = 'phuong-an-an-toan';

const rendererFolder = fileURLToPath(new URL('../renderer/', import.meta.url));
const preloadFile = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));

type Shell = { settings: SettingsStore; window: WindowKeeper };

/** What must be settled before Electron is ready, in this order, each step at once. */
const beforeReady = [
  () => z.config({ jitless: true }),
  settleProfileFolder,
  joinTaskbarButton,
  () => app.enableSandbox(),
  cutOffNetwork,
  registerAppScheme,
  guardEveryPage,
] as const;

/** The start once Electron is ready, in this order. */
const onceReady = [
  guardDefaultSession,
  () => serveApp(rendererFolder),
  answerOurPage,
  showMenuOf,
  comeForwardOnSecondStart,
  ({ window }: Shell) => window.open(),
] as const;

function start(): void {
  for (const step of beforeReady) step();
  // Two programs on one profile folder would fight over the database.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(openShell).catch(giveUp);
}

async function openShell(): Promise<void> {
  performance.mark('ready');
  const settings = openSettings(join(app.getPath('userData'), 'window.json'));
  const shell: Shell = { settings, window: createWindowKeeper(preloadFile, settings) };
  for (const step of onceReady) await step(shell);
  performance.mark('window loaded');
}

function settleProfileFolder(): void {
  // Chromium's own switch, for whoever must not touch the user's plans, such as a test.
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  app.setPath('userData', join(app.getPath('appData'), PROFILE_FOLDER));
}

/** Windows keeps the running window and its shortcut together by this id, the `appId` of the installer. */
function joinTaskbarButton(): void {
  if (process.platform === 'win32') app.setAppUserModelId('vn.phuongan.antoan');
}

function guardDefaultSession(): void {
  guardSession(session.defaultSession);
}

async function answerOurPage(shell: Shell): Promise<void> {
  const { settings, window } = shell;
  const documentsFolder = await findDocumentsFolder({
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
  });
  const setLanguage = (language: Language) => {
    if (language === settings.read().language) return;
    settings.change({ language });
    showMenuOf(shell);
  };
  const texts = () => TEXTS[settings.read().language];
  const machine = createMachine({ window: window.current, texts, documentsFolder, setLanguage });
  answerPage(machine, () => window.current()?.webContents);
}

function showMenuOf({ settings, window }: Shell): void {
  showMenu(settings.read().language, () => window.current()?.webContents.print());
}

function comeForwardOnSecondStart({ window }: Shell): void {
  app.on('second-instance', () => window.bringForward());
}

function giveUp(thrown: unknown): void {
  console.error(thrown);
  dialog.showErrorBox(TEXTS.vi.appName, TEXTS.vi.startFailed);
  app.exit(1);
}

start();
