import { useRef, useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import { pausesOf, priorityHoursOf, type Stretch, sharedMinutes } from '#domain/plan/pauses.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { AreaTimetable } from '#domain/plan/slots.ts';
import { minutesOfClock } from '#domain/time.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly } from '#ui/state/session.tsx';
import { BlockButton } from './BlockButton.tsx';
import { BlockPanel } from './BlockPanel.tsx';
import { blockWords } from './block-words.ts';
import { type Block, type Column, columnsOf, largestCapacity } from './board-model.ts';
import { RefusedDialog } from './RefusedDialog.tsx';
import looks from './timetable.module.css';
import { type Carry, useCarry } from './use-carry.ts';
import { useMoves } from './use-moves.ts';

type AreaBoardProps = { readonly area: PollingArea; readonly timetable: AreaTimetable };

/** One area in detail: its slots across, hamlets and parts of them as blocks that can be carried and locked. */
export function AreaBoard({ area, timetable }: AreaBoardProps) {
  const speech = useSpeech();
  const { text, number } = speech;
  const words = text.timetable;
  const readOnly = useIsReadOnly();
  const plan = useElectionPlan((each) => each);
  const columns = columnsOf(area, timetable);
  const blocks = columns.flatMap((column) => column.blocks);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const board = useRef<HTMLElement>(null);
  const chosen = blocks.find(({ key }) => key === chosenKey) ?? null;
  const slotName = (at: number) => {
    const slot = columns[at]?.slot;
    return slot === undefined ? '' : words.slot(slot.from, slot.to);
  };
  const focusBlock = (key: string) => {
    setChosenKey(key);
    // The block may be new there: it can be focused once it is drawn.
    requestAnimationFrame(() => {
      board.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`)?.focus();
    });
  };
  const moves = useMoves(area, {
    onMoved: (block, target) => {
      setSaid(words.carried.dropped(blockWords(block, speech), slotName(target)));
      focusBlock(`${block.groupId}/${String(target)}`);
    },
    onLocked: (block, isLocked) => {
      const name = block.name === '' ? words.removedHamlet : block.name;
      setSaid(isLocked ? words.carried.locked(name) : words.carried.unlocked(name));
    },
  });
  const { carry, ghost, handlesOf } = useCarry({
    columns,
    readOnly,
    onPick: ({ block }) => {
      setChosenKey(block.key);
      setSaid(words.carried.picked(blockWords(block, speech), slotName(block.slot)));
    },
    onTarget: (now) => {
      setSaid(aimWords(now, columns, speech));
    },
    onDrop: (block, target) => {
      moves.move(block, target, block.voters);
    },
    onCancel: () => {
      setSaid(words.carried.cancelled);
    },
  });
  const walk = (block: Block, key: string) => {
    const next = neighbourOf(columns, block, key);
    if (next !== null) focusBlock(next.key);
    return next !== null;
  };
  // One stop of the Tab key for the whole board.
  const tabStop = chosen ?? blocks[0] ?? null;
  return (
    <>
      <p className={partsLooks.help} id="board-help">
        {words.boardHelp}
      </p>
      <section
        className={looks.board}
        ref={board}
        aria-label={words.boardLabel(area.number)}
        aria-describedby="board-help"
        data-carrying={carry !== null || undefined}
      >
        {columns.map((column) => (
          <SlotColumn
            key={column.slot.from}
            column={column}
            marks={marksOf(plan, area, column, words)}
            tallest={largestCapacity(timetable)}
            carry={carry}
            renderBlock={(block) => (
              <BlockButton
                key={block.key}
                block={block}
                height={blockHeight(block.voters, largestCapacity(timetable))}
                isChosen={block.key === chosen?.key}
                isKin={chosen !== null && block.groupId === chosen.groupId}
                isCarried={carry?.block.key === block.key}
                isTabStop={block.key === tabStop?.key}
                handles={handlesOf(block)}
                onChoose={() => {
                  setChosenKey(block.key);
                }}
                onWalk={(key) => walk(block, key)}
                onToggleLock={() => {
                  if (!readOnly) moves.toggleLock(block);
                }}
              />
            )}
          />
        ))}
      </section>
      {carry?.by === 'pointer' ? (
        <div className={looks.ghost} ref={ghost} aria-hidden>
          {carry.block.name} · {number(carry.block.voters)}
        </div>
      ) : null}
      <BlockPanel
        key={chosen?.key ?? ''}
        block={chosen}
        columns={columns}
        onMove={moves.move}
        onToggleLock={moves.toggleLock}
      />
      <div className={partsLooks.hidden} role="status">
        {said}
      </div>
      {moves.refused === null ? null : (
        <RefusedDialog
          refused={moves.refused}
          onAnswer={moves.answer}
          words={blockWords(moves.refused.block, speech)}
        />
      )}
    </>
  );
}

/** Pixels a full slot is high. */
const FULL_HEIGHT = 104;
/** A block is never lower than one line of text, however few its voters. */
const LOWEST_BLOCK = 22;

function blockHeight(voters: number, capacity: number): number {
  return Math.max(LOWEST_BLOCK, Math.round((voters / Math.max(1, capacity)) * FULL_HEIGHT));
}

function aimWords({ block, target }: Carry, columns: readonly Column[], { text, number }: Speech): string {
  const words = text.timetable;
  const column = columns[target];
  if (column === undefined) return '';
  const { slot, isReserve } = column;
  const name = words.slot(slot.from, slot.to);
  if (isReserve) return words.refused.reserve(name);
  const load = slot.load + (target === block.slot ? 0 : block.voters);
  const over = load - slot.capacity;
  const told = words.carried.over(name, number(load), number(slot.capacity));
  return over > 0 ? `${told} ${words.carried.tooMany(number(over))}` : told;
}

/** The block an arrow key leads to: up and down within a slot, left and right to the next slot with anybody. */
function neighbourOf(columns: readonly Column[], block: Block, key: string): Block | null {
  const here = columns[block.slot]?.blocks ?? [];
  const row = here.findIndex((each) => each.key === block.key);
  if (key === 'ArrowUp') return here[row - 1] ?? null;
  if (key === 'ArrowDown') return here[row + 1] ?? null;
  const filled = columns.filter((column) => column.blocks.length > 0);
  const at = filled.findIndex(({ index }) => index === block.slot);
  const goal = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: filled.length - 1 }[key];
  const blocks = goal === undefined ? undefined : filled[goal]?.blocks;
  return blocks?.[Math.min(row, blocks.length - 1)] ?? null;
}

/** What makes a slot hold less than the others, in a word each. */
function marksOf(
  plan: ElectionPlan,
  area: PollingArea,
  { slot }: Column,
  { pauses: words }: Speech['text']['timetable'],
): readonly string[] {
  const here = { from: minutesOfClock(slot.from), to: minutesOfClock(slot.to) };
  const touches = (stretch: Stretch | null) => stretch !== null && sharedMinutes(stretch, here) > 0;
  const { ceremony, lunch } = pausesOf(plan, area);
  return [
    ...(touches(ceremony) ? [words.ceremonyMark] : []),
    ...(touches(lunch) ? [words.lunchMark] : []),
    ...(priorityHoursOf(plan, area).some(touches) ? [words.priorityMark] : []),
  ];
}

type SlotColumnProps = {
  readonly column: Column;
  readonly marks: readonly string[];
  /** Largest capacity of the day, which fills the whole height. */
  readonly tallest: number;
  readonly carry: Carry | null;
  readonly renderBlock: (block: Block) => React.ReactNode;
};

function SlotColumn({ column, marks, tallest, carry, renderBlock }: SlotColumnProps) {
  const { text, number } = useSpeech();
  const words = text.timetable;
  const { slot, blocks, isReserve, index } = column;
  const isTarget = carry !== null && carry.target === index && carry.block.slot !== index;
  const load = slot.load + (isTarget ? carry.block.voters : 0);
  const over = Math.max(0, load - slot.capacity);
  const fullHeight = Math.round((slot.capacity / Math.max(1, tallest)) * FULL_HEIGHT);
  return (
    <section
      className={looks.column}
      data-slot={index}
      data-target={isTarget || undefined}
      data-over={over > 0 || undefined}
      data-reserve={isReserve || undefined}
      aria-label={words.slot(slot.from, slot.to)}
    >
      <div className={looks.columnHead}>
        <span className={looks.columnTime}>
          {slot.from}
          <small>–{slot.to}</small>
        </span>
        {isReserve ? (
          <span className={looks.columnWords}>{words.reserve}</span>
        ) : (
          <>
            <span className={looks.columnLoad} data-load>
              {words.loadOf(number(load), number(slot.capacity))}
            </span>
            <span className={looks.columnWords}>{fillWords(load, slot.capacity, { words, number })}</span>
          </>
        )}
        {marks.length === 0 ? null : <span className={looks.columnMarks}>{marks.join(', ')}</span>}
      </div>
      <div className={looks.meter} aria-hidden>
        <span style={{ width: `${Math.min(100, (load * 100) / Math.max(1, slot.capacity))}%` }} />
      </div>
      <div className={looks.stack} style={{ minHeight: fullHeight + 4 }}>
        {blocks.map(renderBlock)}
        {isTarget ? (
          <div className={looks.landing} style={{ height: blockHeight(carry.block.voters, tallest) }}>
            {carry.block.name}
          </div>
        ) : null}
      </div>
    </section>
  );
}

function fillWords(
  load: number,
  capacity: number,
  { words, number }: { words: Speech['text']['timetable']; number: Speech['number'] },
): string {
  if (load > capacity) return words.over(number(load - capacity));
  if (load === 0) return words.nobody;
  return load === capacity ? words.full : words.free(number(capacity - load));
}
