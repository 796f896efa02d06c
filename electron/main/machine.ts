import { app, type BrowserWindow } from 'electron';
import type { Language, Machine } from '#contract/contract.ts';
import { createBackupStore } from '#files/backup-store.ts';
import { createFiles } from './files.ts';
import type { Texts } from './texts.ts';

type Surroundings = {
  window: () => BrowserWindow | undefined;
  texts: () => Texts;
  documentsFolder: string;
  setLanguage: (language: Language) => void;
};

/** Everything the page may ask of this computer, answered. */
export function createMachine({ window, texts, documentsFolder, setLanguage }: Surroundings): Machine {
  const backups = createBackupStore({ documentsFolder });
  return {
    ...createFiles({ window, texts, documentsFolder }),
    describeApp: async () => ({
      shell: 'electron',
      version: app.getVersion(),
      backupFolder: await backups.prepare(),
    }),
    setLanguage: ({ language }) => {
      setLanguage(language);
      return Promise.resolve({ status: 'set' });
    },
    writeBackup: ({ name, bytes }) => backups.write(name, bytes),
    listBackups: () => backups.list(),
    readBackup: ({ name }) => backups.read(name),
  };
}
