import { type RefObject, useMemo, useState } from 'react';
import type { PlannedSession } from '#domain/plan/session-schedule.ts';
import { useLatest } from '#ui/parts/use-latest.ts';
import { blockIn } from './calendar-grid.ts';
import { neighbourOf } from './calendar-model.ts';

type GridKeys = {
  /** The one block the Tab key stops at. */
  readonly tabStop: string | null;
  readonly setFocused: (session: PlannedSession) => void;
  /** Puts the keyboard on a block, once it is drawn. */
  readonly focusBlock: (session: PlannedSession) => void;
  /** An arrow key; true when it led somewhere. */
  readonly walk: (session: PlannedSession, key: string) => boolean;
};

/** One stop of the Tab key for all blocks; arrow keys lead from block to block. All but `tabStop` stays the same. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, shown: readonly PlannedSession[]): GridKeys {
  const [focused, setFocused] = useState<string | null>(null);
  const shownNow = useLatest(shown);
  const ways = useMemo(() => {
    const focusBlock = ({ id }: PlannedSession) => {
      setFocused(id);
      // The block may be new there: it can be focused once it is drawn.
      requestAnimationFrame(() => blockIn(grid.current, id)?.focus());
    };
    return {
      setFocused: ({ id }: PlannedSession) => {
        setFocused(id);
      },
      focusBlock,
      walk: (session: PlannedSession, key: string) => {
        const next = neighbourOf(shownNow(), session, key);
        if (next !== null) focusBlock(next);
        return next !== null;
      },
    };
  }, [grid, shownNow]);
  return { ...ways, tabStop: shown.find(({ id }) => id === focused)?.id ?? shown[0]?.id ?? null };
}
