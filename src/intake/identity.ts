import { type Cell, cellText } from './workbook.ts';

/**
 * Does a column hold identity numbers, whatever its heading says?
 *
 * Citizen numbers have 12 digits and begin with 0 (or lost the 0 when Excel
 * made a number of them: 11 digits), older identity cards had 9. No count of
 * a commune's voters has that many digits. Nine digits alone could be money,
 * so those must also differ from each other and not be round.
 */
export function looksLikeIdentity(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).replace(/[\s.-]/g, '')).filter((text) => text !== '');
  if (texts.length < 2) return false;
  const citizen = texts.filter((text) => /^0\d{11}$|^[1-9]\d{10}$/.test(text)).length;
  const card = texts.filter((text) => /^\d{9}$/.test(text) && !text.endsWith('000')).length;
  const areDistinct = new Set(texts).size > texts.length / 2;
  return (citizen + (areDistinct ? card : 0)) / texts.length >= 0.5;
}
