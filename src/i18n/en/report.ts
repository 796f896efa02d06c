import type { report as vietnamese } from '#i18n/vi/report.ts';

export const report: typeof vietnamese = {
  kinds: {
    'election-plan': 'Plan for a safe election, with annexes',
    'timetable-posters': 'Posters of the time slots, one for each polling area (A4)',
    'timetable-posters-a3': 'Posters of the time slots, one for each polling area (A3)',
    'group-invitations': 'Slot invitations by hamlet (names filled in by hand)',
    'household-invitations': 'Slot invitations merged from a list of households',
    announcements: 'Loudspeaker announcement for each hamlet',
    'line-sheets': 'Sheet for the person who manages the line',
    'marking-sheets': 'Marking sheet for each polling room (drawing and measures of the floor marks)',
    signs: 'Signs: way in, way out, one way, stand here',
    'supply-order': 'Request to buy supplies',
    'supply-handover': 'Hand-over sheet of supplies for each polling area and special site',
    'supply-labels': 'Shelf labels for the store (ten to an A4 sheet)',
    'supplies-workbook': 'Workbook of needs, purchases and hand-over (Excel)',
  },
  sections: {
    opening: 'Opening sentence',
    purpose: 'Purpose and requirements',
    situation: 'Assessment of the situation',
    principles: 'Principles',
    scenarios: 'Measures by scenario',
    resources: 'People, supplies, funds',
    'voter-contact': 'Voter-contact sessions',
    organisation: 'Organisation and responsibilities',
    reporting: 'Reporting regime',
    closing: 'Closing sentence',
  },
};
