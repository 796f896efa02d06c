/**
 * How two entries compare when a clerk would call them the same: case, stray
 * spaces and leading zeros do not count ("01" is "1").
 */
function comparable(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('vi')
    .replace(/^0+(?=\d)/u, '');
}

/** The items whose text repeats that of an earlier item. Empty texts are missing, not repeated. */
export function repeats<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = comparable(textOf(item));
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
}
