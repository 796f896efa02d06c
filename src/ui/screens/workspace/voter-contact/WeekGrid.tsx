import type { CSSProperties, RefObject } from 'react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { clockOfMinutes, type IsoDate, minutesOfClock } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { axisOf, type Lane, lanesOf, type Slot } from './calendar-model.ts';
import { byDate } from './clash-desk.ts';
import { dayWords, shortDayWords, spanWords } from './contact-words.ts';
import { SessionBlock } from './SessionBlock.tsx';
import { useDesk } from './use-contact-desk.ts';
import { movedTo, type SessionCarry, type SessionHandles } from './use-session-carry.ts';
import looks from './voter-contact.module.css';

/** Pixels an hour is high: three lines of a session of 60 minutes. */
const HOUR = 54;

export type GridDeeds = {
  readonly handlesOf: (session: PlannedSession, from: Slot | null, begin: Slot) => SessionHandles;
  readonly onOpen: (session: PlannedSession) => void;
  readonly onFocus: (session: PlannedSession) => void;
  readonly onWalk: (session: PlannedSession, key: string) => boolean;
};

type WeekGridProps = {
  readonly grid: RefObject<HTMLElement | null>;
  readonly days: readonly IsoDate[];
  readonly carry: SessionCarry | null;
  /** What is in the way of what is carried. */
  readonly threats: readonly SessionClash[];
  readonly openId: string | null;
  readonly tabStop: string | null;
  readonly deeds: GridDeeds;
};

export function slotOf(session: PlannedSession): Slot {
  return { date: session.date, from: minutesOfClock(session.start) };
}

/** Days side by side, the hours down, sessions as blocks at their time. */
export function WeekGrid(props: WeekGridProps) {
  const { grid, days, carry } = props;
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const desk = useDesk();
  const shown = desk.planned.filter(({ date }) => days.includes(date));
  const axis = axisOf(
    desk.frame.hours,
    carry === null ? shown : [...shown, movedTo(carry.session, carry.target)],
  );
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, at) => axis.from + at * 60);
  const ofDays = byDate(shown);
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
        <div className={looks.hours} aria-hidden>
          {hours.map((hour, at) => (
            <span key={hour} style={{ top: at * HOUR }}>
              {clockOfMinutes(hour)}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn key={day} {...props} day={day} sessions={ofDays.get(day) ?? []} axisFrom={axis.from} />
        ))}
      </div>
    </section>
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

function DayHead({ day, count }: { readonly day: IsoDate; readonly count: number }) {
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
}

type DayColumnProps = WeekGridProps & {
  readonly day: IsoDate;
  readonly sessions: readonly PlannedSession[];
  readonly axisFrom: number;
};

function DayColumn({
  day,
  days,
  sessions,
  axisFrom,
  carry,
  threats,
  openId,
  tabStop,
  deeds,
}: DayColumnProps) {
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const { frame } = useDesk();
  const isClosed = !frame.days.includes(day);
  const lanes = lanesOf(sessions);
  const place = (session: PlannedSession, { lane, lanes: of }: Lane) => ({
    top: ((minutesOfClock(session.start) - axisFrom) / 60) * HOUR + 1,
    height: Math.max(18, (session.lengthMinutes / 60) * HOUR - 2),
    left: `${(lane * 100) / of}%`,
    width: `calc(${100 / of}% - 2px)`,
  });
  const isTarget = carry !== null && carry.target.date === day;
  const threatened = new Set(threats.flatMap(({ sessionIds }) => sessionIds));
  const count = sessions.length === 0 ? words.noneThatDay : words.dayCount(speech.number(sessions.length));
  return (
    <section
      className={looks.day}
      data-day={day}
      data-target={isTarget || undefined}
      aria-label={`${dayWords(day, speech)}, ${count}`}
    >
      {isClosed
        ? null
        : frame.hours.map((part) => (
            <span
              key={part.from}
              className={looks.openHours}
              style={{
                top: ((minutesOfClock(part.from) - axisFrom) / 60) * HOUR,
                height: ((minutesOfClock(part.to) - minutesOfClock(part.from)) / 60) * HOUR,
              }}
            />
          ))}
      {sessions.map((session) => (
        <SessionBlock
          key={session.id}
          session={session}
          style={place(session, lanes.get(session.id) ?? { lane: 0, lanes: 1 })}
          isOpen={session.id === openId}
          isCarried={carry?.session.id === session.id}
          isThreatened={threatened.has(session.id) && carry?.session.id !== session.id}
          isTabStop={session.id === tabStop}
          handles={deeds.handlesOf(session, slotOf(session), slotOf(session))}
          onOpen={() => {
            deeds.onOpen(session);
          }}
          onFocus={() => {
            deeds.onFocus(session);
          }}
          onWalk={(key) => deeds.onWalk(session, key)}
        />
      ))}
      {isTarget ? (
        <Landing
          carry={carry}
          style={place(movedTo(carry.session, carry.target), { lane: 0, lanes: 1 })}
          isThreatened={threats.length > 0}
          isAlone={carry.from !== null && !days.includes(carry.from.date)}
          handles={deeds.handlesOf(carry.session, carry.from, carry.target)}
        />
      ) : null}
    </section>
  );
}

type LandingProps = {
  readonly carry: SessionCarry;
  readonly style: CSSProperties;
  readonly isThreatened: boolean;
  /** The block it came from is not in sight: the keyboard is here meanwhile. */
  readonly isAlone: boolean;
  readonly handles: SessionHandles;
};

/** Where the session that is carried would stand. */
function Landing({ carry, style, isThreatened, isAlone, handles }: LandingProps) {
  const speech = useSpeech();
  const moved = movedTo(carry.session, carry.target);
  const words = spanWords(moved, speech);
  const look = { className: looks.landing, style, 'data-clash': isThreatened || undefined };
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
        if (handles.onKeyDown(event)) event.preventDefault();
      }}
    >
      {words}
    </button>
  );
}
