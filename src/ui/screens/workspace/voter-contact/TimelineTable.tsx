import { memo, type ReactNode, useRef } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import type { IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { byDate } from './clash-desk.ts';
import tableLooks from './contact-tables.module.css';
import { sessionWords, shortDayWords } from './contact-words.ts';
import { FORM_ICON } from './SessionBlock.tsx';
import { SpacerRow } from './SpacerRow.tsx';
import markLooks from './session-marks.module.css';
import { useDesk } from './use-contact-desk.ts';
import { useContactPlace, useContactWays } from './use-contact-place.ts';
import { useTallRows } from './use-tall-rows.ts';

export type TimelineRow = {
  readonly id: Id;
  readonly head: ReactNode;
  readonly sessions: readonly PlannedSession[];
  /** Days on which nothing can be, and the word for it. */
  readonly closed: (day: IsoDate) => boolean;
  /** What a session's chip says besides its hour. */
  readonly detail: (session: PlannedSession) => string;
};

/** Pixels a row is usually high: a name, what is known of it, and the progress. */
const ROW_HEIGHT = 94;

type TimelineTableProps = {
  readonly label: string;
  /** Heading of the first column. */
  readonly subject: string;
  readonly closedWord: string;
  readonly rows: readonly TimelineRow[];
};

/** Who or what is busy when: one row each, the days across, sessions as chips that open them. */
export function TimelineTable({ label, subject, closedWord, rows }: TimelineTableProps) {
  const speech = useSpeech();
  const { frame, planned } = useDesk();
  const { item } = useContactPlace();
  const days = [...new Set([...frame.days, ...planned.map(({ date }) => date)])].sort();
  const openSession = item?.list === 'sessions' ? item.id : null;
  const opened = rows.findIndex(({ id }) => id === item?.id);
  const scroller = useRef<HTMLElement>(null);
  const tall = useTallRows({
    scroller,
    count: rows.length,
    rowHeight: ROW_HEIGHT,
    aim: opened < 0 ? null : opened,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className={tableLooks.timeline} ref={scroller} aria-label={label} tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className={tableLooks.timelineCorner}>
              {subject}
            </th>
            {days.map((day) => (
              <th key={day} scope="col" data-closed={!frame.days.includes(day) || undefined}>
                {shortDayWords(day, speech)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={tall.above} />
          {tall.shown.map((at) => {
            const row = rows[at];
            if (row === undefined) return null;
            const ofDays = byDate(row.sessions);
            return (
              <tr key={row.id} ref={tall.measure} data-index={at} aria-rowindex={at + 2}>
                <th scope="row">{row.head}</th>
                {days.map((day) => (
                  <td key={day} data-closed={row.closed(day) || undefined}>
                    {row.closed(day) ? <span className={tableLooks.closedWord}>{closedWord}</span> : null}
                    {(ofDays.get(day) ?? []).map((session) => (
                      <TimelineChip
                        key={session.id}
                        session={session}
                        detail={row.detail(session)}
                        isOpen={session.id === openSession}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
          <SpacerRow height={tall.below} />
        </tbody>
      </table>
    </section>
  );
}

type TimelineChipProps = {
  readonly session: PlannedSession;
  readonly detail: string;
  readonly isOpen: boolean;
};

const TimelineChip = memo(function TimelineChip({ session, detail, isOpen }: TimelineChipProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const { open } = useContactWays();
  const Form = FORM_ICON[session.form];
  const said = sessionWords(desk, session, speech);
  return (
    <button
      type="button"
      className={markLooks.chip}
      data-session={session.id}
      data-open={isOpen || undefined}
      data-clash={desk.clashesBySession.has(session.id) || undefined}
      data-held={desk.sessions.get(session.id)?.state === 'held' || undefined}
      title={said}
      aria-label={said}
      onClick={() => {
        open({ list: 'sessions', id: session.id });
      }}
    >
      <Form size={12} aria-hidden />
      <span>{session.start}</span>
      <small>{detail}</small>
    </button>
  );
});
