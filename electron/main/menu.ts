import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '#contract/contract.ts';
import { TEXTS, type Texts } from './texts.ts';

/** Shows the application menu in a language; called again when the window changes its language. */
export function showMenu(language: Language, print: () => void): void {
  const texts = TEXTS[language];
  app.setAboutPanelOptions({
    applicationName: texts.appName,
    applicationVersion: app.getVersion(),
    copyright: texts.aboutText,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, print)));
}

function menuTemplate(texts: Texts, print: () => void): MenuItemConstructorOptions[] {
  return [
    {
      label: texts.menuFile,
      submenu: [
        { label: texts.print, accelerator: 'CmdOrCtrl+P', click: print },
        { type: 'separator' },
        { role: 'quit', label: texts.quit },
      ],
    },
    {
      label: texts.menuEdit,
      submenu: [
        { role: 'undo', label: texts.undo },
        { role: 'redo', label: texts.redo },
        { type: 'separator' },
        { role: 'cut', label: texts.cut },
        { role: 'copy', label: texts.copy },
        { role: 'paste', label: texts.paste },
        { role: 'selectAll', label: texts.selectAll },
      ],
    },
    {
      label: texts.menuView,
      submenu: [
        { role: 'zoomIn', label: texts.zoomIn },
        { role: 'zoomOut', label: texts.zoomOut },
        { role: 'resetZoom', label: texts.zoomReset },
        { type: 'separator' },
        { role: 'togglefullscreen', label: texts.fullScreen },
        ...developerItems(texts),
      ],
    },
    { label: texts.menuHelp, submenu: [{ role: 'about', label: texts.about }] },
  ];
}

function developerItems(texts: Texts): MenuItemConstructorOptions[] {
  return app.isPackaged ? [] : [{ role: 'toggleDevTools', label: texts.developerTools }];
}
