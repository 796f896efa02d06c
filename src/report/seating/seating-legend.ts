import type { Vector } from '#engines/geometry/points.ts';
import { shape, textAt } from '#report/document/svg.ts';
import type { Frame } from '#report/drawing/frame.ts';
import { baselineDrop } from '#report/drawing/labels.ts';
import {
  box,
  type Legend,
  type LegendArea,
  type LegendEntry,
  legendWith,
  lineSymbol,
  obstacleEntries,
} from '#report/drawing/legend.ts';
import { drawingWords } from '#report/drawing/words.ts';
import type { DrawnSeating } from './seating-drawing.ts';

export const INK = '#000000';
/** Ground of aisles and of a stage: light enough to write on, dark enough for a poor copier. */
export const GROUND = '#e0e0e0';

/** Type inside a symbol of that radius. Millimetres. */
function nameSize(radius: number, name: string): number {
  return Math.min(2.5, (radius * 2.25) / Math.max(1.2, name.length * 0.6));
}

/** The first sitting white, the second black: told apart without colour, on any copier. */
export function personSymbol(
  [x, y]: Vector,
  { radius, nth, name }: { readonly radius: number; readonly nth: number; readonly name: string },
): string {
  const [fill, ink] = nth === 0 ? ['#ffffff', INK] : [INK, '#ffffff'];
  const size = nameSize(radius, name);
  const circle = shape('circle', { cx: x, cy: y, r: radius, fill, stroke: INK, 'stroke-width': 0.35 });
  const look = { size, anchor: 'middle', bold: true, fill: ink } as const;
  return name === '' ? circle : circle + textAt(x, y + baselineDrop(size), name, look);
}

function entriesOf({ frame, seating: { request, result } }: DrawnSeating): readonly LegendEntry[] {
  const { desk } = request.room;
  const person = (nth: number): LegendEntry['symbol'] => {
    return (x, y) => personSymbol([x + 4.1, y], { radius: 1.9, nth, name: 'A1' });
  };
  const entries: LegendEntry[] =
    result.sittings.length === 1
      ? [{ symbol: person(0), text: 'Chỗ ngồi, tên chỗ' }]
      : [
          { symbol: person(0), text: 'Chỗ ngồi của đợt lẻ (1, 3…)' },
          { symbol: person(1), text: 'Chỗ ngồi của đợt chẵn (2, 4…)' },
        ];
  if (result.count < result.seats.length) {
    entries.push({
      symbol: (x, y) =>
        shape('circle', { cx: x + 4.1, cy: y, r: 0.6, fill: '#ffffff', stroke: INK, 'stroke-width': 0.15 }),
      text: 'Chỗ để trống',
    });
  }
  entries.push({
    symbol: (x, y) => box(x, y, '#ffffff'),
    text: desk.depthMetres === null ? 'Ghế' : desk.seats === 2 ? 'Bàn đôi' : 'Bàn một chỗ',
  });
  if (result.aisles.length > 0) entries.push({ symbol: (x, y) => box(x, y, GROUND), text: 'Lối đi' });
  if (result.sittings.flat().some(({ group }) => group !== null)) {
    entries.push({
      symbol: lineSymbol({ 'stroke-width': 1.6, stroke: '#8c8c8c' }, false),
      text: 'Nhóm ngồi cùng nhau (gia đình)',
    });
  }
  if (result.count > 1) {
    entries.push({
      symbol: (x, y) =>
        lineSymbol({ 'stroke-width': 0.15 }, false)(x, y) +
        textAt(x + 4, y + baselineDrop(2.3), '1,50', { size: 2.3, anchor: 'middle', onPlate: true }),
      text: drawingWords.distance,
    });
  }
  return [...entries, ...obstacleEntries(frame.floor)];
}

/** What the symbols of a seat plan mean, and its scale. */
export function seatingLegend(drawn: DrawnSeating, frame: Frame, area: LegendArea): Legend {
  return legendWith(entriesOf(drawn), frame, area);
}
