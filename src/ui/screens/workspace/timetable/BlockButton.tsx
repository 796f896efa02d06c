import { IconLock } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useSpeech } from '#ui/state/language.tsx';
import { blockWords } from './block-words.ts';
import type { Block } from './board-model.ts';
import looks from './timetable.module.css';
import type { CarryHandles } from './use-carry.ts';

type BlockButtonProps = {
  readonly block: Block;
  /** Pixels, in proportion to its voters. */
  readonly height: number;
  readonly isChosen: boolean;
  /** Part of the same hamlet as the chosen block. */
  readonly isKin: boolean;
  readonly isCarried: boolean;
  readonly isTabStop: boolean;
  readonly handles: CarryHandles;
  readonly onChoose: () => void;
  /** An arrow key; true when it led somewhere. */
  readonly onWalk: (key: string) => boolean;
  readonly onToggleLock: () => void;
};

/** A hamlet or a part of it in its slot. */
export function BlockButton(props: BlockButtonProps) {
  const { block, height, isChosen, isKin, isCarried, isTabStop, handles, onChoose, onWalk, onToggleLock } =
    props;
  const speech = useSpeech();
  const words = speech.text.timetable;
  const name = block.name === '' ? words.removedHamlet : block.name;
  const said = blockWords(block, speech);
  const lock = ({ key, ctrlKey, altKey }: KeyboardEvent) => {
    const isLock = key.toLowerCase() === 'l' && !ctrlKey && !altKey;
    if (isLock) onToggleLock();
    return isLock;
  };
  return (
    <button
      type="button"
      className={looks.block}
      style={{ height }}
      data-block={block.key}
      data-chosen={isChosen || undefined}
      data-kin={isKin || undefined}
      data-carried={isCarried || undefined}
      data-locked={block.isLocked || undefined}
      aria-pressed={isCarried}
      aria-label={block.isLocked ? `${said}, ${words.locked}` : said}
      title={said}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onChoose}
      onPointerDown={handles.onPointerDown}
      onKeyDown={(event) => {
        const isOurs = handles.onKeyDown(event) || lock(event) || onWalk(event.key);
        if (isOurs) event.preventDefault();
      }}
    >
      <span className={looks.blockIn}>
        <span className={looks.blockName}>{name}</span>
        <span className={looks.blockFacts}>
          {speech.number(block.voters)}
          {block.parts > 1 ? <small>{` ${block.part}/${block.parts}`}</small> : null}
          {block.isLocked ? <IconLock size={12} aria-hidden /> : null}
        </span>
      </span>
    </button>
  );
}
