import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { detail, heading, plain, strong } from '#report/document/blocks.ts';
import type { Block, LooseSheet, TableBlock } from '#report/document/model.ts';
import { clockInCell, counted, isFilled, sumOf } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { issuerOf } from '#report/voting-day/context.ts';
import {
  agendaParts,
  candidatesOf,
  hamletsOf,
  hoursInCell,
  momentOf,
  placedSessions,
  pointsOf,
} from './session-words.ts';

/** Rows to sign on one sheet; more people than that sign on a copy. */
const MOST_SIGNATURES = 60;

function facts(plan: ElectionPlan, session: ContactSession): readonly Block[] {
  const lines = [
    ['Thời gian', `${hoursInCell(plan, session)}; ${momentOf(session).replace(/^[^,]*, /u, '')}`],
    ['Hình thức', sessionFormNames[session.form]],
    ['Điểm cầu', pointsOf(plan, session).join('; ')],
    ['Điểm truy cập', session.form === 'in-person' ? '' : session.accessPoint],
    ['Người ứng cử', candidatesOf(plan, session).join('; ')],
    ['Cử tri mời dự', hamletsOf(plan, session).join('; ')],
  ] as const;
  return lines.flatMap(([name, text]) => (isFilled(text) ? [detail(name, text)] : []));
}

function titled(plan: ElectionPlan, title: string, blocks: readonly Block[]): LooseSheet {
  return {
    orientation: 'portrait',
    blocks: [plain(strong(issuerOf(plan).toLocaleUpperCase('vi'))), plain(strong(title)), ...blocks],
  };
}

function agendaTable(plan: ElectionPlan, session: ContactSession): TableBlock {
  return {
    kind: 'table',
    columns: ['center', 'center', 'left', 'left', 'right'],
    head: [['STT', 'Thời gian', 'Nội dung', 'Thực hiện', 'Số phút'].map((content) => ({ content }))],
    rows: [
      ...agendaParts(plan, session).map((part, index) => ({
        cells: [
          String(index + 1),
          `${clockInCell(part.from)} - ${clockInCell(part.to)}`,
          part.content,
          part.who,
          String(part.minutes),
        ].map((content) => ({ content })),
      })),
      {
        emphasis: 'total',
        cells: [
          { content: 'Tổng cộng', align: 'center', columns: 4 },
          { content: String(sumOf(agendaParts(plan, session).map(({ minutes }) => minutes))) },
        ],
      },
    ],
  };
}

/** As many lines as were invited; a sheet for each bridge point. */
function attendanceTable(people: number): TableBlock {
  return {
    kind: 'table',
    columns: ['center', 'left', 'left', 'left', 'left'],
    head: [['STT', 'Họ và tên', 'Thôn, tổ dân phố', 'Điện thoại', 'Ký tên'].map((content) => ({ content }))],
    rows: Array.from({ length: Math.min(MOST_SIGNATURES, Math.max(1, people)) }, (_, index) => ({
      cells: [String(index + 1), '', '', '', ''].map((content) => ({ content })),
    })),
  };
}

function attendance(plan: ElectionPlan, session: ContactSession): readonly LooseSheet[] {
  const points = pointsOf(plan, session);
  const places = points.length === 0 ? ['Dự trực tuyến từ nơi ở'] : points;
  const people = session.invited ?? plan.voterContact.settings.votersPerSession;
  return places.map((place) =>
    titled(plan, 'DANH SÁCH CỬ TRI DỰ HỘI NGHỊ TIẾP XÚC CỬ TRI', [
      detail('Điểm cầu', place),
      detail('Thời gian', momentOf(session)),
      attendanceTable(Math.ceil(people / places.length)),
    ]),
  );
}

function opinionTable({ record }: ContactSession): TableBlock {
  const opinions = record?.opinions ?? [];
  const blank = Array.from({ length: 6 }, () => ['', ''] as const);
  const rows =
    opinions.length === 0 ? blank : opinions.map(({ topic, count }) => [topic, String(count)] as const);
  return {
    kind: 'table',
    columns: ['center', 'left', 'right'],
    head: [['STT', 'Nhóm vấn đề cử tri nêu', 'Số ý kiến'].map((content) => ({ content }))],
    rows: rows.map(([topic, count], index) => ({
      cells: [String(index + 1), topic, count].map((content) => ({ content })),
    })),
  };
}

/** "....." to be filled by hand where nobody entered it. */
function orBlank(text: string): string {
  return isFilled(text) ? text : '.'.repeat(40);
}

function minutesOf(plan: ElectionPlan, session: ContactSession): LooseSheet {
  const present = session.record?.present;
  return titled(plan, 'BIÊN BẢN HỘI NGHỊ TIẾP XÚC CỬ TRI', [
    ...facts(plan, session),
    heading('Thành phần'),
    plain(`Chủ trì: ${orBlank(session.chair)}`),
    plain(`Thư ký: ${orBlank(session.secretary)}`),
    ...(session.form === 'in-person' ? [] : [plain(`Cán bộ kỹ thuật: ${orBlank(session.technician)}`)]),
    plain(`Số cử tri dự: ${present === undefined || present === null ? orBlank('') : counted(present)}`),
    heading('Diễn biến'),
    plain('Hội nghị thực hiện đủ năm nội dung của chương trình.'),
    heading('Ý kiến cử tri'),
    opinionTable(session),
    heading('Kết luận'),
    plain(orBlank(session.record?.note ?? '')),
    plain('Biên bản được đọc lại cho hội nghị nghe và thống nhất thông qua.'),
    signatures(),
  ]);
}

function signatures(): TableBlock {
  return {
    kind: 'table',
    columns: ['center', 'center'],
    head: [[{ content: 'THƯ KÝ' }, { content: 'CHỦ TRÌ' }]],
    rows: [{ cells: [{ content: '(Ký, ghi rõ họ tên)' }, { content: '(Ký, ghi rõ họ tên)' }] }],
  };
}

/** For every session its agenda, a list to sign at each bridge point, and the minutes, filled as far as is known. */
export function sessionPapers(plan: ElectionPlan): readonly LooseSheet[] {
  return placedSessions(plan).flatMap((session) => [
    titled(plan, 'CHƯƠNG TRÌNH HỘI NGHỊ TIẾP XÚC CỬ TRI', [
      ...facts(plan, session),
      agendaTable(plan, session),
    ]),
    ...attendance(plan, session),
    minutesOf(plan, session),
  ]);
}
