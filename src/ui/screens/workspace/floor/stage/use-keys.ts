import type { KeyboardEvent } from 'react';
import type { Vector } from '#engines/geometry/points.ts';
import { type Tool, useEditor } from '#ui/screens/workspace/floor/editor-state.ts';
import { type Actions, thingsIn, useActions } from '#ui/screens/workspace/floor/use-actions.ts';
import type { Camera } from './use-view.ts';

const ARROWS: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const TOOLS: Readonly<Record<string, Tool>> = { v: 'select', h: 'pan', p: 'outline', d: 'door', w: 'window' };

/** Pixels an arrow key moves the view when nothing is chosen. */
const PAN_STEP = 60;
const ZOOM_STEP = 1.25;

/** Small turns, for what does not stand straight. Degrees. */
const SMALL_TURN = 15;

/** Keys of the drawing; `finish` ends an outline being drawn. True when the key meant something. */
export function useKeys(camera: Camera, finish: () => void): (event: KeyboardEvent) => void {
  const editor = useEditor();
  const actions = useActions();
  const { store } = editor;

  const walk = (back: boolean): boolean => {
    const things = thingsIn(editor);
    const [current = ''] = [...store.getState().selection].slice(-1);
    const at = things.indexOf(current);
    const next = at < 0 ? (back ? undefined : things[0]) : things[at + (back ? -1 : 1)];
    actions.choose(next === undefined ? [] : [next]);
    return next !== undefined;
  };

  const arrow = (event: KeyboardEvent): boolean => {
    const way = ARROWS[event.key];
    if (way === undefined) return false;
    const { selection, step } = store.getState();
    if (selection.size === 0) camera.panBy(-way[0] * PAN_STEP, way[1] * PAN_STEP);
    else {
      const length = event.shiftKey ? step * 10 : event.altKey ? 0.01 : step;
      actions.nudge([way[0] * length, way[1] * length]);
    }
    return true;
  };

  return (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isDone =
      arrow(event) ||
      (event.key === 'Tab' && !isCommand
        ? walk(event.shiftKey)
        : isCommand
          ? commandKey(event, actions)
          : plainKey(event, { actions, camera, finish, editor }));
    if (isDone) event.preventDefault();
  };
}

function commandKey({ key }: KeyboardEvent, actions: Actions): boolean {
  const deeds: Readonly<Record<string, () => void>> = {
    a: actions.chooseAll,
    c: actions.copy,
    v: actions.paste,
    d: actions.duplicate,
  };
  const deed = deeds[key.toLowerCase()];
  deed?.();
  return deed !== undefined;
}

function plainKey(
  { key, shiftKey }: KeyboardEvent,
  {
    actions,
    camera,
    finish,
    editor,
  }: {
    readonly actions: Actions;
    readonly camera: Camera;
    readonly finish: () => void;
    readonly editor: ReturnType<typeof useEditor>;
  },
): boolean {
  const { store } = editor;
  const deeds: Readonly<Record<string, () => void>> = {
    Escape: actions.escape,
    Enter: finish,
    Delete: actions.remove,
    Backspace: actions.remove,
    r: () => {
      actions.turn(shiftKey ? -90 : 90);
    },
    '[': () => {
      actions.turn(SMALL_TURN);
    },
    ']': () => {
      actions.turn(-SMALL_TURN);
    },
    l: actions.toggleLock,
    g: () => {
      store.setState(({ isSnapping }) => ({ isSnapping: !isSnapping }));
    },
    '+': () => {
      camera.zoomBy(ZOOM_STEP);
    },
    '=': () => {
      camera.zoomBy(ZOOM_STEP);
    },
    '-': () => {
      camera.zoomBy(1 / ZOOM_STEP);
    },
    '0': camera.fit,
  };
  const name = key.length === 1 ? key.toLowerCase() : key;
  const tool = TOOLS[name];
  if (tool !== undefined && (tool === 'select' || tool === 'pan' || store.getState().mode === 'room')) {
    actions.takeTool(tool);
    return true;
  }
  const deed = deeds[name];
  deed?.();
  return deed !== undefined;
}
