import type { Household } from '#domain/household.ts';
import type { PollingArea } from '#domain/plan/area.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { TimeSlot } from '#domain/plan/slots.ts';
import { minutes } from '#domain/scalars.ts';
import { type ClockTime, clockOfMinutes, minutesOfClock } from '#domain/time.ts';

const SLOT_MINUTES = minutes(30);

/** Hamlets one after the other, half an hour each; one with more than `most` voters takes several slots. */
function slotsOf(area: PollingArea, opening: ClockTime, most: number): TimeSlot[] {
  const parts = area.hamlets.flatMap(({ id, voters }) => {
    const count = Math.max(1, Math.ceil((voters ?? 0) / most));
    return Array.from({ length: count }, (_, part) => ({
      id,
      voters: Math.floor(((voters ?? 0) + part) / count),
    }));
  });
  return parts.map((part, at) => {
    const from = minutesOfClock(opening) + at * SLOT_MINUTES;
    return {
      from: clockOfMinutes(from),
      to: clockOfMinutes(from + SLOT_MINUTES),
      capacity: most,
      load: part.voters,
      groups: [part],
    };
  });
}

/** A plan with a timetable at every area, made by hand so that papers are tested without the engines. */
export function withTimetables(plan: ElectionPlan, most = 400): ElectionPlan {
  return {
    ...plan,
    areas: plan.areas.map((area) => {
      const { open, close } = area.hours ?? plan.election;
      const slots = slotsOf(area, open, most);
      return {
        ...area,
        slots: {
          request: {
            open,
            close,
            slotMinutes: SLOT_MINUTES,
            capacity: most,
            groups: area.hamlets.map(({ id, voters }) => ({ id, voters: voters ?? 0 })),
            reserve: { from: '17:00', to: '19:00' },
            split: 'anywhere',
            objective: 'level',
          },
          table: {
            slots,
            peakLoad: Math.max(...slots.map(({ load }) => load)),
            lowerBound: 0,
            splitGroups: 0,
            proven: false,
          },
          lockedGroups: [],
        },
      };
    }),
  };
}

/** Invented households, going round the hamlets of a plan; every third has no name, every seventh no number of voters. */
export function someHouseholds(plan: ElectionPlan, count: number): readonly Household[] {
  const hamlets = plan.areas.flatMap(({ number, hamlets: own }) =>
    own.map(({ name }) => ({ area: number, hamlet: name })),
  );
  return Array.from({ length: count }, (_, at) => ({
    area: '',
    hamlet: '',
    ...hamlets[at % hamlets.length],
    code: String(at + 1).padStart(3, '0'),
    head: at % 3 === 0 ? '' : `Nguyễn Văn Mẫu ${at}`,
    voters: at % 7 === 6 ? null : (at % 5) + 1,
  }));
}
