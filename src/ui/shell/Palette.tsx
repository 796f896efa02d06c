import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { foldText } from '#i18n/format.ts';
import type { PlanSummary } from '#storage/records.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { useText } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { type Command, keyCaps, useAllCommands } from './commands.tsx';
import looks from './palette.module.css';

const MOST_SHOWN = 12;

/** In the palette already, or a second key for the same. */
const ASIDE: ReadonlySet<string> = new Set(['palette', 'shortcuts-too']);

/** Every word typed must be somewhere in the label; accents and case do not matter. */
function matches(label: string, query: string): boolean {
  const folded = foldText(label);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function planCommand(plan: PlanSummary): Command {
  return {
    id: `plan-${plan.id}`,
    label: plan.title,
    group: 'plan',
    run: () => {
      goTo({ screen: 'plan', planId: plan.id, section: '', place: '' });
    },
  };
}

/** Find any command, section or plan by typing a part of its name. A combobox with a listbox, as WAI-ARIA describes it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const { storage } = useServices();
  const plans = useWatched(storage.watchPlans);
  const commands = useAllCommands();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = useMemo(() => {
    const every = [
      ...commands.filter((command) => command.isOff !== true && !ASIDE.has(command.id)),
      ...(plans.state === 'ready' ? plans.value.map(planCommand) : []),
    ];
    return every.filter((command) => matches(command.label, query.trim())).slice(0, MOST_SHOWN);
  }, [commands, plans, query]);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <Dialog onClose={onClose} title={text.shell.commandPalette} size="lg" atTop>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={text.shell.commandPlaceholder}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(found[at] === undefined ? {} : { 'aria-activedescendant': `${listId}-${at}` })}
        size="md"
        placeholder={text.shell.commandPlaceholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <div role="listbox" id={listId} aria-label={text.shell.commandPalette} className={looks.list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus.
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={looks.option}
            onClick={() => {
              run(command);
            }}
            onPointerMove={() => {
              setAt(index);
            }}
          >
            <span className={looks.label}>{command.label}</span>
            <span className={looks.group}>{text.shell.commandGroups[command.group]}</span>
            {command.keys === undefined ? null : <Kbd size="xs">{keyCaps(command.keys)}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">{text.shell.commandNothing}</p> : null}
    </Dialog>
  );
}
