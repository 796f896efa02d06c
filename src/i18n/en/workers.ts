import type { workers as vietnamese } from '#i18n/vi/workers.ts';

export const workers: typeof vietnamese = {
  problems: {
    'worker-failed': {
      what: 'The app met an error while computing.',
      remedy: 'The plan is untouched. Try again; if it fails again, close the app and open it anew.',
    },
    'worker-message-invalid': {
      what: 'Parts of the app are of different versions.',
      remedy: 'Reload the window; if that does not help, install the app again.',
    },
    'worker-closed': {
      what: 'The computation stopped because the window is closing.',
      remedy: 'Try again when the window is open.',
    },
    'report-not-for-this-plan': {
      what: 'This kind of document does not exist for the open plan.',
      remedy: 'Choose another kind of document.',
    },
    'report-needs-timetable': {
      what: 'The plan has no time slots yet.',
      remedy: 'Divide the voting time under Time slots, then make this paper again.',
    },
    'report-needs-sessions': {
      what: 'No voter-contact session is planned.',
      remedy: 'Plan the sessions, or give at least one a day and an hour.',
    },
    'report-needs-coming-sessions': {
      what: 'No voter-contact session is still to come.',
      remedy: 'Plan the sessions, or give one that was not held a day and an hour.',
    },
    'report-needs-held-sessions': {
      what: 'No session was held yet.',
      remedy: 'Mark a session as held and enter what came of it.',
    },
    'report-needs-access-points': {
      what: 'No online access point.',
      remedy: 'Enter the access point of at least one online or hybrid session.',
    },
    'report-needs-layout': {
      what: 'No polling room of the plan has been laid out yet.',
      remedy: 'Lay out a room under Polling rooms, then make this sheet again.',
    },
    'report-needs-needs': {
      what: 'The plan does not yet need any supplies that could be worked out.',
      remedy: 'Enter polling areas, voters and staff, then make this paper again.',
    },
    'report-needs-purchases': {
      what: 'Nothing has to be bought, or nothing that is missing has a price.',
      remedy: 'See Buying in the section Supplies; enter offers or unit prices.',
    },
    'report-needs-seating': {
      what: 'No room of the school has been seated yet.',
      remedy: 'Seat at least one room under Seat plans, then make this document again.',
    },
    'sessions-no-day': {
      what: 'There is no day to hold sessions on.',
      remedy: 'Change the days, or the days of notice, in the settings of the sessions.',
    },
    'sessions-no-hours': {
      what: 'No part of the day is long enough for a session.',
      remedy: 'Lengthen the hours or shorten the agenda in the settings.',
    },
    'sessions-no-place': {
      what: 'There is nowhere to hold sessions.',
      remedy: 'Enter bridge points, or allow online meetings and at least one team in the settings.',
    },
    cancelled: { what: 'Stopped as asked.', remedy: 'Start again when you need it.' },
  },
};
