import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { detail } from '#report/document/blocks.ts';
import type { Annex, TableBlock } from '#report/document/model.ts';
import { upperFirst } from '#report/election-plan/phrases.ts';
import { hamletWords } from '#report/election-plan/words.ts';
import { momentOf, pointsOf } from './session-words.ts';

/** Rows to sign on one list; more people than that sign on a copy. */
const MOST_SIGNATURES = 60;

/** Tall enough to sign in. Millimetres. */
const ROW_MM = 9;

/** Rows of that height under the heading of an annex, and on each page after it. */
const FIRST_PAGE_ROWS = 21;
const NEXT_PAGE_ROWS = 26;

/** Fewer rows than these look forgotten on a page of their own. */
const LEAST_ROWS_ON_A_PAGE = 5;

/** A row for each guest, and blank ones so that no page ends at once. */
export function rowsToSign(people: number): number {
  const rows = Math.min(MOST_SIGNATURES, Math.max(1, Math.ceil(people)));
  if (rows <= FIRST_PAGE_ROWS) return FIRST_PAGE_ROWS;
  const onLastPage = ((rows - FIRST_PAGE_ROWS - 1) % NEXT_PAGE_ROWS) + 1;
  return rows + Math.max(0, LEAST_ROWS_ON_A_PAGE - onLastPage);
}

function attendanceTable(plan: ElectionPlan, people: number): TableBlock {
  return {
    kind: 'table',
    columns: ['center', 'left', 'left', 'left', 'left'],
    head: [
      ['STT', 'Họ và tên', upperFirst(hamletWords(plan).hamlet), 'Điện thoại', 'Ký tên'].map((content) => ({
        content,
      })),
    ],
    rows: Array.from({ length: rowsToSign(people) }, (_, index) => ({
      leastMm: ROW_MM,
      cells: [String(index + 1), '', '', '', ''].map((content) => ({ content })),
    })),
  };
}

/** A list to sign for each bridge point, as annexes of the minutes. Who joins from home signs nothing: whoever runs the line fills the list. */
export function attendanceAnnexes(plan: ElectionPlan, session: ContactSession): readonly Annex[] {
  const points = pointsOf(plan, session);
  const places = points.length === 0 ? ['Dự trực tuyến từ nơi ở'] : points;
  const people = session.invited ?? plan.voterContact.settings.votersPerSession;
  return places.map((place) => ({
    title: 'Danh sách cử tri dự hội nghị tiếp xúc cử tri',
    orientation: 'portrait',
    blocks: [
      detail('Điểm cầu', place),
      detail('Thời gian', upperFirst(momentOf(session))),
      attendanceTable(plan, people / places.length),
    ],
  }));
}
