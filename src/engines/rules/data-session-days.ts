import { campaignOf } from '#domain/plan/campaign.ts';
import { electionRule } from './rule.ts';
import { sessionClashHits } from './session-clash-hits.ts';

/**
 * Sessions lie on days the plan sets aside for them: within days of the user's own, on none that is left
 * out. What lies outside the campaign altogether is told by `law-campaign-period`; what was held is over.
 */
export const dataSessionDays = electionRule({
  id: 'data-session-days',
  severity: 'warning',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { excludedDates, window } = plan.voterContact.settings;
    const campaign = campaignOf(plan);
    for (const hit of sessionClashHits(plan, { 'outside-days': 'date' })) {
      const day = String(hit.params?.['date']);
      const isExcluded = excludedDates.includes(day);
      if (!isExcluded && campaign !== null && (day < campaign.from || day > campaign.to)) continue;
      const span = isExcluded ? null : window;
      yield { ...hit, params: { ...hit.params, from: span?.from ?? '', to: span?.to ?? '' } };
    }
  },
});
