import { type CSSProperties, memo, useMemo } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { type IsoDate, minutesOfClock } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import calendarLooks from './calendar.module.css';
import { type Lane, lanesOf } from './calendar-model.ts';
import { dayWords, spanWords } from './contact-words.ts';
import { type BlockDeeds, SessionBlock } from './SessionBlock.tsx';
import { type CarryHands, movedTo, type SessionCarry } from './session-carry.ts';
import markLooks from './session-marks.module.css';
import { useDesk } from './use-contact-desk.ts';

/** Pixels an hour is high: three lines of a session of 60 minutes. */
export const HOUR = 54;

type DayColumnProps = {
  readonly day: IsoDate;
  readonly sessions: readonly PlannedSession[];
  /** Minutes after midnight at the upper edge. */
  readonly axisFrom: number;
  /** What is carried, where it comes from this day or would stand on it. */
  readonly carry: SessionCarry | null;
  readonly threats: readonly SessionClash[];
  /** The block that is carried is not in sight: the keyboard is at its landing meanwhile. */
  readonly isAlone: boolean;
  readonly openId: string | null;
  readonly tabStop: string | null;
  readonly deeds: BlockDeeds;
};

const WHOLE: Lane = { lane: 0, lanes: 1 };

function styleOf(session: PlannedSession, { lane, lanes: of }: Lane, axisFrom: number): CSSProperties {
  return {
    top: ((minutesOfClock(session.start) - axisFrom) / 60) * HOUR + 1,
    height: Math.max(18, (session.lengthMinutes / 60) * HOUR - 2),
    left: `${(lane * 100) / of}%`,
    width: `calc(${100 / of}% - 2px)`,
  };
}

/** One day: the hours that are open, the sessions, and where what is carried would stand. */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { day, sessions, axisFrom, carry, threats, isAlone, openId, tabStop, deeds } = props;
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const blocks = useMemo(() => {
    const lanes = lanesOf(sessions);
    return sessions.map((session) => ({
      session,
      style: styleOf(session, lanes.get(session.id) ?? WHOLE, axisFrom),
    }));
  }, [sessions, axisFrom]);
  const isTarget = carry !== null && carry.target.date === day;
  const carriedId = carry?.session.id;
  const threatened = new Set(threats.flatMap(({ sessionIds }) => sessionIds));
  const count = sessions.length === 0 ? words.noneThatDay : words.dayCount(speech.number(sessions.length));
  return (
    <section
      className={calendarLooks.day}
      data-day={day}
      data-target={isTarget || undefined}
      aria-label={`${dayWords(day, speech)}, ${count}`}
    >
      <OpenHours day={day} axisFrom={axisFrom} />
      {blocks.map(({ session, style }) => (
        <SessionBlock
          key={session.id}
          session={session}
          style={style}
          isOpen={session.id === openId}
          isCarried={carriedId === session.id}
          isThreatened={threatened.has(session.id) && carriedId !== session.id}
          isTabStop={session.id === tabStop}
          deeds={deeds}
        />
      ))}
      {isTarget ? (
        <Landing
          carry={carry}
          style={styleOf(movedTo(carry.session, carry.target), WHOLE, axisFrom)}
          isThreatened={threats.length > 0}
          isAlone={isAlone}
          hands={deeds.hands}
        />
      ) : null}
    </section>
  );
});

type OpenHoursProps = { readonly day: IsoDate; readonly axisFrom: number };

/** The hours in which sessions may be held; none on a day that is closed. */
function OpenHours({ day, axisFrom }: OpenHoursProps) {
  const { frame } = useDesk();
  if (!frame.days.includes(day)) return null;
  return frame.hours.map((part) => (
    <span
      key={part.from}
      className={calendarLooks.openHours}
      style={{
        top: ((minutesOfClock(part.from) - axisFrom) / 60) * HOUR,
        height: ((minutesOfClock(part.to) - minutesOfClock(part.from)) / 60) * HOUR,
      }}
    />
  ));
}

type LandingProps = {
  readonly carry: SessionCarry;
  readonly style: CSSProperties;
  readonly isThreatened: boolean;
  /** The block it came from is not in sight: the keyboard is here meanwhile. */
  readonly isAlone: boolean;
  readonly hands: CarryHands;
};

/** Where the session that is carried would stand. */
function Landing({ carry, style, isThreatened, isAlone, hands }: LandingProps) {
  const speech = useSpeech();
  const moved = movedTo(carry.session, carry.target);
  const words = spanWords(moved, speech);
  const look = { className: markLooks.landing, style, 'data-clash': isThreatened || undefined };
  if (!isAlone) {
    return (
      <div {...look} aria-hidden>
        {words}
      </div>
    );
  }
  return (
    <button
      type="button"
      {...look}
      data-session={carry.session.id}
      aria-pressed
      aria-label={`${dayWords(moved.date, speech)}, ${words}`}
      onKeyDown={(event) => {
        const grip = { session: carry.session, from: carry.from, begin: carry.target };
        if (hands.pressKey(grip, event)) event.preventDefault();
      }}
    >
      {words}
    </button>
  );
}
