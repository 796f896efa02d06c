import { useEffect } from 'react';
import { layoutRoomOf } from '#domain/plan/layout-request.ts';
import { isSame } from '#domain/same.ts';
import { editLayout } from '#editing/layout.ts';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { useEditor } from './editor-state.ts';

/** After the last change: arrow keys held down are looked at once. Milliseconds. Our choice. */
const WAIT_MS = 120;

/**
 * Looks for the voters' way after every change by hand, beside the window's
 * thread: a way that no longer works is drawn anew as part of the same step to
 * undo, and what cannot be reached is told. Nothing is looked for while somebody drags.
 */
export function useWay(areaId: string): void {
  const { store, doc } = useEditor();
  const { engines } = useServices();
  const session = useSession();
  const { layout, floor, isReadOnly } = doc;
  useEffect(() => {
    if (layout?.isEdited !== true) {
      store.setState({ way: null });
      return undefined;
    }
    const { items, route } = layout.result;
    const controller = new AbortController();
    const look = async () => {
      const request = { ...layout.request, room: layoutRoomOf(floor) };
      const answer = await engines.settleWay({ request, items, route }, { signal: controller.signal });
      if (!answer.ok || controller.signal.aborted) return;
      const { unreachable } = answer.value;
      store.setState({ way: { items, isBlocked: answer.value.route.length === 0, unreachable } });
      const { edited } = store.getState();
      const isOurs = edited?.items === items && edited.floor === floor && !isReadOnly;
      if (!isOurs || answer.value.route.length === 0 || isSame(answer.value.route, route)) return;
      const result = { ...layout.result, route: answer.value.route };
      session.apply(editLayout, { areaId, layout: { ...layout, result } }, edited.burst);
    };
    const timer = setTimeout(() => {
      look().catch((reason: unknown) => {
        // Overtaken by the next change, which looks again.
        if (!controller.signal.aborted) throw reason;
      });
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [store, engines, session, layout, floor, isReadOnly, areaId]);
}
