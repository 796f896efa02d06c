import { memo, type RefObject, useMemo } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes, type IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './calendar.module.css';
import { axisOf } from './calendar-model.ts';
import { byDate } from './clash-desk.ts';
import { shortDayWords } from './contact-words.ts';
import { DayColumn, HOUR } from './DayColumn.tsx';
import type { BlockDeeds } from './SessionBlock.tsx';
import { movedTo, type SessionCarry } from './session-carry.ts';
import { useDesk } from './use-contact-desk.ts';

type WeekGridProps = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly days: readonly IsoDate[];
  /** Those of the days. */
  readonly sessions: readonly PlannedSession[];
  readonly carry: SessionCarry | null;
  /** What is in the way of what is carried. */
  readonly threats: readonly SessionClash[];
  readonly openId: string | null;
  readonly tabStop: string | null;
  readonly deeds: BlockDeeds;
};

const NO_SESSIONS: readonly PlannedSession[] = [];
const NO_THREATS: readonly SessionClash[] = [];

/** Days side by side, the hours down, sessions as blocks at their time. */
export function WeekGrid(props: WeekGridProps) {
  const { grid, days, sessions, carry, threats, openId, tabStop, deeds } = props;
  const words = useSpeech().text.contact.calendar;
  const { frame } = useDesk();
  const axis = axisOf(
    frame.hours,
    carry === null ? sessions : [...sessions, movedTo(carry.session, carry.target)],
  );
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, at) => axis.from + at * 60);
  const ofDays = useMemo(() => byDate(sessions), [sessions]);
  const threatened = threats.flatMap(({ sessionIds }) => sessionIds);
  // A column is drawn anew only for what happens in it.
  const idIn = (day: IsoDate, id: string | null) =>
    ofDays.get(day)?.some((session) => session.id === id) === true ? id : null;
  return (
    <section
      className={looks.calendar}
      ref={grid}
      aria-label={words.label}
      aria-describedby="calendar-help"
      data-scroller
      data-carrying={carry !== null || undefined}
      data-axis-from={axis.from}
      data-axis-to={axis.to}
      style={{ ['--days' as string]: days.length }}
    >
      <div className={looks.dayHeads}>
        <span />
        {days.map((day) => (
          <DayHead key={day} day={day} count={ofDays.get(day)?.length ?? 0} />
        ))}
      </div>
      <div className={looks.dayBody} style={{ height: hours.length * HOUR }}>
        <Hours hours={hours} />
        {days.map((day) => {
          const isTarget = carry?.target.date === day;
          const isThreatened = threatened.some((id) => idIn(day, id) !== null);
          const isTouched = isTarget || idIn(day, carry?.session.id ?? null) !== null;
          return (
            <DayColumn
              key={day}
              day={day}
              sessions={ofDays.get(day) ?? NO_SESSIONS}
              axisFrom={axis.from}
              carry={isTouched ? carry : null}
              threats={isTarget || isThreatened ? threats : NO_THREATS}
              isAlone={isTarget && carry.from !== null && !days.includes(carry.from.date)}
              openId={idIn(day, openId)}
              tabStop={idIn(day, tabStop)}
              deeds={deeds}
            />
          );
        })}
      </div>
    </section>
  );
}

function Hours({ hours }: { readonly hours: readonly number[] }) {
  return (
    <div className={looks.hours} aria-hidden>
      {hours.map((hour, at) => (
        <span key={hour} style={{ top: at * HOUR }}>
          {clockOfMinutes(hour)}
        </span>
      ))}
    </div>
  );
}

/** Why no session is held on a day; empty where one can be. */
function useDayNote(day: IsoDate): string {
  const words = useSpeech().text.contact.calendar;
  const { frame, frameAhead, plan } = useDesk();
  if (frameAhead.days.includes(day)) return '';
  if (frame.days.includes(day)) return words.gone;
  return plan.voterContact.settings.excludedDates.includes(day) ? words.excluded : words.outside;
}

type DayHeadProps = { readonly day: IsoDate; readonly count: number };

const DayHead = memo(function DayHead({ day, count }: DayHeadProps) {
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const note = useDayNote(day);
  return (
    <div className={looks.dayHead} data-closed={note !== '' || undefined}>
      <strong>{shortDayWords(day, speech)}</strong>
      <span>
        {[note, count === 0 ? '' : words.dayCount(speech.number(count))].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
});
