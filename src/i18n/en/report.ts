import type { report as vietnamese } from '#i18n/vi/report.ts';

export const report: typeof vietnamese = {
  kinds: {
    'election-plan': 'Plan for a safe election, with annexes',
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
