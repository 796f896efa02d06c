import { createContext, use } from 'react';
import { Settings } from '#storage/records.ts';

/** The window's settings as stored; until they are read, the defaults. */
export const SettingsContext = createContext<Settings>(Settings.parse({}));

export function useSettings(): Settings {
  return use(SettingsContext);
}
