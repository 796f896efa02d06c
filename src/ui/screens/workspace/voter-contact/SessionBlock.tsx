import {
  IconAlertTriangle,
  IconBroadcast,
  IconCircleCheck,
  IconLock,
  IconUsers,
  IconVideo,
} from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { slotOf } from './calendar-model.ts';
import { candidateName, peopleWords, placeWords, sessionWords, spanWords } from './contact-words.ts';
import type { CarryHands } from './session-carry.ts';
import looks from './session-marks.module.css';
import { useDesk } from './use-contact-desk.ts';

export const FORM_ICON = { 'in-person': IconUsers, online: IconVideo, hybrid: IconBroadcast } as const;

type SessionBlockProps = {
  readonly session: PlannedSession;
  readonly style: CSSProperties;
  readonly isOpen: boolean;
  readonly isCarried: boolean;
  /** Something that is being carried would be in its way. */
  readonly isThreatened: boolean;
  readonly isTabStop: boolean;
  readonly deeds: BlockDeeds;
};

/** What can be done with any block; the same from drawing to drawing. */
export type BlockDeeds = {
  readonly hands: CarryHands;
  readonly onOpen: (session: PlannedSession) => void;
  readonly onFocus: (session: PlannedSession) => void;
  /** An arrow key; true when it led somewhere. */
  readonly onWalk: (session: PlannedSession, key: string) => boolean;
};

/** A session at its time on the calendar. */
export const SessionBlock = memo(function SessionBlock(props: SessionBlockProps) {
  const { session, style, isOpen, isCarried, isThreatened, isTabStop, deeds } = props;
  const state = useBlockState(session);
  const said = useBlockWords(session, state);
  const slot = slotOf(session);
  const grip = { session, from: slot, begin: slot };
  const isWarned = state.clashes > 0 || isThreatened;
  return (
    <button
      type="button"
      className={looks.block}
      style={style}
      data-session={session.id}
      data-open={isOpen || undefined}
      data-carried={isCarried || undefined}
      data-clash={isWarned || undefined}
      data-locked={state.isLocked || undefined}
      data-held={state.isHeld || undefined}
      aria-label={said}
      aria-pressed={isCarried}
      title={said}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => {
        deeds.onFocus(session);
      }}
      onPointerDown={(event) => {
        deeds.hands.press(grip, event);
      }}
      onKeyDown={(event) => {
        if (deeds.hands.pressKey(grip, event) || deeds.onWalk(session, event.key)) event.preventDefault();
      }}
      onClick={() => {
        if (deeds.hands.isClick()) deeds.onOpen(session);
      }}
    >
      <BlockFace session={session} state={state} isWarned={isWarned} />
    </button>
  );
});

type BlockState = { readonly isLocked: boolean; readonly isHeld: boolean; readonly clashes: number };

function useBlockState({ id }: PlannedSession): BlockState {
  const { sessions, clashesBySession } = useDesk();
  const kept = sessions.get(id);
  return {
    isLocked: kept?.locked === true,
    isHeld: kept?.state === 'held',
    clashes: clashesBySession.get(id)?.length ?? 0,
  };
}

function useBlockWords(session: PlannedSession, { isLocked, isHeld, clashes }: BlockState): string {
  const speech = useSpeech();
  const words = speech.text.contact;
  const desk = useDesk();
  return [
    sessionWords(desk, session, speech),
    isLocked ? words.calendar.locked : '',
    isHeld ? words.states.held : '',
    clashes > 0 ? words.calendar.clashes(speech.number(clashes)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

type BlockFaceProps = {
  readonly session: PlannedSession;
  readonly state: BlockState;
  readonly isWarned: boolean;
};

/** What is written and drawn on a block. */
function BlockFace({ session, state, isWarned }: BlockFaceProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const Form = FORM_ICON[session.form];
  return (
    <>
      <span className={looks.blockTime}>
        {spanWords(session, speech)}
        <span className={looks.blockSigns}>
          <Form size={13} aria-hidden />
          {state.isLocked ? <IconLock size={13} aria-hidden /> : null}
          {state.isHeld ? <IconCircleCheck size={13} aria-hidden /> : null}
          {isWarned ? <IconAlertTriangle size={13} aria-hidden /> : null}
        </span>
      </span>
      <span className={looks.blockPlace}>{placeWords(desk, session, speech)}</span>
      <span className={looks.blockPeople}>{peopleWords(desk, session, speech)}</span>
      <span className={looks.blockMore}>
        {session.candidateIds.map((id) => candidateName(desk, id, speech)).join(', ')}
      </span>
    </>
  );
}
