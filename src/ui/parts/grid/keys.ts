import type { Step } from './selection.ts';

/** What a key means while no cell is being typed in. */
export type Command =
  | { readonly do: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly do: 'walk'; readonly along: 'rows' | 'columns'; readonly forward: boolean }
  | {
      readonly do:
        | 'edit'
        | 'open-list'
        | 'toggle'
        | 'clear'
        | 'escape'
        | 'select-row'
        | 'select-column'
        | 'select-all'
        | 'fill-down'
        | 'insert-row'
        | 'delete-rows'
        | 'undo'
        | 'redo';
    };

export type Key = {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

const ARROWS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const PLAIN: Readonly<Record<string, Exclude<Command['do'], 'move' | 'walk'>>> = {
  F2: 'edit',
  Delete: 'clear',
  Backspace: 'clear',
  Escape: 'escape',
};

const WITH_CTRL: Readonly<Record<string, Exclude<Command['do'], 'move' | 'walk'>>> = {
  ' ': 'select-column',
  a: 'select-all',
  d: 'fill-down',
  '+': 'insert-row',
  '=': 'insert-row',
  '-': 'delete-rows',
  y: 'redo',
};

function stepOf({ key, ctrl }: Key): Step | undefined {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return ctrl ? `edge-${arrow}` : arrow;
  if (key === 'Home') return ctrl ? 'grid-start' : 'row-start';
  if (key === 'End') return ctrl ? 'grid-end' : 'row-end';
  if (ctrl) return undefined;
  if (key === 'PageUp') return 'page-up';
  return key === 'PageDown' ? 'page-down' : undefined;
}

/** Excel's keys; undefined for one that types or belongs to the window. */
export function commandOf(pressed: Key): Command | undefined {
  const { ctrl, shift, alt } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (alt) return key === 'ArrowDown' && !ctrl && !shift ? { do: 'open-list' } : undefined;
  const step = stepOf(pressed);
  if (step !== undefined) return { do: 'move', step, extend: shift };
  if (key === 'Tab' && !ctrl) return { do: 'walk', along: 'rows', forward: !shift };
  if (key === 'Enter' && !ctrl) return { do: 'walk', along: 'columns', forward: !shift };
  if (ctrl && key === 'z') return { do: shift ? 'redo' : 'undo' };
  if (key === ' ' && shift && !ctrl) return { do: 'select-row' };
  if (key === ' ' && !ctrl) return { do: 'toggle' };
  const plain = ctrl ? WITH_CTRL[key] : shift ? undefined : PLAIN[key];
  return plain === undefined ? undefined : { do: plain };
}
