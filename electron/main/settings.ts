import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Language } from '#contract/contract.ts';

const Pixels = z.int().min(-100_000).max(100_000);

/** A window's place on the desktop, in device-independent pixels. */
export const Place = z.strictObject({
  x: Pixels,
  y: Pixels,
  width: Pixels.min(1),
  height: Pixels.min(1),
});
export type Place = z.infer<typeof Place>;

const Settings = z.strictObject({
  language: Language,
  place: Place.optional(),
  isMaximised: z.boolean(),
});
type Settings = z.infer<typeof Settings>;

const FIRST_START: Settings = { language: 'vi', isMaximised: true };

/** What the window itself remembers between starts. Plans are not here: they live in the page's database. */
export type SettingsStore = { read: () => Settings; change: (changed: Partial<Settings>) => void };

/**
 * Opens the settings in `file`. A file that is missing, damaged or from a newer
 * version counts as none: the window then opens as on the first start.
 *
 * Written at once and in the calling turn, because the last change comes while
 * the program is closing. A disk that refuses loses a window's place, no data, so that is only logged.
 */
export function openSettings(file: string): SettingsStore {
  let settings = readSettings(file);
  return {
    read: () => settings,
    change: (changed) => {
      settings = { ...settings, ...changed };
      try {
        writeSettings(file, settings);
      } catch (thrown) {
        console.error('settings not written:', thrown);
      }
    },
  };
}

function readSettings(file: string): Settings {
  try {
    return Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST_START;
  }
}

function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(settings));
  renameSync(`${file}.tmp`, file);
}
