import type { Cell } from 'hucre/xlsx';

type Style = NonNullable<Cell['style']>;

/** How the sheets we write look. */

export const GREY = '7F7F7F';
export const LIST_FONT = { name: 'Times New Roman', size: 13 };
export const BOLD_STYLE: Style = { font: { bold: true } };
export const TITLE_STYLE: Style = { font: { bold: true, size: 14 } };
export const HEADER_STYLE: Style = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE7F3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side) => [side, { style: 'thin', color: { rgb: GREY } }]),
  ),
};
