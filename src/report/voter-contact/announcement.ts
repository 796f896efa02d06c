import type { ElectionPlan } from '#domain/plan/plan.ts';
import { formatNumber } from '#i18n/format.ts';
import { heading, plain, point } from '#report/document/blocks.ts';
import type { Block, OfficialDocument } from '#report/document/model.ts';
import { contactSessionsAnnex } from '#report/election-plan/annexes/contact-sessions.ts';
import { planContext } from '#report/election-plan/context.ts';
import { officePaper } from '#report/election-plan/paper.ts';
import { counted, dayInText, listed } from '#report/election-plan/phrases.ts';
import { sessionFormNames } from '#report/election-plan/words.ts';
import { distanceOf } from '#report/voting-day/context.ts';
import { placedSessions } from './session-words.ts';

/** How often each form occurs: "04 cuộc trực tuyến và 02 cuộc trực tiếp". */
function formsIn(plan: ElectionPlan): string {
  const sessions = placedSessions(plan);
  return listed(
    (['in-person', 'online', 'hybrid'] as const).flatMap((form) => {
      const count = sessions.filter((session) => session.form === form).length;
      return count === 0 ? [] : [`${counted(count)} cuộc ${sessionFormNames[form]}`];
    }),
  );
}

function days(plan: ElectionPlan): string {
  const dates = placedSessions(plan).flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? dayInText(first) : `từ ${dayInText(first)} đến ${dayInText(last)}`;
}

function bodyOf(plan: ElectionPlan, issuer: string, locality: string): readonly Block[] {
  const distance = distanceOf(plan);
  const apart =
    distance === undefined ? 'ngồi giãn cách' : `ngồi cách nhau ít nhất ${formatNumber(distance)} m`;
  const isOnline = placedSessions(plan).some(({ form }) => form !== 'in-person');
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
    plain('Thời gian, địa điểm, người ứng cử và điểm truy cập trực tuyến của từng cuộc ghi tại Phụ lục.'),
    heading('Đề nghị cử tri'),
    point(`Dự trực tiếp: đeo khẩu trang, sát khuẩn tay, ${apart}; không dự khi có sốt, ho, khó thở.`),
    ...(isOnline
      ? [
          point(
            'Dự trực tuyến: truy cập trước giờ khai mạc 15 phút theo điểm truy cập đã thông báo, ghi rõ họ tên và nơi cư trú khi đăng nhập.',
          ),
        ]
      : []),
    point(
      'Cử tri không dự được gửi ý kiến bằng văn bản hoặc điện thoại qua Trưởng thôn, Tổ trưởng tổ dân phố.',
    ),
    plain(`${issuer} thông báo để cử tri, các cơ quan, đơn vị biết và thực hiện`),
  ];
}

/** The announcement of all sessions: form, content, time, place and access point, as the law asks. Number and day are the clerk's. */
export function sessionAnnouncement(plan: ElectionPlan): OfficialDocument {
  const { issuer, locality, words } = planContext(plan, new Map());
  const annex = contactSessionsAnnex(plan);
  return officePaper(plan, {
    type: 'TB',
    subject: `Lịch hội nghị tiếp xúc cử tri với những người ứng cử phục vụ cuộc ${words.election} trên địa bàn ${locality}`,
    body: bodyOf(plan, issuer, locality),
    recipients: ['Những người ứng cử', 'Các thôn, tổ dân phố (để thông báo đến cử tri)', 'Các điểm cầu'],
    annexes: annex === undefined ? [] : [annex],
  });
}
