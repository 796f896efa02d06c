import { useMemo } from 'react';
import type { LayoutItem } from '#domain/plan/layout.ts';
import type { Vector } from '#engines/geometry/points.ts';
import { chosenOf, type Editor, keyOf, partsOf, type Tool, useEditor } from './editor-state.ts';
import {
  moveCorner,
  moveOpening,
  moveWall,
  placeOfOpening,
  removeCorner,
  removeThings,
  setOpening,
} from './model/floor-edits.ts';
import {
  addItems,
  alignItems,
  copiesOf,
  distributeItems,
  type Edge,
  lockItems,
  namesOf,
  removeItems,
} from './model/item-edits.ts';
import { previewOf } from './model/preview.ts';

/** How far copies are put from their originals, metres. */
const COPY_SHIFT: Vector = [0.5, -0.5];

/** Everything that can be done to what is chosen; keyboard, buttons and palette all come here. */
export type Actions = {
  readonly choose: (keys: Iterable<string>) => void;
  readonly chooseAll: () => void;
  readonly takeTool: (tool: Tool) => void;
  readonly nudge: (by: Vector) => void;
  readonly turn: (degrees: number) => void;
  readonly remove: () => void;
  readonly copy: () => void;
  readonly paste: () => void;
  readonly duplicate: () => void;
  readonly align: (edge: Edge) => void;
  readonly distribute: (axis: 'x' | 'y') => void;
  readonly toggleLock: () => void;
  /** Gives up what is going on: a drag, a drawing, a choice, a tool. */
  readonly escape: () => void;
};

export function useActions(): Actions {
  const editor = useEditor();
  return useMemo(() => ({ ...choosing(editor), ...shifting(editor), ...furnishing(editor) }), [editor]);
}

function choosing({ store, doc }: Editor) {
  const choose = (keys: Iterable<string>) => {
    store.setState({ selection: new Set(keys) });
  };
  return {
    choose,
    chooseAll: () => {
      choose(thingsIn({ store, doc }));
    },
    takeTool: (tool: Tool) => {
      store.setState({ tool, draft: [], drag: null });
    },
    escape: () => {
      const { drag, draft, selection } = store.getState();
      if (drag !== null) store.setState({ drag: null });
      else if (draft.length > 0) store.setState({ draft: [] });
      else if (selection.size > 0) choose([]);
      else store.setState({ tool: 'select' });
    },
  };
}

/** Keys of everything that can be chosen now, in the order Tab goes through them. */
export function thingsIn({ store, doc }: Editor): string[] {
  if (store.getState().mode === 'layout') {
    return doc.layout?.result.items.map(({ id }) => keyOf('item', id)) ?? [];
  }
  const { outline, doors, windows, obstacles } = doc.floor;
  return [
    ...outline.map((_, at) => keyOf('corner', at)),
    ...outline.map((_, at) => keyOf('wall', at)),
    ...doors.map(({ id }) => keyOf('door', id)),
    ...windows.map(({ id }) => keyOf('window', id)),
    ...obstacles.map(({ id }) => keyOf('obstacle', id)),
  ];
}

function shifting({ store, doc }: Editor) {
  const nudge = (by: Vector) => {
    const { selection } = store.getState();
    const burst = `floor/nudge/${[...selection].join(' ')}`;
    const { floor, layout } = previewOf({ floor: doc.floor, layout: doc.layout }, selection, {
      kind: 'move',
      by: [by[0], by[1]],
    });
    const nudged = [...selection].reduce((plan, key) => {
      const { thing, id } = partsOf(key);
      const corner = plan.outline[Number(id)];
      if (thing === 'corner' && corner !== undefined)
        return moveCorner(plan, Number(id), [corner[0] + by[0], corner[1] + by[1]]);
      if (thing === 'wall') return moveWall(plan, Number(id), by);
      const opening = [...plan.doors, ...plan.windows].find((each) => each.id === id);
      if (opening === undefined || (thing !== 'door' && thing !== 'window')) return plan;
      const middle = [
        (opening.from[0] + opening.to[0]) / 2 + by[0],
        (opening.from[1] + opening.to[1]) / 2 + by[1],
      ] as const;
      const place = placeOfOpening(plan.outline, opening);
      const moved = moveOpening(plan, id, middle);
      // At a corner it must not slip onto the next wall by a nudge.
      const after = [...moved.doors, ...moved.windows].find((each) => each.id === id);
      const wallAfter = after && placeOfOpening(plan.outline, after)?.wall;
      return place !== null && wallAfter !== place.wall ? setOpening(plan, id, place) : moved;
    }, floor);
    if (nudged !== doc.floor) doc.applyFloor(nudged, burst);
    if (layout !== null && layout !== doc.layout) doc.applyLayout(layout, burst);
  };
  const turn = (degrees: number) => {
    const { selection } = store.getState();
    const drawing = { floor: doc.floor, layout: doc.layout };
    const { floor, layout } = previewOf(drawing, selection, { kind: 'turn', degrees });
    if (floor !== doc.floor) doc.applyFloor(floor);
    if (layout !== null && layout !== doc.layout) doc.applyLayout(layout);
  };
  return { nudge, turn };
}

function furnishing(editor: Editor) {
  const { store, doc } = editor;
  const chosen = () => chosenOf(store.getState().selection, 'item');
  const chosenItems = () => doc.layout?.result.items.filter(({ id }) => chosen().has(id)) ?? [];
  const insert = (originals: readonly LayoutItem[]) => {
    if (doc.layout === null || originals.length === 0) return;
    const copies = copiesOf(originals, namesOf(doc.layout), COPY_SHIFT);
    store.setState({ selection: new Set(copies.map(({ id }) => keyOf('item', id))) });
    doc.applyLayout(addItems(doc.layout, copies));
  };
  return {
    remove: () => {
      removeChosen(editor);
    },
    copy: () => {
      store.setState({ copied: chosenItems() });
    },
    paste: () => {
      insert(store.getState().copied);
    },
    duplicate: () => {
      insert(chosenItems());
    },
    align: (edge: Edge) => {
      if (doc.layout !== null) doc.applyLayout(alignItems(doc.layout, chosen(), edge));
    },
    distribute: (axis: 'x' | 'y') => {
      if (doc.layout !== null) doc.applyLayout(distributeItems(doc.layout, chosen(), axis));
    },
    toggleLock: () => {
      if (doc.layout === null || chosen().size === 0) return;
      const locked = new Set(doc.layout.lockedItems);
      const isAllLocked = [...chosen()].every((id) => locked.has(id));
      doc.applyLayout(lockItems(doc.layout, chosen(), !isAllLocked));
    },
  };
}

function removeChosen({ store, doc }: Editor): void {
  const { selection } = store.getState();
  const items = chosenOf(selection, 'item');
  if (doc.layout !== null && items.size > 0) doc.applyLayout(removeItems(doc.layout, items));
  const things = [...selection].map(partsOf);
  const names = new Set(
    things
      .filter(({ thing }) => thing === 'door' || thing === 'window' || thing === 'obstacle')
      .map(({ id }) => id),
  );
  // From the highest number down, so that taking one away does not renumber the others still to go.
  const corners = things
    .filter(({ thing }) => thing === 'corner')
    .map(({ id }) => Number(id))
    .toSorted((a, b) => b - a);
  const bare = corners.reduce(removeCorner, names.size === 0 ? doc.floor : removeThings(doc.floor, names));
  if (bare !== doc.floor) doc.applyFloor(bare);
  store.setState({ selection: new Set() });
}
