import { campaignOf } from '#domain/plan/campaign.ts';
import { addDays } from '#domain/time.ts';
import { electionRule } from './rule.ts';

/** Voter-contact sessions lie within the campaign. */
export const lawCampaignPeriod = electionRule({
  id: 'law-campaign-period',
  severity: 'error',
  source: (profile) => profile.citations.campaign,
  *check(plan) {
    const campaign = campaignOf(plan);
    if (campaign === null) return;
    for (const session of plan.voterContact.sessions) {
      if (session.date !== null && (session.date < campaign.from || session.date > campaign.to)) {
        yield {
          path: ['voterContact', 'sessions', session.id, 'date'],
          params: { date: session.date, from: campaign.from, before: addDays(campaign.to, 1) },
        };
      }
    }
  },
});
