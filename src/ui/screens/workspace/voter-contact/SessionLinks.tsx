import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { dayWords, peopleWords, placeWords, spanWords } from './contact-words.ts';
import { PanelPart } from './ItemPanel.tsx';
import panelLooks from './panel.module.css';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';
import looks from './voter-contact.module.css';

type SessionLinksProps = {
  readonly title: string;
  readonly none: string;
  readonly sessions: readonly PlannedSession[];
  /** What is said besides day and hour: where, or with whom. */
  readonly tells: 'place' | 'people';
};

/** The sessions of a candidate or a bridge point, in order, each leading to its panel. */
export function SessionLinks({ title, none, sessions, tells }: SessionLinksProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const { open } = useContactWays();
  const inOrder = [...sessions].sort((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
  return (
    <PanelPart title={title}>
      {inOrder.length === 0 ? <p className={looks.plain}>{none}</p> : null}
      <ul className={panelLooks.sessionLinks}>
        {inOrder.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              className={looks.link}
              onClick={() => {
                open({ list: 'sessions', id: session.id });
              }}
            >
              {dayWords(session.date, speech)}, {spanWords(session, speech)}
            </button>
            <span className={looks.muted}>
              {tells === 'place' ? placeWords(desk, session, speech) : peopleWords(desk, session, speech)}
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
