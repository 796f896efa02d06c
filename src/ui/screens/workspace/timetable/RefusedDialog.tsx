import { Button } from '@mantine/core';
import type { TimeSlot } from '#domain/plan/slots.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import type { Block } from './board-model.ts';
import looks from './timetable.module.css';

/** A move that was not made, and why. */
export type RefusedMove = {
  readonly block: Block;
  readonly target: number;
  readonly voters: number;
  readonly slot: TimeSlot;
  /** Code of the refusal. */
  readonly reason: string;
  /** Voters of it who would fit; 0 where none do or the hamlet must stay whole. */
  readonly fitting: number;
};

export type RefusedAnswer = 'stay' | 'fitting';

type RefusedDialogProps = {
  readonly refused: RefusedMove;
  /** What the block is called. */
  readonly words: string;
  readonly onAnswer: (answer: RefusedAnswer) => void;
};

/** Why a block cannot go there, and what can be done instead. */
export function RefusedDialog({ refused, words: name, onAnswer }: RefusedDialogProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const { slot, voters, fitting, reason } = refused;
  const time = words.slot(slot.from, slot.to);
  const over = slot.load + voters - slot.capacity;
  return (
    <Dialog
      title={reason === 'slot-in-reserve' ? words.refused.reserveTitle : words.refused.title}
      role="alertdialog"
      onClose={() => {
        onAnswer('stay');
      }}
    >
      <p className={looks.refusedText}>{whyNot()}</p>
      <div className={looks.refusedDeeds}>
        <Button
          data-autofocus
          onClick={() => {
            onAnswer('stay');
          }}
        >
          {words.refused.stay}
        </Button>
        {fitting > 0 ? (
          <Button
            variant="default"
            onClick={() => {
              onAnswer('fitting');
            }}
          >
            {words.refused.fitting(number(fitting))}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );

  function whyNot(): string {
    if (reason === 'slot-in-reserve') return words.refused.reserve(time);
    if (reason === 'slot-not-allowed') return words.refused.notAllowed;
    const figures = [number(slot.load), number(slot.capacity)] as const;
    return words.refused.text(time, ...figures, name, number(over));
  }
}
