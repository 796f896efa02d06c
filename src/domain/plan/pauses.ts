import { minutesOfClock } from '#domain/time.ts';
import { areaVoters, type PollingArea } from './area.ts';
import type { ElectionPlan } from './plan.ts';
import { PRIORITY_KINDS, type PriorityKind, type VotingDay } from './voting-day.ts';

/**
 * What makes one hour of the voting day unlike another: the opening ceremony,
 * the team's lunch, and the hours kept for those who go first.
 */

/** Minutes after midnight. */
export type Stretch = { readonly from: number; readonly to: number };

/** When fewer work than planned, or nobody votes yet; within the hours of the area. */
type Pauses = {
  /** Nobody votes yet. */
  readonly ceremony: Stretch | null;
  /** `staffShare` of the team is at work; voting goes on (Luật Bầu cử, Điều 71). */
  readonly lunch: (Stretch & { readonly staffShare: number }) | null;
};

export function pausesOf(plan: ElectionPlan, area: PollingArea): Pauses {
  const { ceremonyMinutes, lunch } = plan.votingDay;
  const day = hoursOf(plan, area);
  const ceremony = within(day, { from: day.from, to: day.from + ceremonyMinutes });
  if (lunch === null || lunch.staffShare === 1) return { ceremony, lunch: null };
  const eating = within(day, { from: minutesOfClock(lunch.from), to: minutesOfClock(lunch.to) });
  // A team of which nobody is left would stop the voting, and that never stops: one stays.
  const staffShare = Math.max(lunch.staffShare, 0.01);
  return { ceremony, lunch: eating === null ? null : { ...eating, staffShare } };
}

/**
 * Minutes of the day in which hamlets are called and everybody is at work: the
 * opening hours less the reserve, the ceremony, and the part of the lunch that
 * is lost. At least a tenth of the day, whatever the settings say.
 */
export function calledMinutes(plan: ElectionPlan, area: PollingArea): number {
  const day = hoursOf(plan, area);
  const { reserve } = plan.votingDay;
  const { ceremony, lunch } = pausesOf(plan, area);
  const kept =
    reserve === null
      ? 0
      : sharedMinutes(day, { from: minutesOfClock(reserve.from), to: minutesOfClock(reserve.to) });
  const lost =
    (ceremony === null ? 0 : ceremony.to - ceremony.from) +
    (lunch === null ? 0 : (lunch.to - lunch.from) * (1 - lunch.staffShare));
  const whole = day.to - day.from;
  return Math.max(whole / 10, whole - kept - lost);
}

/** A priority group with hours of its own: when, and how many of the area's voters it is taken to be. */
type PriorityHours = Stretch & {
  readonly kind: PriorityKind;
  readonly share: number;
  readonly voters: number;
};

export function priorityHoursOf(plan: ElectionPlan, area: PollingArea): PriorityHours[] {
  const { priorityGroups } = plan.votingDay;
  return PRIORITY_KINDS.flatMap((kind) => {
    const { share, window } = priorityGroups[kind];
    if (window === null || share === 0) return [];
    const hours = within(hoursOf(plan, area), {
      from: minutesOfClock(window.from),
      to: minutesOfClock(window.to),
    });
    return hours === null ? [] : [{ ...hours, kind, share, voters: Math.round(share * areaVoters(area)) }];
  });
}

/** Share of the voters who go to the front of the line. */
export function priorityShareOf({ priorityGroups, priorityShare }: VotingDay): number {
  const sum = PRIORITY_KINDS.reduce((total, kind) => total + priorityGroups[kind].share, priorityShare);
  // Without the rounding 0.1 and 0.02 would be more than 0.12.
  return Math.min(1, Math.round(sum * 1e9) / 1e9);
}

/** Minutes two stretches have in common. */
export function sharedMinutes(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

function hoursOf(plan: ElectionPlan, area: PollingArea): Stretch {
  const { open, close } = area.hours ?? plan.election;
  return { from: minutesOfClock(open), to: minutesOfClock(close) };
}

function within(day: Stretch, stretch: Stretch): Stretch | null {
  const from = Math.max(day.from, stretch.from);
  const to = Math.min(day.to, stretch.to);
  return from < to ? { from, to } : null;
}
