import { useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import type { AreaTimetable } from '#domain/plan/slots.ts';
import { moveGroup, setLocked } from '#domain/plan/timetable.ts';
import { keepTimetables } from '#editing/kept-results.ts';
import { useSession } from '#ui/state/session.tsx';
import { type Block, partOfBlock } from './board-model.ts';
import type { RefusedMove } from './RefusedDialog.tsx';

type Told = {
  readonly onMoved: (block: Block, target: number) => void;
  readonly onLocked: (block: Block, isLocked: boolean) => void;
};

type Moves = {
  /** Moves so many voters of a block, all of them by default; a move that breaks a rule is refused in words. */
  readonly move: (block: Block, target: number, voters: number) => void;
  readonly toggleLock: (block: Block) => void;
  /** The move that was refused last, until it is answered. */
  readonly refused: RefusedMove | null;
  /** `fitting`: moves only those who fit. */
  readonly answer: (answer: 'stay' | 'fitting') => void;
};

/** Changes of one area's timetable by hand, each a step to undo. */
export function useMoves(area: PollingArea, { onMoved, onLocked }: Told): Moves {
  const session = useSession();
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const keep = (timetable: AreaTimetable) =>
    session.apply(keepTimetables, { results: new Map([[area.id, timetable]]) });

  const move = (block: Block, target: number, voters: number) => {
    if (area.slots === null) return;
    const part = partOfBlock(area.slots, block, voters);
    const moved = moveGroup(area.slots, { group: block.groupId, from: block.slot, to: target, ...part });
    if (moved.ok) {
      if (keep(moved.value)) onMoved(block, target);
      return;
    }
    const slot = area.slots.table.slots[target];
    if (slot === undefined) return;
    const free = Math.max(0, slot.capacity - slot.load);
    setRefused({
      block,
      target,
      slot,
      voters,
      reason: moved.problem.code,
      fitting: fittingVoters(area.slots, block, Math.min(free, voters)),
    });
  };

  return {
    move,
    refused,
    toggleLock: (block) => {
      if (area.slots === null) return;
      if (keep(setLocked(area.slots, [block.groupId], !block.isLocked))) onLocked(block, !block.isLocked);
    },
    answer: (answer) => {
      setRefused(null);
      if (answer === 'fitting' && refused !== null) move(refused.block, refused.target, refused.fitting);
    },
  };
}

/** How many of a block can move when no more than `free` fit: whole households only, nobody where it must stay whole. */
function fittingVoters(timetable: AreaTimetable, block: Block, free: number): number {
  if (!block.isDivisible || free === 0) return 0;
  const { households } = partOfBlock(timetable, block, free);
  if (households === undefined) return free;
  const sizes = timetable.request.groups.find(({ id }) => id === block.groupId)?.households ?? [];
  return households.reduce((sum, position) => sum + (sizes[position] ?? 0), 0);
}
