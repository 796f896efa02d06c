import type { SupplyView } from '#domain/plan/supplies.ts';
import type { SupplyLine, SupplyReport } from '#domain/plan/supply-report.ts';
import { strong } from '#report/document/blocks.ts';
import { isFilled, upperFirst, withoutEnd } from '#report/election-plan/phrases.ts';
import type { LargeLine, LargeSheet } from '#report/sheets/model.ts';
import { measured } from './words.ts';

const COLUMNS = 2;
const ROWS = 5;
/** Five rows fill the height between margins of 15 mm, less the paragraph that must end a page. */
const ROW_MM = 52;

/** The longest name a label may have; longer ones are cut with an ellipsis, since the label ends. */
const LONGEST_NAME = 80;

function cut(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

const line = (content: LargeLine['content'], points: number, after: number): LargeLine => ({
  kind: 'line',
  content,
  points,
  align: 'center',
  after,
});

function labelOf({ name, unit, packName, need }: SupplyLine, view: SupplyView): readonly LargeLine[] {
  const long = name.length > 28;
  const pack = isFilled(packName) ? ` (${withoutEnd(packName)})` : '';
  return [
    line(strong(cut(upperFirst(name.trim()))), long ? 16 : 20, 4),
    line(`Đơn vị: ${unit.trim()}${pack}`, 12, 2),
    line(strong(`Cần có: ${measured(need[view], unit)}`), 13, 6),
    line('Nhập ………  Xuất ………  Còn ………', 12, 4),
    line('Ngày kiểm …………  Hạn dùng …………', 12, 0),
  ];
}

/** Labels for the shelves of the store, ten to a sheet, for every kind that some place needs. */
export function shelfLabels({ view, lines }: SupplyReport): readonly LargeSheet[] {
  const labels = lines.filter(({ need }) => need[view] > 0).map((line) => labelOf(line, view));
  const perSheet = COLUMNS * ROWS;
  return Array.from({ length: Math.ceil(labels.length / perSheet) }, (_, sheet) => ({
    paper: 'A4' as const,
    fit: 'flow' as const,
    blocks: [
      {
        kind: 'grid' as const,
        columns: COLUMNS,
        isRuled: true,
        rowMm: ROW_MM,
        cells: labels.slice(sheet * perSheet, (sheet + 1) * perSheet),
      },
    ],
  }));
}
