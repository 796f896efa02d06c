import type { contact as vietnamese } from '#i18n/vi/contact.ts';
import { contactPlanning } from './contact-planning.ts';
import { contactSession } from './contact-session.ts';
import { contactSettings } from './contact-settings.ts';
import { contactViews } from './contact-views.ts';

export const contact: typeof vietnamese = {
  viewsLabel: 'Views',
  views: {
    calendar: 'Calendar',
    'by-candidate': 'By candidate',
    'by-point': 'By bridge point',
    coverage: 'Hamlets covered',
    lists: 'Lists',
    settings: 'Settings',
  },
  addSession: 'Add a session',
  span: (from, to) => `${from}–${to}`,
  minutes: (count) => `${count} minutes`,
  unnamedCandidate: 'Candidate without a name',
  unnamedPoint: 'Bridge point without a name',
  unnamedHamlet: 'Hamlet without a name',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  states: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
  fromHome: 'From home',
  ...contactViews,
  ...contactSession,
  ...contactSettings,
  ...contactPlanning,
};
