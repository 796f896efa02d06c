import { useMemo, useState } from 'react';
import { addDays, type IsoDate } from '#domain/time.ts';
import { weekOf } from './calendar-model.ts';
import type { ContactDesk } from './contact-desk.ts';

export type Scale = 'week' | 'day';

/** The days the calendar shows, and the ways to others. */
export type ShownDays = {
  readonly scale: Scale;
  readonly setScale: (scale: Scale) => void;
  readonly days: readonly IsoDate[];
  readonly setDay: (day: IsoDate) => void;
  /** A week or a day on, or back. */
  readonly turn: (by: 1 | -1) => void;
};

/** The day the calendar stands at is the user's, until another session is opened. */
export function useShownDays(desk: ContactDesk, openId: string | null): ShownDays {
  const [scale, setScale] = useState<Scale>('week');
  const [shown, setShown] = useState<{ readonly day: IsoDate | null; readonly openId: string | null }>({
    day: null,
    openId: null,
  });
  const opened = openId === null ? undefined : desk.plannedById.get(openId);
  if (openId !== shown.openId) setShown({ day: opened?.date ?? shown.day, openId });
  const day = shown.day ?? firstDayOf(desk);
  const days = useMemo(() => (scale === 'week' ? weekOf(day) : [day]), [scale, day]);
  const setDay = (next: IsoDate) => {
    setShown({ day: next, openId });
  };
  return {
    scale,
    setScale,
    days,
    setDay,
    turn: (by) => {
      setDay(addDays(day, by * (scale === 'week' ? 7 : 1)));
    },
  };
}

/** The next day with a session, else the first that had one, else where sessions may begin. */
function firstDayOf({ planned, today, frame, plan }: ContactDesk): IsoDate {
  const dates = planned.map(({ date }) => date).sort();
  const first = dates.find((date) => date >= today) ?? dates[0] ?? frame.days[0];
  return first ?? addDays(plan.election.date, -7);
}
