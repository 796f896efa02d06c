const PIECES = /\d+|\D+/g;

/**
 * Orders area numbers as people count: 2 before 10, 01 beside 1, 3 before 3A.
 *
 * Numbers that count the same fall back to their spelling, so the order never depends on what was before.
 */
export function compareAreaNumbers(a: string, b: string): number {
  const left = a.match(PIECES) ?? [];
  const right = b.match(PIECES) ?? [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = comparePieces(left[index], right[index]);
    if (order !== 0) return order;
  }
  return compareSpelling(a, b);
}

function comparePieces(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const difference = Number(a) - Number(b);
  // Not a number: one of them is text.
  return Number.isNaN(difference) ? compareSpelling(a, b) : difference;
}

function compareSpelling(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What two ways to write one area's number have in common: "1", "01" and " 01 " name the same area. */
export function areaNumberKey(number: string): string {
  return number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
}

/** The number at `position` (from 1) of `count` areas, written with at least two digits: "01", "007" of 120. */
export function areaNumberAt(position: number, count: number): string {
  return String(position).padStart(Math.max(2, String(count).length), '0');
}
