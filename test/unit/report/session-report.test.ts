import { expect, test } from 'vitest';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { sessionAnnouncement } from '#report/voter-contact/announcement.ts';
import { sessionReport } from '#report/voter-contact/session-report.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withWorkedSessions } from '#test/support/session-plans.ts';

const plan = withWorkedSessions(electionPlanFixture('full'));

function issuedBy(kind: ElectionPlan['issuer']['kind'], profile: ElectionPlan['profile']): ElectionPlan {
  return { ...plan, profile, issuer: { ...plan.issuer, kind } };
}

test('in 2021 the report goes to the committee of the district', () => {
  expect(sessionReport(plan).addressees).toEqual(['Ủy ban bầu cử huyện Tam Nông']);
});

test('since 2026 it goes to the committee of the commune and the Front of the province', () => {
  expect(sessionReport(issuedBy('peoples-committee', '2026')).addressees).toEqual([
    'Ủy ban bầu cử xã Phú Thành A',
    'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp',
  ]);
});

test('a committee that writes the report does not address itself', () => {
  expect(sessionReport(issuedBy('election-committee', '2026')).addressees).toEqual([
    'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Tháp',
  ]);
});

test('only candidates of sessions that were held are counted', () => {
  const [first] = plan.voterContact.sessions;
  if (first === undefined) throw new Error('the plan has sessions');
  const held = { ...first, candidateIds: ['candidate-1', 'candidate-2'] };
  const planned = { ...first, id: 'later', state: 'planned' as const, candidateIds: ['candidate-3'] };
  const two = { ...plan, voterContact: { ...plan.voterContact, sessions: [held, planned] } };
  expect(JSON.stringify(sessionReport(two))).toContain('Số người ứng cử tham gia tiếp xúc cử tri: 02.');
});

test('papers call a session by its one name', () => {
  for (const paper of [sessionReport(plan), sessionAnnouncement(plan)]) {
    expect(JSON.stringify(paper).replaceAll(/cuộc\s+bầu\s+cử/giu, '')).not.toMatch(/cuộc/iu);
  }
});

test('what was noted at a session that is planned again is not reported; a held one without a record says no number', () => {
  const [first] = plan.voterContact.sessions;
  if (first === undefined) throw new Error('the plan has sessions');
  const noted = (count: number) => ({
    present: 10,
    opinions: [{ id: 'o', topic: 'Nước sạch', count }],
    note: '',
  });
  const sessions = [
    { ...first, state: 'held' as const, record: noted(2) },
    { ...first, id: 'again', state: 'planned' as const, record: noted(5) },
    { ...first, id: 'unknown', state: 'held' as const, record: null },
  ];
  const report = JSON.stringify(sessionReport({ ...plan, voterContact: { ...plan.voterContact, sessions } }));
  expect(report).toContain('Có 10 lượt cử tri dự, 02 lượt ý kiến.');
  expect(report).not.toContain('07 lượt');
});

test('voters are called to what is still to come, not to what was held', () => {
  const [first] = plan.voterContact.sessions;
  if (first === undefined) throw new Error('the plan has sessions');
  const sessions = [
    { ...first, state: 'held' as const, date: '2021-05-04' as const },
    { ...first, id: 'next', state: 'planned' as const, date: '2021-05-12' as const },
  ];
  const announced = JSON.stringify(
    sessionAnnouncement({ ...plan, voterContact: { ...plan.voterContact, sessions } }),
  );
  expect(announced).toContain('12/5/2021');
  expect(announced).not.toContain('04/5/2021');
});
