import { useSyncExternalStore } from 'react';
import type { Settings } from '#storage/records.ts';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  systemIsDark.addEventListener('change', listener);
  return () => {
    systemIsDark.removeEventListener('change', listener);
  };
}

/** Light or dark: what the user chose, or what the computer says now. */
export function useColourScheme(mode: Settings['colourMode']): 'light' | 'dark' {
  const isDark = useSyncExternalStore(subscribe, () => systemIsDark.matches);
  if (mode !== 'auto') return mode;
  return isDark ? 'dark' : 'light';
}
