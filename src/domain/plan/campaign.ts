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

/** First and last day that sessions may lie on: the user's own, else the campaign's. Null where nobody knows. */
export function sessionSpanOf(plan: ElectionPlan): { readonly from: IsoDate; readonly to: IsoDate } | null {
  return plan.voterContact.settings.window ?? campaignOf(plan);
}

/**
 * First and last day for sessions that are planned anew: those of `sessionSpanOf`, less the days of the
 * campaign on which nobody could have been told in time.
 *
 * Candidates are told `noticeDays` before, and who they are is official only once the list is published. The
 * notice is a lead (see its source in the defaults), so it only moves the default: days of the user's own,
 * or a shorter notice, bring the first days of the campaign back, and sessions that are there already may
 * lie on them.
 */
export function newSessionSpanOf(
  plan: ElectionPlan,
): { readonly from: IsoDate; readonly to: IsoDate } | null {
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

/** The days that sessions may lie on, in order: `sessionSpanOf`, less the excluded days. */
export function sessionDaysOf(plan: ElectionPlan): readonly IsoDate[] {
  return daysWithin(sessionSpanOf(plan), plan);
}

/** The days for sessions that are planned anew, in order: `newSessionSpanOf`, less the excluded days. */
export function newSessionDaysOf(plan: ElectionPlan): readonly IsoDate[] {
  return daysWithin(newSessionSpanOf(plan), plan);
}

function daysWithin(span: ReturnType<typeof sessionSpanOf>, plan: ElectionPlan): readonly IsoDate[] {
  if (span === null || span.to < span.from) return [];
  const length = Math.min(daysBetween(span.from, span.to) + 1, MOST_DAYS);
  const excluded = new Set(plan.voterContact.settings.excludedDates);
  return Array.from({ length }, (_, index) => addDays(span.from, index)).filter((day) => !excluded.has(day));
}

/** As many as a request holds: half a year more than any campaign, so that a window typed wrong is cut and not refused. */
const MOST_DAYS = 200;
