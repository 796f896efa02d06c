import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';

/**
 * Everything that can be done from the keyboard, in one list: the command
 * palette shows it, the shortcuts call it, the help sheet prints it.
 *
 * A screen adds its commands while it is shown. Of two with the same keys the
 * one added last answers.
 */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: 'go' | 'plan' | 'window';
  /** As "ctrl+shift+z" or "f1"; `ctrl` is also the Mac's command key. */
  readonly keys?: string;
  readonly run: () => void;
  readonly isOff?: boolean;
};

type CommandState = {
  readonly byOwner: ReadonlyMap<string, readonly Command[]>;
  readonly overlay: 'palette' | 'shortcuts' | null;
};

const CommandContext = createContext<StoreApi<CommandState>>(
  createStore<CommandState>(() => ({ byOwner: new Map(), overlay: null })),
);

const KEY_NAMES: Readonly<Record<string, string>> = { ' ': 'space', ',': 'comma' };

/** "ctrl+shift+z" of a key press; Vietnamese input methods do not change it. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const parts = [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && key.length > 1 ? 'shift' : event.shiftKey && /^[a-z]$/.test(key) ? 'shift' : '',
    KEY_NAMES[key] ?? key,
  ];
  return parts.filter(Boolean).join('+');
}

/** "ctrl+shift+z" → "Ctrl Shift Z", as it is printed on keys. */
export function keyCaps(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'comma' ? ',' : key.charAt(0).toUpperCase() + key.slice(1)))
    .join(' ');
}

export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createStore<CommandState>(() => ({ byOwner: new Map(), overlay: null })));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      const command = allCommands(store.getState()).findLast(
        (each) => each.keys === keys && each.isOff !== true,
      );
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [store]);
  return <CommandContext value={store}>{children}</CommandContext>;
}

function allCommands(state: CommandState): readonly Command[] {
  return [...state.byOwner.values()].flat();
}

/** Offers these commands while the caller is on screen. */
export function useCommands(owner: string, commands: readonly Command[]): void {
  const store = use(CommandContext);
  useEffect(() => {
    store.setState(({ byOwner }) => ({ byOwner: new Map(byOwner).set(owner, commands) }));
    return () => {
      store.setState(({ byOwner }) => {
        const rest = new Map(byOwner);
        rest.delete(owner);
        return { byOwner: rest };
      });
    };
  }, [store, owner, commands]);
}

export function useAllCommands(): readonly Command[] {
  const byOwner = useStore(use(CommandContext), (state) => state.byOwner);
  return [...byOwner.values()].flat();
}

export function useOverlay(): [CommandState['overlay'], (overlay: CommandState['overlay']) => void] {
  const store = use(CommandContext);
  const overlay = useStore(store, (state) => state.overlay);
  const show = useCallback(
    (next: CommandState['overlay']) => {
      store.setState({ overlay: next });
    },
    [store],
  );
  return [overlay, show];
}
