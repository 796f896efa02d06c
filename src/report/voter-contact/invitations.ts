import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionMinutes } from '#domain/plan/session-request.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { dash, plain } from '#report/document/blocks.ts';
import type { OfficialDocument, TextBlock } from '#report/document/model.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import { counted, isFilled, listed, placeInSentence, sentence } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { agendaAnnex } from './agenda.ts';
import {
  agendaParts,
  candidatesOf,
  DOTS,
  hamletsOf,
  momentOf,
  needsRoom,
  placedSessions,
  pointsOf,
} from './session-words.ts';

function guests(plan: ElectionPlan, session: ContactSession): string {
  const places = hamletsOf(plan, session).map(placeInSentence);
  const from = places.length === 0 ? 'trên địa bàn' : listed(places);
  return session.invited === null
    ? `Đại diện cử tri ${from}`
    : `Đại diện cử tri ${from}, ${counted(session.invited)} người`;
}

/** Without an access point nobody can join from elsewhere; what is not known yet is written in by hand. */
function accessLines({ form, accessPoint }: ContactSession): readonly TextBlock[] {
  if (form === 'in-person') return [];
  return [dash(`Điểm truy cập: ${isFilled(accessPoint) ? accessPoint.trim() : DOTS}`)];
}

/** What is asked of guests where they come: to a room, from home, or to either. */
function request(plan: ElectionPlan, session: ContactSession): string {
  const comes = needsRoom(plan, session);
  const atHome =
    session.form === 'in-person'
      ? []
      : [
          `${comes ? 'dự từ nơi ở thì ' : ''}truy cập trước giờ khai mạc 15 phút, ghi rõ họ tên và nơi cư trú`,
        ];
  const inRoom = comes
    ? ['đeo khẩu trang, sát khuẩn tay, ngồi đúng vị trí đã bố trí giãn cách và đến đúng giờ']
    : [];
  return `Đề nghị đại biểu ${[...inRoom, ...atHome].join('; ')}`;
}

function details(plan: ElectionPlan, session: ContactSession): readonly TextBlock[] {
  const points = pointsOf(plan, session);
  const candidates = candidatesOf(plan, session);
  const isWhole = agendaParts(plan, session).every(({ minutes }) => minutes > 0);
  const people = [
    ['Chủ trì', session.chair],
    ['Thư ký', session.secretary],
    ['Cán bộ kỹ thuật', session.technician],
  ] as const;
  return [
    dash(sentence(`Thành phần dự: ${guests(plan, session)}`)),
    ...(candidates.length === 0 ? [] : [dash(sentence(`Người ứng cử: ${listed(candidates)}`))]),
    dash(sentence(`Thời gian: ${momentOf(session)}`)),
    dash(
      `Thời lượng: ${counted(sessionMinutes(plan.voterContact.settings, session))} phút, ${isWhole ? 'gồm năm nội dung ' : ''}theo chương trình kèm theo (Phụ lục).`,
    ),
    dash(sentence(`Hình thức: ${sessionFormNames[session.form]}`)),
    ...(points.length === 0 ? [] : [dash(sentence(`Địa điểm: ${points.join('; ')}`))]),
    ...(session.form !== 'in-person' && isFilled(session.platform)
      ? [dash(sentence(`Nền tảng họp trực tuyến: ${session.platform}`))]
      : []),
    ...accessLines(session),
    ...people.flatMap(([role, name]) => (isFilled(name) ? [dash(sentence(`${role}: ${name}`))] : [])),
  ];
}

/** An invitation to every session that has a day and an hour, with its agenda; who it is addressed to is written in by hand. */
export function sessionInvitations(plan: ElectionPlan): readonly OfficialDocument[] {
  const { issuer } = planContext(plan, new Map());
  return placedSessions(plan).map((session) =>
    officePaper(plan, {
      type: 'GM',
      subject: `Dự hội nghị tiếp xúc cử tri theo hình thức ${sessionFormNames[session.form]}`,
      body: [
        plain(`${issuer} trân trọng kính mời:`),
        plain(BLANK_NAME),
        plain('Tới dự hội nghị tiếp xúc cử tri với những người ứng cử, cụ thể như sau:'),
        ...details(plan, session),
        plain(request(plan, session)),
      ],
      annexes: [agendaAnnex(plan, session)],
    }),
  );
}

/** A line to write a name on. */
const BLANK_NAME = '.'.repeat(110);
