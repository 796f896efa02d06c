import { describe, expect, it } from 'vitest';
import type { SupplyItem } from '#domain/plan/parts.ts';
import { supplyReportOf } from '#engines/supplies/supply-report.ts';
import { messagesIn } from '#i18n/messages.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import {
  certaintyText,
  conversionText,
  matchMarks,
  stockMatches,
} from '#ui/screens/workspace/supplies/stock-matches.ts';
import { speechIn } from '#ui/state/language.tsx';

const speech = speechIn('vi', messagesIn('vi'));
const words = speech.text.supplies.store;

function item(name: string, unit: string, stock: number | null, needId: string | null = null): SupplyItem {
  return { id: 'line', name, unit, stock, unitPrice: null, needId, note: '' };
}

/** How one line of the store list is shown. */
function shownAs(line: SupplyItem) {
  const plan = { ...electionPlanFixture('minimal'), supplies: [line] };
  const matches = stockMatches(supplyReportOf(plan).lines);
  const match = matches.get(line.id);
  return {
    kind: match?.line.name,
    certainty: certaintyText(speech, line, match),
    converted: conversionText(speech, line, match),
    marks: matchMarks(speech, [line], matches).map(({ columnId, look }) => [columnId, look]),
  };
}

describe("a line of the store's list, as the clerk sees it", () => {
  it('"nước rửa tay" in bottles of 500 ml is hand sanitiser, and the sum is written out', () => {
    expect(shownAs(item('Nước rửa tay', 'chai 500 ml', 20))).toEqual({
      kind: 'Dung dịch sát khuẩn tay',
      certainty: words.exact,
      converted: '20 chai 500 ml × 0,5 lít = 10 lít',
      marks: [],
    });
  });

  it('a can of 5 l counts by what its unit or its name says', () => {
    expect(shownAs(item('Nước rửa tay', 'can 5 l', 3)).converted).toBe('3 can 5 l × 5 lít = 15 lít');
    expect(shownAs(item('Nước rửa tay can 5 lít', 'can', 3)).converted).toBe('3 can × 5 lít = 15 lít');
  });

  it('a bottle that does not say what it holds counts for nothing, and says what to write', () => {
    expect(shownAs(item('Nước rửa tay', 'chai', 20))).toMatchObject({
      converted: '–',
      marks: [['converted', 'warning']],
    });
  });

  it('a name that is only like a known one shows how much, and asks for a look', () => {
    const shown = shownAs(item('Nước rửa tay khô diệt khuẩn hương chanh', 'chai 500 ml', 20));
    expect(shown.kind).toBe('Dung dịch sát khuẩn tay');
    expect(shown.certainty).toMatch(/^giống \d+%$/);
    expect(shown.marks).toEqual([['certainty', 'note']]);
  });

  it('a line nobody knows stays in sight, marked, and counts once the user says what it is', () => {
    expect(shownAs(item('Loa phóng thanh', 'cái', 2))).toMatchObject({
      kind: undefined,
      certainty: words.none,
      marks: [['certainty', 'warning']],
    });
    expect(shownAs(item('Bình xịt', 'chai 500 ml', 4, 'hand-sanitiser'))).toMatchObject({
      certainty: words.chosen,
      converted: '4 chai 500 ml × 0,5 lít = 2 lít',
      marks: [],
    });
  });
});
