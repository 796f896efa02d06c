import type { Messages } from '#i18n/messages.ts';

/** What a station of the forecast is called; its own name where it is none of ours. */
export function stationWords(text: Messages, id: string): string {
  const names: Readonly<Record<string, string>> = text.forecast.stations;
  return names[id] ?? id;
}

/** "4 bàn", "21 nơi viết". */
export function serverWords(text: Messages, id: string, count: string): string {
  const words: Readonly<Record<string, (count: string) => string>> = text.forecast.servers;
  return words[id]?.(count) ?? count;
}

/** What a station is called where there is little room. */
export function shortStation(text: Messages, id: string): string {
  const names: Readonly<Record<string, string>> = text.forecast.shortStations;
  return names[id] ?? id;
}
