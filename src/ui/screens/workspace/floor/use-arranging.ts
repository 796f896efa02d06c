import { useCallback, useEffect, useRef, useState } from 'react';
import type { Layout, RoomLayout } from '#domain/plan/layout.ts';
import { layoutRequestOf, layoutState } from '#domain/plan/layout-request.ts';
import type { Problem } from '#domain/result.ts';
import { arrangeRoom } from '#editing/layout.ts';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { useEditor } from './editor-state.ts';

export type Arranging =
  | { readonly state: 'idle' }
  /** `share` of the time used, 0 to 1. */
  | { readonly state: 'busy'; readonly share: number }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The engine at work on one area's room: begun, watched, stopped with what it has, or given up. */
export function useArranging(areaId: string) {
  const { store, doc } = useEditor();
  const { engines } = useServices();
  const session = useSession();
  const [arranging, setArranging] = useState<Arranging>({ state: 'idle' });
  const work = useRef<AbortController | null>(null);

  const giveUp = useCallback(() => {
    work.current?.abort();
    work.current = null;
    store.setState({ best: null });
    setArranging({ state: 'idle' });
  }, [store]);

  // Leaving the room ends the work on it.
  useEffect(
    () => () => {
      work.current?.abort();
    },
    [],
  );

  const begin = async (timeLimitMs: number) => {
    const plan = session.plan();
    const area = plan.kind === 'election' ? plan.areas.find(({ id }) => id === areaId) : undefined;
    const asked = plan.kind === 'election' && area !== undefined ? layoutRequestOf(plan, area) : null;
    if (plan.kind !== 'election' || area === undefined || asked === null) return;
    // Asked again with nothing changed, somebody wants to see another answer.
    const isAgain = layoutState(plan, area) === 'current';
    const seed = isAgain ? (area.layout?.request.seed ?? 1) + 1 : 1;
    const request = { ...asked, timeLimitMs, seed };
    const lockedItems = area.layout?.lockedItems ?? [];
    const locked = area.layout?.result.items.filter(({ id }) => lockedItems.includes(id)) ?? [];
    const made = (result: Layout): RoomLayout => ({
      request,
      floor: doc.floor,
      result,
      lockedItems,
      isEdited: false,
      name: area.layout?.name ?? '',
    });
    const controller = new AbortController();
    work.current?.abort();
    work.current = controller;
    store.setState({ best: null, selection: new Set(), refused: null, mode: 'layout' });
    setArranging({ state: 'busy', share: 0 });
    try {
      const answer = await engines.layoutRoom(
        { request, locked },
        {
          signal: controller.signal,
          onProgress: (share) => {
            setArranging({ state: 'busy', share });
          },
          onBest: (result) => {
            store.setState({ best: made(result) });
          },
        },
      );
      if (controller.signal.aborted) return;
      giveUp();
      if (answer.ok) session.apply(arrangeRoom, { areaId, layout: made(answer.value) });
      else setArranging({ state: 'failed', problem: answer.problem });
    } catch {
      // Aborted by the user, who has been answered already.
    }
  };

  const stopWithBest = () => {
    const { best } = store.getState();
    giveUp();
    if (best !== null) session.apply(arrangeRoom, { areaId, layout: best });
  };

  return { arranging, begin, giveUp, stopWithBest };
}
