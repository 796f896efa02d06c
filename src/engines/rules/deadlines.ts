import type { Deadline, RuleProfile } from '#domain/profile.ts';
import { deadlineDate } from '#domain/profiles.ts';
import type { IsoDate } from '#domain/time.ts';

/** A step of the calendar that rules stand on, and its day. */
export function deadlineOf(
  profile: RuleProfile,
  id: 'teams-created' | 'voter-list-posted',
  electionDate: IsoDate,
): { readonly deadline: Deadline; readonly date: IsoDate } | null {
  const deadline = profile.deadlines.find((each) => each.id === id);
  return deadline === undefined ? null : { deadline, date: deadlineDate(deadline, electionDate) };
}
