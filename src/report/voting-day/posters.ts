import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { strong } from '#report/document/blocks.ts';
import type { Inline } from '#report/document/model.ts';
import { isFilled, longDay, upperFirst } from '#report/election-plan/phrases.ts';
import { hamletWords } from '#report/election-plan/words.ts';
import type { LargeBlock, LargeLine, LargeSheet, Paper } from '#report/sheets/model.ts';
import { distanceOf, issuerOf } from './context.ts';
import { priorityLines } from './pauses.ts';
import { type AreaTimes, type SlotPart, type Span, timetables } from './timetable.ts';
import { PRIORITY_PEOPLE, rightToVote, spanInCell, withWholeTimes } from './wording.ts';

/** Type on A3 compared with A4: the sheets are alike, √2 apart. */
const SIZE: Readonly<Record<Paper, number>> = { A4: 1, A3: Math.SQRT2 };

/** On a poster a part of a hamlet is told by the paper its households hold. */
function placeOf({ hamlet, parts }: SlotPart): string {
  return parts === 1 ? hamlet.name : `${hamlet.name} (mỗi hộ đến đúng giờ ghi trên giấy báo)`;
}

type PosterRow = Span & { readonly places: string };

/** Slots in a row for the same divided hamlets are one line: who comes when among them is on their papers. */
function posterRows(rows: AreaTimes['rows']): readonly PosterRow[] {
  return rows.reduce<PosterRow[]>((lines, { from, to, parts }) => {
    const places = parts.map(placeOf).join('; ');
    const above = lines.at(-1);
    if (above?.to === from && above.places === places) lines.splice(-1, 1, { ...above, to });
    else lines.push({ from, to, places });
    return lines;
  }, []);
}

function slotRows({ rows, reserve }: AreaTimes): readonly (readonly Inline[])[] {
  const slots = posterRows(rows).map((row): readonly Inline[] => [
    strong(spanInCell(row)),
    strong(row.places),
  ]);
  if (reserve === undefined) return slots;
  return [...slots, [strong(spanInCell(reserve)), 'Cử tri chưa đến được trong khung giờ của mình']];
}

function reminder(plan: ElectionPlan): string {
  const metres = distanceOf(plan);
  const distance =
    metres === undefined ? 'giữ khoảng cách' : `đứng cách nhau ít nhất ${formatNumber(metres)} mét`;
  return `Mang theo thẻ cử tri, đeo khẩu trang, sát khuẩn tay, ${distance}. Ưu tiên ${PRIORITY_PEOPLE}.`;
}

function posterBlocks(plan: ElectionPlan, times: AreaTimes): readonly LargeBlock[] {
  const { area, hours } = times;
  const line = (points: number, text: string, more: Partial<LargeLine> = {}): LargeLine => ({
    kind: 'line',
    content: strong(text),
    points,
    align: 'center',
    after: 4,
    ...more,
  });
  return [
    line(15, issuerOf(plan), { capitals: true, after: 6 }),
    line(34, 'Khung giờ bỏ phiếu', { capitals: true, isUnbroken: true }),
    line(28, `Khu vực bỏ phiếu số ${area.number}`, { capitals: true, after: 6 }),
    ...(isFilled(area.venue) ? [line(22, area.venue, { after: 4 })] : []),
    line(22, longDay(plan.election.date), { after: 12 }),
    {
      kind: 'table',
      points: 19,
      head: ['Khung giờ', upperFirst(hamletWords(plan).hamlet)],
      shares: [0.47, 0.53],
      aligns: ['center', 'left'],
      rows: slotRows(times),
    },
    line(10, '', { after: 0 }),
    { kind: 'frame', lines: [line(21, withWholeTimes(rightToVote(hours)), { after: 0 })] },
    line(6, '', { after: 0 }),
    ...priorityLines(plan, area).map((text) => line(17, withWholeTimes(text), { after: 2 })),
    { kind: 'line', content: reminder(plan), points: 17, align: 'center' },
  ];
}

function enlarge(block: LargeBlock, factor: number): LargeBlock {
  const larger = (line: LargeLine): LargeLine => ({
    ...line,
    points: line.points * factor,
    after: (line.after ?? 0) * factor,
  });
  switch (block.kind) {
    case 'line':
      return larger(block);
    case 'frame':
      return { ...block, lines: block.lines.map(larger) };
    case 'table':
      return { ...block, points: block.points * factor };
    case 'grid':
      return { ...block, cells: block.cells.map((lines) => lines.map(larger)) };
  }
}

/** One poster for every polling area with a timetable, to hang at its gate and in its hamlets. */
export function posterSheets(plan: ElectionPlan, paper: Paper): readonly LargeSheet[] {
  return timetables(plan).map((times) => ({
    paper,
    fit: 'fill',
    blocks: posterBlocks(plan, times).map((block) => enlarge(block, SIZE[paper])),
  }));
}
