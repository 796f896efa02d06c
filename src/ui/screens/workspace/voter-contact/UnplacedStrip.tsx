import { plannedSessionOf } from '#domain/plan/session-request.ts';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';
import calendarLooks from './calendar.module.css';
import { fittingSlot, type Slot } from './calendar-model.ts';
import type { ContactDesk } from './contact-desk.ts';
import { peopleWords, placeWords } from './contact-words.ts';
import type { CarryHands } from './session-carry.ts';
import markLooks from './session-marks.module.css';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

type UnplacedStripProps = {
  /** Where the keyboard begins with one of them. */
  readonly begin: Slot;
  readonly carriedId: string | null;
  readonly hands: CarryHands;
  readonly onOpen: (session: PlannedSession) => void;
};

/** The session as if it stood at a slot, so that it can be carried from nowhere. */
function placedAt(
  { plan }: ContactDesk,
  session: ContactSession,
  { date, from }: Slot,
): PlannedSession | null {
  return plannedSessionOf(plan, { ...session, date, start: clockOfMinutes(from) });
}

/** Sessions without a day or an hour: to be dragged into the calendar, or opened. */
export function UnplacedStrip({ begin, carriedId, hands, onOpen }: UnplacedStripProps) {
  const speech = useSpeech();
  const words = speech.text.contact;
  const desk = useDesk();
  const waiting = desk.plan.voterContact.sessions.flatMap((session) => {
    if (desk.plannedById.has(session.id) || session.state === 'cancelled') return [];
    const placed = placedAt(desk, session, begin);
    return placed === null ? [] : [placed];
  });
  if (waiting.length === 0) return null;
  return (
    <section className={`${calendarLooks.unplaced} pa-no-print`} aria-label={words.calendar.unplaced}>
      <strong>{words.calendar.unplaced}</strong>
      <span className={looks.muted}>{words.calendar.unplacedHelp}</span>
      <div className={calendarLooks.unplacedChips}>
        {waiting.map((session) => {
          const grip = { session, from: null, begin: fittingSlot(begin, session.lengthMinutes) };
          return (
            <button
              key={session.id}
              type="button"
              className={markLooks.unplacedChip}
              data-session={session.id}
              data-carried={carriedId === session.id || undefined}
              aria-pressed={carriedId === session.id}
              onPointerDown={(event) => {
                hands.press(grip, event);
              }}
              onKeyDown={(event) => {
                if (hands.pressKey(grip, event)) event.preventDefault();
              }}
              onClick={() => {
                if (hands.isClick()) onOpen(session);
              }}
            >
              {placeWords(desk, session, speech)} · {peopleWords(desk, session, speech)}
            </button>
          );
        })}
      </div>
    </section>
  );
}
