import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Messages } from '#i18n/messages.ts';

/** The number at the end of an item's name: "writing-3" is 3. Empty where there is none. */
export function itemNumber(id: string): string {
  return /\d+$/.exec(id)?.[0] ?? '';
}

/** "Bàn viết phiếu 3". */
export function itemName(text: Messages, { id, kind }: Pick<LayoutItem, 'id' | 'kind'>): string {
  const number = itemNumber(id);
  return number === '' ? text.floor.stations[kind] : `${text.floor.stations[kind]} ${number}`;
}
