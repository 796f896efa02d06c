import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ChangeEvent, useId, useLayoutEffect, useRef } from 'react';
import looks from './grid.module.css';

type CellInputProps = {
  readonly label: string;
  readonly text: string;
  readonly isEditing: boolean;
  readonly isNumber: boolean;
  /** Rows are several lines high, and the text wraps. */
  readonly isTall: boolean;
  readonly isLocked: boolean;
  readonly isRefused: boolean;
  readonly describedBy: string;
  /** The open list of a cell with a fixed set of values; null while it is closed. */
  readonly list: readonly string[] | null;
  readonly hasList: boolean;
  readonly highlight: number;
  /** Should the field of a new active cell, or after a request of this number, take the focus? */
  readonly takesFocus: (tick: number) => boolean;
  /** A new number asks for the focus. */
  readonly focusTick: number;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onPick: (choice: string) => void;
  readonly onOpenList: () => void;
};

/**
 * The field in the active cell. It is there, focused and with all its text
 * selected, before anything is typed: a key, a paste or an input method such
 * as Telex then replaces the content natively from its very first stroke.
 * Until then it looks like any other cell.
 */
export function CellInput(props: CellInputProps) {
  const { text, isEditing, list, hasList, highlight, takesFocus, focusTick } = props;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const listId = useId();

  useLayoutEffect(() => {
    if (takesFocus(focusTick)) field.current?.focus({ preventScroll: true });
  }, [focusTick, takesFocus]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text (undo, a paste) is selected anew
  useLayoutEffect(() => {
    if (!isEditing && document.activeElement === field.current) field.current?.select();
  }, [isEditing, text]);

  useLayoutEffect(() => {
    const input = field.current;
    if (!isEditing || hasList || input === null) return;
    // F2 goes on behind the text; typing has already replaced what was selected.
    const { length } = input.value;
    if (input.selectionStart === 0 && input.selectionEnd === length) input.setSelectionRange(length, length);
  }, [isEditing, hasList]);

  const isOpen = list !== null && list.length > 0;
  const attributes = {
    ref: field,
    className: looks.input,
    'data-editing': isEditing || undefined,
    'data-number': props.isNumber || undefined,
    value: text,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.isRefused || undefined,
    autoComplete: 'off',
    spellCheck: false,
    onFocus: () => {
      if (!isEditing) field.current?.select();
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      props.onType(event.currentTarget.value);
    },
    onBlur: props.onLeave,
  };
  if (props.isTall && !hasList && !props.isNumber) {
    return <textarea {...attributes} rows={1} aria-readonly={props.isLocked || undefined} />;
  }
  const input = (
    <input
      {...attributes}
      aria-readonly={props.isLocked || undefined}
      {...(hasList
        ? {
            role: 'combobox',
            'aria-expanded': isOpen,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': isOpen && highlight >= 0 ? `${listId}-${highlight}` : undefined,
          }
        : {})}
    />
  );
  if (!hasList || props.isLocked) return input;
  return (
    <Popover
      opened={isOpen}
      position="bottom-start"
      offset={2}
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        <span className={looks.inputWithList}>
          {input}
          {/* For the mouse only; the keyboard opens the list with Alt+Down. */}
          <span
            className={looks.listMark}
            aria-hidden
            onMouseDown={(event) => {
              event.preventDefault();
              event.stopPropagation();
              props.onOpenList();
            }}
          >
            <IconChevronDown size={14} />
          </span>
        </span>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div role="listbox" id={listId} aria-label={props.label} className={looks.list}>
          {list?.map((choice, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys move the highlight and pick
            <div
              key={choice}
              role="option"
              id={`${listId}-${at}`}
              tabIndex={-1}
              aria-selected={at === highlight}
              className={looks.option}
              ref={(option) => {
                if (at === highlight) option?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                props.onPick(choice);
              }}
            >
              {choice}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
