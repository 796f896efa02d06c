import { contactPlanning } from './contact-planning.ts';
import { contactSession } from './contact-session.ts';
import { contactSettings } from './contact-settings.ts';
import { contactViews } from './contact-views.ts';

/** Voter-contact sessions: the words all of the section shares, and those of its parts. */
export const contact = {
  viewsLabel: 'Cách xem',
  views: {
    calendar: 'Lịch',
    'by-candidate': 'Theo người ứng cử',
    'by-point': 'Theo điểm cầu',
    coverage: 'Độ phủ theo thôn',
    lists: 'Danh sách',
    settings: 'Thiết lập',
  },
  addSession: 'Thêm hội nghị',
  /** "08:00–09:10". */
  span: (from: string, to: string) => `${from}–${to}`,
  minutes: (count: string) => `${count} phút`,
  unnamedCandidate: 'Người ứng cử chưa có tên',
  unnamedPoint: 'Điểm cầu chưa có tên',
  unnamedHamlet: 'Thôn chưa có tên',
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  weekdaysShort: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  states: { planned: 'Dự kiến', held: 'Đã tổ chức', cancelled: 'Đã hủy' },
  fromHome: 'Tham gia tại nhà',
  ...contactViews,
  ...contactSession,
  ...contactSettings,
  ...contactPlanning,
};
