import { minimumSessionsOf } from '#domain/plan/session-request.ts';
import type { BallotKind } from '#domain/profile.ts';
import { dash, heading, plain } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import { counted, isFilled, listed, sumOf, withoutEnd } from '#report/election-plan/phrases.ts';
import { ballotNames } from '#report/election-plan/words.ts';
import { sessionsInOrder } from '#report/voter-contact/session-words.ts';

function candidatesPart({ plan }: PlanContext): readonly TextBlock[] {
  const { candidates } = plan.voterContact;
  const levels = (Object.keys(ballotNames) as BallotKind[]).flatMap((level) => {
    const ofLevel = candidates.filter((candidate) => candidate.level === level);
    if (ofLevel.length === 0) return [];
    const least = Math.min(...ofLevel.map((candidate) => minimumSessionsOf(plan, candidate)));
    const sessions = least > 0 ? `, mỗi người ít nhất ${counted(least)} hội nghị` : '';
    return [dash(`Người ứng cử ${ballotNames[level]}: ${counted(ofLevel.length)} người${sessions}.`)];
  });
  if (levels.length === 0) return [];
  return [
    heading('Người ứng cử và số hội nghị tiếp xúc cử tri'),
    dash(
      `Tổng số ${counted(candidates.length)} người ứng cử tiếp xúc cử tri trên địa bàn; số hội nghị do Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thống nhất với Ủy ban bầu cử.`,
    ),
    ...levels,
  ];
}

function bridgesPart({ plan }: PlanContext): readonly TextBlock[] {
  const points = plan.voterContact.bridgePoints.filter((one) => isFilled(one.name));
  if (points.length === 0) return [];
  const linked = points
    .filter((one) => one.link === 'fibre' || one.link === 'mobile')
    .map((one) => withoutEnd(one.name));
  const unlinked = points.filter((one) => one.link === 'none').map((one) => withoutEnd(one.name));
  return [
    heading('Điểm cầu'),
    dash(`Bố trí ${counted(points.length)} điểm: ${listed(points.map((one) => withoutEnd(one.name)))}.`),
    ...(linked.length === 0 || unlinked.length === 0
      ? []
      : [dash(`Điểm có đường truyền để họp trực tuyến: ${listed(linked)}.`)]),
    ...(unlinked.length === 0
      ? []
      : [
          dash(
            `Điểm chưa có đường truyền: ${listed(unlinked)}; lắp đặt đường truyền trước hội nghị hoặc mời cử tri dự tại điểm cầu gần nhất có đường truyền.`,
          ),
        ]),
  ];
}

function sessionsPart({ plan, refer }: PlanContext): readonly TextBlock[] {
  const sessions = sessionsInOrder(plan);
  if (sessions.length === 0) return [];
  const remote = sessions.filter((session) => session.form !== 'in-person').length;
  const invited = sumOf(sessions.map((session) => session.invited));
  const share = remote === sessions.length ? 'đều' : `trong đó ${counted(remote)} hội nghị`;
  const online = remote === 0 ? '' : `, ${share} trực tuyến hoặc kết hợp trực tuyến`;
  const guests = invited === 0 ? '' : `; dự kiến mời ${counted(invited)} lượt cử tri`;
  return [
    heading('Lịch tiếp xúc cử tri'),
    dash(
      `Dự kiến tổ chức ${counted(sessions.length)} hội nghị${online}${guests}${refer('contact-sessions')}.`,
    ),
    dash(
      'Chương trình: khai mạc; giới thiệu người ứng cử và đọc tiểu sử tóm tắt; người ứng cử báo cáo dự kiến chương trình hành động; cử tri nêu ý kiến và trao đổi; kết thúc hội nghị.',
    ),
  ];
}

/** VI. Tiếp xúc cử tri; left out when the plan knows no candidate, place or session. */
export function voterContactSection(context: PlanContext): readonly TextBlock[] {
  const parts = [...candidatesPart(context), ...bridgesPart(context), ...sessionsPart(context)];
  return parts.length === 0 ? [] : [plain(context.words.contactGuidance), ...parts];
}
