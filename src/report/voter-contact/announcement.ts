import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { heading, plain, point } from '#report/document/blocks.ts';
import type { Block, OfficialDocument } from '#report/document/model.ts';
import { announcedSessionsAnnex } from '#report/election-plan/annexes/contact-sessions.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import { counted, dayInText, listed } from '#report/election-plan/phrases.ts';
import { hamletWords, sessionFormNames } from '#report/election-plan/words.ts';
import { distanceOf } from '#report/voting-day/context.ts';
import { comingSessions, isOpen, momentOf, needsRoom, pointsOf } from './session-words.ts';

/** How often each form occurs: "04 hội nghị trực tuyến và 02 hội nghị trực tiếp". */
function formsIn(plan: ElectionPlan): string {
  const sessions = comingSessions(plan);
  return listed(
    (['in-person', 'online', 'hybrid'] as const).flatMap((form) => {
      const count = sessions.filter((session) => session.form === form).length;
      return count === 0 ? [] : [`${counted(count)} hội nghị ${sessionFormNames[form]}`];
    }),
  );
}

function days(plan: ElectionPlan): string {
  const dates = comingSessions(plan).flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? dayInText(first) : `từ ${dayInText(first)} đến ${dayInText(last)}`;
}

/** Where the rest is told; the law wants the access point announced, so one that is missing is promised. */
function whereToRead(plan: ElectionPlan): string {
  const online = comingSessions(plan).filter(({ form }) => form !== 'in-person');
  const lacking = online.filter((session) => !isOpen(session)).length;
  const told = lacking < online.length ? ' và điểm truy cập trực tuyến' : '';
  const promised = lacking === 0 ? '' : ' Điểm truy cập chưa ghi sẽ được thông báo bổ sung trước hội nghị.';
  return `Thời gian, địa điểm, người ứng cử${told} của từng hội nghị ghi tại Phụ lục.${promised}`;
}

/** Announced earlier, perhaps; voters must not come in vain. */
function cancelled(plan: ElectionPlan): readonly Block[] {
  const moments = plan.voterContact.sessions
    .filter(({ state, date, start }) => state === 'cancelled' && date !== null && start !== null)
    .map((session) => {
      const places = pointsOf(plan, session).join(', ');
      return `${momentOf(session)}${places === '' ? '' : ` tại ${places}`}`;
    });
  return moments.length === 0 ? [] : [plain(`Không tổ chức hội nghị: ${moments.join('; ')}.`)];
}

function requests(plan: ElectionPlan): readonly Block[] {
  const sessions = comingSessions(plan);
  const distance = distanceOf(plan);
  const apart =
    distance === undefined ? 'ngồi giãn cách' : `ngồi cách nhau ít nhất ${formatNumber(distance)}\u00A0m`;
  const comes = sessions.some((session) => needsRoom(plan, session));
  const joins = sessions.some(({ form }) => form !== 'in-person');
  return [
    ...(comes
      ? [point(`Dự tại điểm cầu: đeo khẩu trang, sát khuẩn tay, ${apart}; không dự khi có sốt, ho, khó thở.`)]
      : []),
    ...(joins
      ? [
          point(
            'Dự trực tuyến: truy cập trước giờ khai mạc 15 phút theo điểm truy cập đã thông báo, ghi rõ họ tên và nơi cư trú khi đăng nhập.',
          ),
        ]
      : []),
    point(
      `Cử tri không dự được gửi ý kiến bằng văn bản hoặc điện thoại qua ${hamletWords(plan).hamletHead}.`,
    ),
  ];
}

function bodyOf(plan: ElectionPlan, issuer: string, locality: string): readonly Block[] {
  return [
    plain(
      `${issuer} thông báo lịch hội nghị tiếp xúc cử tri để người ứng cử vận động bầu cử trên địa bàn ${locality} như sau:`,
    ),
    heading('Nội dung'),
    plain(
      'Giới thiệu người ứng cử; người ứng cử báo cáo dự kiến chương trình hành động nếu được bầu; cử tri nêu ý kiến, đề đạt nguyện vọng và trao đổi với người ứng cử.',
    ),
    heading('Hình thức, thời gian, địa điểm'),
    plain(`Tổ chức ${formsIn(plan)}, ${days(plan)}.`),
    plain(whereToRead(plan)),
    ...cancelled(plan),
    heading('Đề nghị cử tri'),
    ...requests(plan),
    plain(`${issuer} thông báo để cử tri, các cơ quan, đơn vị biết và thực hiện`),
  ];
}

/** The announcement of all sessions: form, content, time, place and access point, as the law asks. Number and day are the clerk's. */
export function sessionAnnouncement(plan: ElectionPlan): OfficialDocument {
  const { issuer, locality, words } = planContext(plan, new Map());
  const annex = announcedSessionsAnnex(plan);
  return officePaper(plan, {
    type: 'TB',
    subject: `Lịch hội nghị tiếp xúc cử tri với những người ứng cử phục vụ cuộc ${words.election} trên địa bàn ${locality}`,
    body: bodyOf(plan, issuer, locality),
    recipients: [
      'Những người ứng cử',
      `${hamletWords(plan).hamletHead} (để thông báo đến cử tri)`,
      'Các điểm cầu',
    ],
    annexes: annex === undefined ? [] : [annex],
  });
}
