import type { ReactNode } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { Id } from '#domain/scalars.ts';
import type { IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { byDate } from './clash-desk.ts';
import { sessionWords, shortDayWords } from './contact-words.ts';
import { FORM_ICON } from './SessionBlock.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useContactPlace } from './use-contact-place.ts';
import looks from './voter-contact.module.css';

export type TimelineRow = {
  readonly id: Id;
  readonly head: ReactNode;
  readonly sessions: readonly PlannedSession[];
  /** Days on which nothing can be, and the word for it. */
  readonly closed: (day: IsoDate) => boolean;
  /** What a session's chip says besides its hour. */
  readonly detail: (session: PlannedSession) => string;
};

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
  const days = [...new Set([...frame.days, ...planned.map(({ date }) => date)])].sort();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
    <section className={looks.timeline} aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={looks.timelineCorner}>
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
          {rows.map((row) => {
            const ofDays = byDate(row.sessions);
            return (
              <tr key={row.id}>
                <th scope="row">{row.head}</th>
                {days.map((day) => (
                  <td key={day} data-closed={row.closed(day) || undefined}>
                    {row.closed(day) ? <span className={looks.closedWord}>{closedWord}</span> : null}
                    {(ofDays.get(day) ?? []).map((session) => (
                      <TimelineChip key={session.id} session={session} detail={row.detail(session)} />
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function TimelineChip({ session, detail }: { readonly session: PlannedSession; readonly detail: string }) {
  const speech = useSpeech();
  const desk = useDesk();
  const place = useContactPlace();
  const Form = FORM_ICON[session.form];
  const said = sessionWords(desk, session, speech);
  return (
    <button
      type="button"
      className={looks.chip}
      data-session={session.id}
      data-open={(place.item?.list === 'sessions' && place.item.id === session.id) || undefined}
      data-clash={desk.clashesBySession.has(session.id) || undefined}
      data-held={desk.sessions.get(session.id)?.state === 'held' || undefined}
      title={said}
      aria-label={said}
      onClick={() => {
        place.open({ list: 'sessions', id: session.id });
      }}
    >
      <Form size={12} aria-hidden />
      <span>{session.start}</span>
      <small>{detail}</small>
    </button>
  );
}
