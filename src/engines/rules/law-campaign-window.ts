import { campaignOf } from '#domain/plan/campaign.ts';
import { electionRule } from './rule.ts';

/** The days the user sets aside for sessions lie within the campaign, the right way round. */
export const lawCampaignWindow = electionRule({
  id: 'law-campaign-window',
  severity: 'error',
  source: (profile) => profile.citations.campaign,
  *check(plan) {
    const { window } = plan.voterContact.settings;
    const campaign = campaignOf(plan);
    if (window === null || campaign === null) return;
    if (window.from > window.to || window.from < campaign.from || window.to > campaign.to) {
      yield {
        path: ['voterContact', 'settings', 'window'],
        params: { from: window.from, to: window.to, first: campaign.from, last: campaign.to },
      };
    }
  },
});
