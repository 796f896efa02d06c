import { deadlineDate, profileOf } from '#domain/profiles.ts';
import { addDays, daysBetween, type IsoDate } from '#domain/time.ts';
import type { ElectionPlan } from './plan.ts';

/**
 * The days on which candidates may meet voters: from the day the official list
 * is published to the last day that ends 24 hours before voting opens. Null
 * where the profile does not know them.
 */
export function campaignOf({
  profile,
  election,
}: Pick<ElectionPlan, 'profile' | 'election'>): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const { deadlines } = profileOf(profile);
  const dayOf = (id: string) => {
    const deadline = deadlines.find((each) => each.id === id);
    return deadline === undefined ? null : deadlineDate(deadline, election.date);
  };
  const published = dayOf('candidates-published');
  const closed = dayOf('campaign-closed');
  // On the closing day itself the campaign is over by the opening hour: no session fits.
  return published === null || closed === null ? null : { from: published, to: addDays(closed, -1) };
}

/**
 * First and last day for sessions: the user's own, else the campaign's, less the days on which nobody could
 * have been told in time. Null where nobody knows.
 *
 * Candidates are told `noticeDays` before, and who they are is official only once the list is published. The
 * notice is a lead (see its source in the defaults), so it only moves the default: days of the user's own,
 * or a shorter notice, bring the first days of the campaign back.
 */
export function sessionSpanOf(plan: ElectionPlan): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const { window, noticeDays } = plan.voterContact.settings;
  if (window !== null) return window;
  const campaign = campaignOf(plan);
  return campaign === null ? null : { from: addDays(campaign.from, noticeDays), to: campaign.to };
}

/** Is the last day for sessions gone? Such a plan is looked at or learnt from, not planned. */
export function isCampaignOver(plan: ElectionPlan, today: IsoDate): boolean {
  const span = sessionSpanOf(plan);
  return span !== null && today > span.to;
}

/** The days for sessions by the plan's settings, in order: `sessionSpanOf`, less the excluded days. */
export function sessionDaysOf(plan: ElectionPlan): readonly IsoDate[] {
  const { excludedDates } = plan.voterContact.settings;
  const span = sessionSpanOf(plan);
  if (span === null || span.to < span.from) return [];
  const length = Math.min(daysBetween(span.from, span.to) + 1, MOST_DAYS);
  const excluded = new Set(excludedDates);
  return Array.from({ length }, (_, index) => addDays(span.from, index)).filter((day) => !excluded.has(day));
}

/** As many as a request holds: half a year more than any campaign, so that a window typed wrong is cut and not refused. */
const MOST_DAYS = 200;
