import { useMemo } from 'react';
import { floorOf } from '#domain/plan/floor.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import type { FloorPlan, Room } from '#domain/plan/room.ts';
import { type RoomRef, setFloor } from '#editing/floor.ts';
import { editLayout } from '#editing/layout.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, usePlan, useSession } from '#ui/state/session.tsx';
import type { EditorStore, FloorDocument } from './editor-state.ts';
import { brokenAfter, brokenByPlace, newlyBroken, violationWords } from './model/broken-rules.ts';
import { emptyFloor } from './model/floor-edits.ts';

type Owner = { readonly title: string; readonly room: Room; readonly layout: RoomLayout | null };

/** A square metre to draw in, where nothing is known of a room. */
const NOTHING: FloorPlan = emptyFloor([
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]);

/** The room `ref` leads to, with its name; null when the plan has no such room (any more). */
export function useRoomOwner(ref: RoomRef): Owner | null {
  const { text } = useSpeech();
  const area = usePlan((plan) =>
    plan.kind === 'election' && ref.list === 'areas' ? plan.areas.find(({ id }) => id === ref.id) : undefined,
  );
  const room = usePlan((plan) =>
    plan.kind === 'school' && ref.list === 'rooms' ? plan.rooms.find(({ id }) => id === ref.id) : undefined,
  );
  if (area !== undefined) {
    const title = text.floor.areaTitle(area.number, area.venue);
    return { title, room: area.room, layout: area.layout };
  }
  return room === undefined ? null : { title: room.name, room: room.room, layout: null };
}

/** The room as the editor's parts read and change it; edits go through the plan's history. */
export function useDocument(ref: RoomRef, owner: Owner, store: EditorStore): FloorDocument {
  const session = useSession();
  const speech = useSpeech();
  const isReadOnly = useIsReadOnly();
  const { title, room, layout } = owner;
  const { list, id } = ref;
  return useMemo(() => {
    const floor = floorOf(room) ?? NOTHING;
    const keep = (next: RoomLayout, burst = `floor/edit/${performance.now()}`) => {
      store.setState({ refused: null, edited: { items: next.result.items, floor, burst } });
      session.apply(editLayout, { areaId: id, layout: next }, burst);
    };
    return {
      title,
      floor,
      hasSize: floor !== NOTHING,
      isDrawn: room.floor !== null,
      layout,
      isReadOnly,
      applyFloor: (next, burst) => {
        session.apply(setFloor, { room: { list, id }, floor: next }, burst ?? null);
      },
      applyLayout: (next, burst) => {
        const before = layout === null ? [] : brokenByPlace(floor, layout);
        const after = layout === null ? brokenByPlace(floor, next) : brokenAfter(floor, layout, next);
        const worse = newlyBroken(before, after);
        if (worse.length > 0) {
          const reasons = worse.map((each) => violationWords(speech, next.result, each));
          store.setState({ refused: { layout: next, base: layout, reasons: [...new Set(reasons)] } });
          return;
        }
        keep(next, burst);
      },
      keepLayout: keep,
    };
  }, [session, speech, isReadOnly, title, room, layout, list, id, store]);
}
