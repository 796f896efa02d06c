import { Button } from '@mantine/core';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { ClashList } from './ClashList.tsx';
import { dayWords, spanWords } from './contact-words.ts';
import { movedTo } from './session-carry.ts';
import type { AskedMove } from './use-session-moves.ts';
import looks from './voter-contact.module.css';

/** What is in the way of a move, and the user's word on it. */
export function ClashDialog({
  asked,
  onAnswer,
}: {
  readonly asked: AskedMove;
  readonly onAnswer: (moves: boolean) => void;
}) {
  const speech = useSpeech();
  const words = speech.text.contact.clash;
  const moved = movedTo(asked.session, asked.target);
  return (
    <Dialog
      title={words.title}
      role="alertdialog"
      onClose={() => {
        onAnswer(false);
      }}
    >
      <p className={looks.dialogLead}>{words.lead(dayWords(moved.date, speech), spanWords(moved, speech))}</p>
      <ClashList clashes={asked.clashes} />
      <div className={looks.deeds}>
        <Button
          data-autofocus
          onClick={() => {
            onAnswer(false);
          }}
        >
          {words.stay}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            onAnswer(true);
          }}
        >
          {words.anyway}
        </Button>
      </div>
    </Dialog>
  );
}
