import { VOTING_DAY_DEFAULTS } from '#domain/plan/voting-day.ts';
import { electionRule } from './rule.ts';

const { reserve } = VOTING_DAY_DEFAULTS.sources;

/** Time is kept free for those who could not come in their own slot. */
export const dataSlotsReserve = electionRule({
  id: 'data-slots-reserve',
  severity: 'note',
  source: (profile) => reserve ?? profile.citations.dataCheck,
  *check(plan) {
    if (plan.votingDay.reserve === null && plan.areas.some(({ slots }) => slots !== null)) {
      yield { path: ['votingDay', 'reserve'] };
    }
  },
});
