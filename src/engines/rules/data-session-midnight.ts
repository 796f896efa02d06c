import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/** A session ends on the day it begins: calendars, papers and voters look for it on one day. */
export const dataSessionMidnight = electionRule({
  id: 'data-session-midnight',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  check: (plan) => sessionClashHits(plan, { overnight: 'start' }),
});
