import { createContext, use } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { invariant } from '#domain/invariant.ts';
import type { LayoutItem, RoomLayout, StationKind } from '#domain/plan/layout.ts';
import type { FloorPlan, Obstacle, Point } from '#domain/plan/room.ts';

/** What the editor is about: the room itself, what stands in it, or several layouts beside each other. */
export type Mode = 'room' | 'layout' | 'compare';

export type Tool = 'select' | 'pan' | 'outline' | 'door' | 'window' | Obstacle['kind'] | 'station' | 'scale';

/** What can be chosen, by kind and name: "item:writing-3", "corner:0". */
export type Thing = 'corner' | 'wall' | 'door' | 'window' | 'obstacle' | 'item';

export function keyOf(thing: Thing, id: string | number): string {
  return `${thing}:${id}`;
}

export function partsOf(key: string): { readonly thing: Thing; readonly id: string } {
  const at = key.indexOf(':');
  return { thing: key.slice(0, at) as Thing, id: key.slice(at + 1) };
}

/** Names of the chosen things of one kind. */
export function chosenOf(selection: ReadonlySet<string>, thing: Thing): ReadonlySet<string> {
  const ids = [...selection].map(partsOf).filter((each) => each.thing === thing);
  return new Set(ids.map(({ id }) => id));
}

/** What the pointer is doing while its button is down. Lengths in metres. */
export type Drag =
  | { readonly kind: 'pan' }
  | { readonly kind: 'band'; readonly from: Point; readonly to: Point; readonly isAdding: boolean }
  | { readonly kind: 'box'; readonly what: Obstacle['kind']; readonly from: Point; readonly to: Point }
  | { readonly kind: 'move'; readonly by: Point }
  | { readonly kind: 'turn'; readonly degrees: number }
  | { readonly kind: 'corner'; readonly corner: number; readonly to: Point }
  | { readonly kind: 'wall'; readonly wall: number; readonly by: Point }
  | { readonly kind: 'opening'; readonly id: string; readonly to: Point };

export type Shown = 'people' | 'route' | 'heat' | 'names' | 'grid';

/** A change that breaks a rule, waiting for the user's word. */
export type Refused = {
  readonly layout: RoomLayout;
  /** The layout it would have changed; once that is another, the question is gone. */
  readonly base: RoomLayout | null;
  /** Sentences that say what is wrong with it. */
  readonly reasons: readonly string[];
};

/** What was found of the voters' way after a change by hand. */
type FoundWay = {
  /** The items it was looked for among; about other items it says nothing. */
  readonly items: readonly LayoutItem[];
  readonly isBlocked: boolean;
  /** Names of items voters cannot get to. */
  readonly unreachable: readonly string[];
};

export type EditorState = {
  readonly mode: Mode;
  readonly tool: Tool;
  /** What the `station` tool puts down. */
  readonly station: StationKind;
  readonly selection: ReadonlySet<string>;
  readonly drag: Drag | null;
  /** Corners of an outline being drawn, or the first end of the length that sets the picture's scale. */
  readonly draft: readonly Point[];
  readonly isSnapping: boolean;
  /** Grid of snapping and step of the arrow keys, metres. */
  readonly step: number;
  readonly shows: ReadonlySet<Shown>;
  readonly refused: Refused | null;
  readonly way: FoundWay | null;
  /** The last change made here, and the step of the history it belongs to: its way is drawn anew in the same one. */
  readonly edited: {
    readonly items: readonly LayoutItem[];
    readonly floor: FloorPlan;
    readonly burst: string;
  } | null;
  readonly copied: readonly LayoutItem[];
  /** The best layout found so far, while the engine is at work. */
  readonly best: RoomLayout | null;
};

export type EditorStore = StoreApi<EditorState>;

export function startEditor(mode: Mode): EditorStore {
  return createStore<EditorState>(() => ({
    mode,
    tool: 'select',
    station: 'writing',
    selection: new Set(),
    drag: null,
    draft: [],
    isSnapping: true,
    // Our choice: half a foot; fine enough for tables, coarse enough to line them up.
    step: 0.1,
    shows: new Set<Shown>(['people', 'route', 'names', 'grid']),
    refused: null,
    way: null,
    edited: null,
    copied: [],
    best: null,
  }));
}

/** The room being edited, as the editor's parts need it. */
export type FloorDocument = {
  readonly title: string;
  readonly floor: FloorPlan;
  /** Is anything known of the room's size? */
  readonly hasSize: boolean;
  /** Is the floor drawn, or only made from length and width? */
  readonly isDrawn: boolean;
  readonly layout: RoomLayout | null;
  readonly isReadOnly: boolean;
  /** Edits with the same burst are one step to undo. */
  readonly applyFloor: (floor: FloorPlan, burst?: string) => void;
  /** Puts the layout in if it breaks no rule it kept before; else it waits in `refused`. */
  readonly applyLayout: (layout: RoomLayout, burst?: string) => void;
  /** Puts the layout in, whatever it breaks: the user has been asked. */
  readonly keepLayout: (layout: RoomLayout) => void;
};

export type Editor = { readonly store: EditorStore; readonly doc: FloorDocument };

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  invariant(editor !== null, 'parts of the floor editor live inside it');
  return editor;
}

export function useEditorState<Value>(select: (state: EditorState) => Value): Value {
  return useStore(useEditor().store, select);
}
