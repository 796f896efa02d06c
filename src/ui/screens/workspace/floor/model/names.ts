import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Messages } from '#i18n/messages.ts';
import { partsOf } from '#ui/screens/workspace/floor/editor-state.ts';
import type { Drawing } from './preview.ts';

/** The number at the end of an item's name: "writing-3" is 3. Empty where there is none. */
export function itemNumber(id: string): string {
  return /\d+$/.exec(id)?.[0] ?? '';
}

/** "Bàn viết phiếu 3". */
export function itemName(text: Messages, { id, kind }: Pick<LayoutItem, 'id' | 'kind'>): string {
  const number = itemNumber(id);
  return number === '' ? text.floor.stations[kind] : `${text.floor.stations[kind]} ${number}`;
}

/** What a chosen thing is called: "Góc 2", "Cửa vào", "Chỗ viết phiếu 3". Empty when it is no longer there. */
export function thingName(text: Messages, { floor, layout }: Drawing, key: string): string {
  const { thing, id } = partsOf(key);
  const words = text.floor;
  const isIt = (each: { readonly id: string }) => each.id === id;
  switch (thing) {
    case 'corner':
      return words.cornerName(String(Number(id) + 1));
    case 'wall':
      return words.wallName(String(Number(id) + 1));
    case 'window':
      return words.windowName(String(floor.windows.findIndex(isIt) + 1));
    case 'door': {
      const door = floor.doors.find(isIt);
      return door === undefined ? '' : words.doorUses[door.use];
    }
    case 'obstacle': {
      const obstacle = floor.obstacles.find(isIt);
      return obstacle === undefined ? '' : words.obstacles[obstacle.kind];
    }
    case 'item': {
      const item = layout?.result.items.find(isIt);
      return item === undefined ? '' : itemName(text, item);
    }
  }
}
