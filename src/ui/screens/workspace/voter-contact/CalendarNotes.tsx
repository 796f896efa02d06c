import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { PlannedSession, SessionClash } from '#domain/plan/session-schedule.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { ClashList } from './ClashList.tsx';
import calendarLooks from './calendar.module.css';
import clashLooks from './clashes.module.css';
import { clashWords, dayWords, spanWords } from './contact-words.ts';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';
import looks from './voter-contact.module.css';

/** Where what is carried would stand, and what would be in its way. */
export function CarryNote({
  session,
  clashes,
}: {
  readonly session: PlannedSession;
  readonly clashes: readonly SessionClash[];
}) {
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  return (
    <div className={calendarLooks.carryNote} data-clash={clashes.length > 0 || undefined} aria-hidden>
      <strong>
        {dayWords(session.date, speech)}, {spanWords(session, speech)}
      </strong>
      {clashes.length === 0 ? (
        <span className={calendarLooks.carryFree}>
          <IconCircleCheck size={15} aria-hidden />
          {words.noClash}
        </span>
      ) : (
        <ClashList clashes={clashes} />
      )}
    </div>
  );
}

/** Every clash of the calendar, each with the way to its session; nothing where there is none. */
export function ClashNotice() {
  const speech = useSpeech();
  const words = speech.text.contact.clash;
  const desk = useDesk();
  const { open } = useContactWays();
  if (desk.clashes.length === 0) return null;
  return (
    <details className={`${clashLooks.clashNotice} pa-no-print`}>
      <summary>
        <IconAlertTriangle size={17} aria-hidden />
        {words.listTitle(speech.number(desk.clashes.length))}
      </summary>
      <p>{words.listText}</p>
      <ul className={clashLooks.clashRows}>
        {desk.clashes.map((clash) => {
          const [id] = clash.sessionIds;
          const session = id === undefined ? undefined : desk.plannedById.get(id);
          if (session === undefined) return null;
          return (
            <li key={`${clash.code} ${clash.sessionIds.join(' ')} ${clash.subjectId ?? ''}`}>
              <button
                type="button"
                className={looks.link}
                onClick={() => {
                  open({ list: 'sessions', id: session.id });
                }}
              >
                {words.at(dayWords(session.date, speech), spanWords(session, speech))}
              </button>
              <span>{clashWords(desk, clash, speech)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
