import {
  IconAlertTriangle,
  IconBroadcast,
  IconCircleCheck,
  IconLock,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { candidateName, peopleWords, placeWords, sessionWords, spanWords } from './contact-words.ts';
import { useDesk } from './use-contact-desk.ts';
import type { SessionHandles } from './use-session-carry.ts';
import looks from './voter-contact.module.css';

export const FORM_ICON = { 'in-person': IconUsers, online: IconVideo, hybrid: IconBroadcast } as const;

type SessionBlockProps = {
  readonly session: PlannedSession;
  readonly style: CSSProperties;
  readonly isOpen: boolean;
  readonly isCarried: boolean;
  /** Something that is being carried would be in its way. */
  readonly isThreatened: boolean;
  readonly isTabStop: boolean;
  readonly handles: SessionHandles;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  /** An arrow key; true when it led somewhere. */
  readonly onWalk: (key: string) => boolean;
};

/** A session at its time on the calendar. */
export function SessionBlock(props: SessionBlockProps) {
  const { session, style, isOpen, isCarried, isThreatened, isTabStop, handles } = props;
  const speech = useSpeech();
  const words = speech.text.contact;
  const desk = useDesk();
  const kept = desk.sessions.get(session.id);
  const clashes = desk.clashesBySession.get(session.id)?.length ?? 0;
  const Form = FORM_ICON[session.form];
  const isHeld = kept?.state === 'held';
  const said = [
    sessionWords(desk, session, speech),
    kept?.locked === true ? words.calendar.locked : '',
    isHeld ? words.states.held : '',
    clashes > 0 ? words.calendar.clashes(speech.number(clashes)) : '',
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={looks.block}
      style={style}
      data-session={session.id}
      data-open={isOpen || undefined}
      data-carried={isCarried || undefined}
      data-clash={clashes > 0 || isThreatened || undefined}
      data-locked={kept?.locked === true || undefined}
      data-held={isHeld || undefined}
      aria-label={said.join(', ')}
      aria-pressed={isCarried}
      title={said.join(', ')}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={props.onFocus}
      onPointerDown={handles.onPointerDown}
      onKeyDown={(event) => {
        if (handles.onKeyDown(event) || props.onWalk(event.key)) event.preventDefault();
      }}
      onClick={() => {
        if (handles.isClick()) props.onOpen();
      }}
    >
      <span className={looks.blockTime}>
        {spanWords(session, speech)}
        <span className={looks.blockSigns}>
          <Form size={13} aria-hidden />
          {kept?.locked === true ? <IconLock size={13} aria-hidden /> : null}
          {isHeld ? <IconCircleCheck size={13} aria-hidden /> : null}
          {clashes > 0 || isThreatened ? <IconAlertTriangle size={13} aria-hidden /> : null}
        </span>
      </span>
      <span className={looks.blockPlace}>{placeWords(desk, session, speech)}</span>
      <span className={looks.blockPeople}>{peopleWords(desk, session, speech)}</span>
      <span className={looks.blockMore}>
        {session.candidateIds.map((id) => candidateName(desk, id, speech)).join(', ')}
      </span>
    </button>
  );
}
