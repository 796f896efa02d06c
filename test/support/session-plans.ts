import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { itemAt } from './item-at.ts';

const CONFIRMED = { met: true, evidence: 'Biên bản kiểm tra ngày 03/5/2021' };

/** The plan's first sessions as they look after some days of work: announced, one held, one cancelled, one without a day. */
export function withWorkedSessions(plan: ElectionPlan): ElectionPlan {
  const { sessions } = plan.voterContact;
  const hamletIds = plan.areas.flatMap(({ hamlets }) => hamlets.map(({ id }) => id));
  const told: Partial<ContactSession> = {
    noticeOn: '2021-04-27',
    chair: 'Bà Trần Thị Mẫu',
    secretary: 'Ông Lê Văn Ví Dụ',
    technician: 'Ông Phạm Văn Kỹ',
    platform: 'Zoom',
    conditions: { technical: CONFIRMED, informationSecurity: CONFIRMED, cyberSecurity: CONFIRMED },
  };
  const held: ContactSession = {
    ...itemAt(sessions, 0),
    ...told,
    hamletIds: hamletIds.slice(0, 2),
    accessPoint: 'https://hop.example.vn/phu-thanh-a?id=2105&mk=á',
    state: 'held',
    record: {
      present: 30,
      opinions: [
        { id: 'opinion-1', topic: 'Đường giao thông nông thôn', count: 3 },
        { id: 'opinion-2', topic: 'Nước sạch', count: 1 },
      ],
      note: 'Hội nghị thành công.',
    },
  };
  const changed: readonly ContactSession[] = [
    held,
    { ...itemAt(sessions, 1), ...told, state: 'held', record: { ...record(held), present: 28 } },
    { ...itemAt(sessions, 2), ...told, form: 'online', bridgePointIds: [] },
    { ...itemAt(sessions, 3), form: 'in-person', accessPoint: '', lengthMinutes: null },
    { ...itemAt(sessions, 4), state: 'cancelled' },
    { ...itemAt(sessions, 5), date: null, start: null },
  ];
  return { ...plan, voterContact: { ...plan.voterContact, sessions: [...changed] } };
}

function record(session: ContactSession): NonNullable<ContactSession['record']> {
  return { present: null, opinions: session.record?.opinions.slice(0, 1) ?? [], note: '' };
}
