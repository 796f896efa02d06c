import { Button, NumberInput, Select } from '@mantine/core';
import { IconArrowRight, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import type { Block, Column } from './board-model.ts';
import looks from './timetable.module.css';

type BlockPanelProps = {
  /** Null while none is chosen. */
  readonly block: Block | null;
  readonly columns: readonly Column[];
  readonly onMove: (block: Block, target: number, voters: number) => void;
  readonly onToggleLock: (block: Block) => void;
};

/** The chosen block, and what can be done with it without dragging: move all or part of it, lock it. */
export function BlockPanel({ block, columns, onMove, onToggleLock }: BlockPanelProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const readOnly = useIsReadOnly();
  const [target, setTarget] = useState<string | null>(null);
  const [count, setCount] = useState<number | null>(null);
  if (block === null) {
    return <p className={looks.panelEmpty}>{words.inspector.nothing}</p>;
  }
  const { name, voters, households, part, parts, isLocked } = block;
  const choices = columns
    .filter(({ index }) => index !== block.slot)
    .map((column) => ({ value: String(column.index), label: slotLabel(column) }));
  const here = columns[block.slot]?.slot;
  return (
    <section className={`${looks.panel} pa-no-print`} aria-label={words.inspector.title}>
      <div className={looks.panelFacts}>
        <strong>{name === '' ? words.removedHamlet : name}</strong>
        <span className={looks.panelMore}>
          {[
            here === undefined ? '' : words.slot(here.from, here.to),
            text.votingDay.votersCount(number(voters)),
            households === null ? '' : words.inspector.households(number(households)),
            parts === 1 ? '' : words.part(number(part), number(parts)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {readOnly ? null : (
        <form
          className={looks.panelDeeds}
          onSubmit={(event) => {
            event.preventDefault();
            if (target !== null) onMove(block, Number(target), count ?? voters);
          }}
        >
          <Select
            aria-label={words.inspector.moveTo}
            placeholder={words.inspector.moveTo}
            w="15rem"
            data={choices}
            value={target}
            onChange={setTarget}
            comboboxProps={{ transitionProps: { duration: 0 }, position: 'top-start' }}
          />
          {!block.isDivisible ? null : (
            <NumberInput
              aria-label={words.inspector.howMany}
              title={households !== null ? words.inspector.wholeHouseholds : words.inspector.howMany}
              w="6.5rem"
              min={1}
              max={voters}
              value={count ?? voters}
              clampBehavior="blur"
              thousandSeparator="."
              decimalSeparator=","
              allowDecimal={false}
              hideControls
              onChange={(next) => {
                setCount(typeof next === 'number' && next >= 1 ? Math.min(next, voters) : null);
              }}
            />
          )}
          <Button
            type="submit"
            variant="default"
            disabled={target === null}
            leftSection={<IconArrowRight size={16} aria-hidden />}
          >
            {words.inspector.move}
          </Button>
          <Button
            variant="default"
            title={words.inspector.lockHelp}
            leftSection={
              isLocked ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />
            }
            onClick={() => {
              onToggleLock(block);
            }}
          >
            {isLocked ? words.inspector.unlock : words.inspector.lock}
          </Button>
        </form>
      )}
    </section>
  );

  function slotLabel({ slot, isReserve }: Column): string {
    const time = words.slot(slot.from, slot.to);
    if (isReserve) return words.inspector.slotReserve(time);
    const free = slot.capacity - slot.load;
    return free > 0 ? words.inspector.slotFree(time, number(free)) : words.inspector.slotFull(time);
  }
}
