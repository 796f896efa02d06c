import type { PollingArea } from '#domain/plan/area.ts';
import type { Id } from '#domain/scalars.ts';
import { areaNumberKey } from './area-number.ts';

export type Named = { readonly id: Id };
export type Merge = <Item extends Named>(
  before: readonly Item[],
  read: readonly Item[] | undefined,
  /** Two items with the same key are the same thing. */
  keyOf: (item: Item) => string,
  join?: (before: Item, read: Item) => Item,
) => readonly Item[];

/** What was read takes the place of what was there. */
export const takeRead: Merge = (before, read) => read ?? before;

/** What was read, each thing found again under its old identity and with its old values where the file is silent. */
export const keepSilentOnes: Merge = (before, read, keyOf, join = keepSilent) => {
  if (read === undefined) return before;
  const partnerOf = pairOff(before, read, keyOf);
  return read.map((item) => {
    const known = partnerOf.get(item);
    return known === undefined ? item : join(known, item);
  });
};

/** The plan's items as they are with their blanks filled, then what it did not know. */
export const fillBlanks: Merge = (before, read, keyOf, join = keepSilent) => {
  if (read === undefined) return before;
  const partnerOf = pairOff(read, before, keyOf);
  const filled = before.map((item) => {
    const found = partnerOf.get(item);
    return found === undefined ? item : { ...join(found, item), id: item.id };
  });
  const used = new Set(partnerOf.values());
  return [...filled, ...read.filter((item) => !used.has(item))];
};

/** For each of `seekers` the item of `offered` that is the same thing; each is given away once, in order. */
export function pairOff<Item>(
  offered: readonly Item[],
  seekers: readonly Item[],
  keyOf: (item: Item) => string,
): Map<Item, Item> {
  const byKey = new Map<string, Item[]>();
  for (const item of offered.toReversed()) {
    const key = keyOf(item);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [item]);
    else alike.push(item);
  }
  return new Map(
    seekers.flatMap((seeker): [Item, Item][] => {
      const partner = byKey.get(keyOf(seeker))?.pop();
      return partner === undefined ? [] : [[seeker, partner]];
    }),
  );
}

/** What was read, with everything the file has no column for as the plan has it: a file cannot unlock a session. */
export function withUnread<Item extends Named>(
  before: readonly Item[],
  read: readonly Item[] | undefined,
  keyOf: (item: Item) => string,
  columns: readonly (keyof Item & string)[],
): readonly Item[] | undefined {
  if (read === undefined) return undefined;
  const partnerOf = pairOff(before, read, keyOf);
  const isRead = new Set<string>(['id', ...columns]);
  return read.map((item) => ({
    ...item,
    ...Object.fromEntries(Object.entries(partnerOf.get(item) ?? {}).filter(([field]) => !isRead.has(field))),
  }));
}

/** The item as read, under its old identity, with the old values where the file is silent. */
export function keepSilent<Item extends object>(before: Item, read: Item): Item {
  const old = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(read).map(([field, value]: [string, unknown]) => {
    const known = old.get(field);
    if (field === 'id' || isSilent(value)) return [field, known];
    return [field, isRecord(value) && isRecord(known) ? keepSilent(known, value) : value];
  });
  // Fields and their types are those of `Item`; only their values were chosen here.
  return Object.fromEntries(fields) as Item;
}

function isSilent(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

export function areaKey({ number }: PollingArea): string {
  return areaNumberKey(number);
}

export function nameKey({ name }: { readonly name: string }): string {
  return plainText(name);
}
