import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { splitDate } from '#domain/time.ts';
import { formatLongDate } from '#i18n/format.ts';
import { dash, item, plain } from '#report/document/blocks.ts';
import type { Block, OfficialDocument, TableBlock } from '#report/document/model.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import {
  counted,
  isFilled,
  listed,
  placeInSentence,
  sentence,
  upperFirst,
} from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { attendanceAnnexes } from './attendance.ts';
import {
  AGENDA_CONTENTS,
  candidatesOf,
  DOTS,
  hamletsOf,
  momentOf,
  placedSessions,
  pointsOf,
} from './session-words.ts';

/** Rows to write opinions in, where none are recorded yet. */
const BLANK_OPINIONS = 6;

/** Dots to write on where nobody entered it. */
function orBlank(text: string): string {
  return isFilled(text) ? sentence(text) : DOTS;
}

/** "Thời gian bắt đầu: …", as the template prints it. */
function entry(name: string, text: string): Block {
  return plain(`${name}: ${text}`);
}

function place(plan: ElectionPlan, session: ContactSession): string {
  const points = pointsOf(plan, session);
  const form = `hình thức ${sessionFormNames[session.form]}`;
  return upperFirst(sentence(points.length === 0 ? form : `${points.join('; ')} (${form})`));
}

function participants(plan: ElectionPlan, session: ContactSession): readonly Block[] {
  const present = session.record?.present ?? null;
  const hamlets = hamletsOf(plan, session).map(placeInSentence);
  const from = hamlets.length === 0 ? '' : ` ${listed(hamlets)}`;
  const candidates = candidatesOf(plan, session);
  return [
    plain('Thành phần tham dự:'),
    dash(`Người ứng cử: ${candidates.length === 0 ? DOTS : sentence(listed(candidates))}`),
    dash(
      `Đại diện cử tri${from}: ${present === null ? '……' : counted(present)} người (có danh sách kèm theo).`,
    ),
    dash(`Đại biểu khác: ${DOTS}`),
  ];
}

function opinionTable({ record }: ContactSession): TableBlock {
  const opinions = record?.opinions ?? [];
  const blank = Array.from({ length: BLANK_OPINIONS }, () => ['', ''] as const);
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

/** As wide as the text. */
const WRITING_LINE = '.'.repeat(110);

function conclusions({ record }: ContactSession): readonly Block[] {
  const note = record?.note ?? '';
  return isFilled(note) ? [plain(sentence(note))] : [plain(WRITING_LINE), plain(WRITING_LINE)];
}

/** The five parts by law in their order; opinions stand at the fourth, conclusions at the fifth. */
function course(session: ContactSession): readonly Block[] {
  return AGENDA_CONTENTS.flatMap((content, index): readonly Block[] => {
    const part = item(sentence(content));
    if (index === AGENDA_CONTENTS.length - 2) return [part, opinionTable(session)];
    if (index === AGENDA_CONTENTS.length - 1) return [part, ...conclusions(session)];
    return [part];
  });
}

function minutesOf(plan: ElectionPlan, session: ContactSession): OfficialDocument {
  const { commune } = planContext(plan, new Map());
  const paper = officePaper(plan, {
    type: 'BB',
    subject: 'Hội nghị tiếp xúc cử tri với những người ứng cử',
    body: [
      entry('Thời gian bắt đầu', sentence(momentOf(session))),
      entry('Địa điểm', place(plan, session)),
      ...participants(plan, session),
      entry('Chủ trì (chủ tọa)', orBlank(session.chair)),
      entry('Thư ký (người ghi biên bản)', orBlank(session.secretary)),
      ...(session.form === 'in-person' ? [] : [entry('Cán bộ kỹ thuật', orBlank(session.technician))]),
      plain('Nội dung (theo diễn biến hội nghị):'),
      ...course(session),
      plain('Biên bản được đọc lại cho hội nghị nghe và thống nhất thông qua.'),
      plain(
        `Hội nghị kết thúc vào …… giờ ……, ${session.date === null ? DOTS : formatLongDate(session.date)}`,
      ),
    ],
    recipients: [`Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam ${commune}`, 'Chủ tọa, thư ký hội nghị'],
    annexes: attendanceAnnexes(plan, session),
  });
  return {
    ...paper,
    ...(session.date === null ? {} : { date: splitDate(session.date) }),
    signature: { authority: { kind: 'own' }, position: 'Chủ tọa', name: session.chair },
    secretary: session.secretary,
    recipients: { ...paper.recipients, archive: 'VT, Hồ sơ' },
  };
}

/**
 * Minutes of every session that has a day and an hour, filled as far as is known, each with its lists to
 * sign as annexes. Minutes are an administrative document (Nghị định 30/2020/NĐ-CP, Điều 7), set out after
 * its template 1.9.
 */
export function minutesOfSessions(plan: ElectionPlan): readonly OfficialDocument[] {
  return placedSessions(plan).map((session) => minutesOf(plan, session));
}
