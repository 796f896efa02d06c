import { Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Id } from '#domain/scalars.ts';
import { useText } from '#ui/state/language.tsx';
import { IconDeed } from './IconDeed.tsx';
import { inputLinks } from './input-links.tsx';
import looks from './parts.module.css';

/** What a key does to its line: add one below, remove it, move it by so many places; null: nothing. */
function deedOf(event: KeyboardEvent): 'add' | 'remove' | -1 | 1 | null {
  if (event.key === 'Enter' && !event.shiftKey) return 'add';
  if (event.key === 'Delete' && event.ctrlKey) return 'remove';
  if (event.altKey && event.key === 'ArrowUp') return -1;
  return event.altKey && event.key === 'ArrowDown' ? 1 : null;
}

type ListFieldProps = {
  /** What one line is called: "Căn cứ". */
  readonly itemLabel: string;
  readonly addLabel: string;
  readonly items: readonly { readonly id: Id; readonly text: string }[];
  readonly readOnly: boolean;
  /** Path of the list in the plan; each line gets `place.<id>`. */
  readonly place: string;
  readonly onChange: (id: Id, text: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: Id) => void;
  readonly onMove: (id: Id, to: number) => void;
};

/**
 * Lines of text in an order, edited in place; a new one gets the keyboard.
 *
 * A line is one stop of the Tab key, so that a page with thirty lines stays
 * walkable: what its buttons do has keys (Enter, Alt+↑, Alt+↓, Ctrl+Delete), told below the list.
 */
export function ListField(props: ListFieldProps) {
  const { itemLabel, addLabel, items, readOnly, place, onChange, onAdd, onRemove, onMove } = props;
  const text = useText().parts;
  const list = useRef<HTMLOListElement>(null);
  const keysId = useId();
  const countBefore = useRef(items.length);
  /** Where a line was just taken away from the keyboard; the next one takes its place. */
  const removedAt = useRef<number | null>(null);
  useEffect(() => {
    const isOneMore = items.length === countBefore.current + 1;
    countBefore.current = items.length;
    const boxes = list.current?.querySelectorAll('textarea');
    if (isOneMore && items.at(-1)?.text === '') boxes?.[items.length - 1]?.focus();
    if (removedAt.current !== null) boxes?.[Math.min(removedAt.current, items.length - 1)]?.focus();
    removedAt.current = null;
  }, [items]);
  return (
    <div data-place={place} tabIndex={-1}>
      <ol className={looks.lines} ref={list}>
        {items.map((item, index) => {
          const name = item.text === '' ? `${itemLabel} ${index + 1}` : item.text;
          return (
            <li key={item.id} className={looks.listRow}>
              <span aria-hidden>{index + 1}</span>
              <Textarea
                className={looks.listInput}
                {...inputLinks(readOnly ? {} : { 'aria-describedby': keysId })}
                aria-label={`${itemLabel} ${index + 1}`}
                data-place={`${place}.${item.id}`}
                value={item.text}
                autosize
                minRows={1}
                maxLength={500}
                readOnly={readOnly}
                onChange={(event) => {
                  // A line is one line: a pasted break becomes a space.
                  onChange(item.id, event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
                }}
                onKeyDown={(event) => {
                  const deed = readOnly || event.nativeEvent.isComposing ? null : deedOf(event);
                  if (deed === null) return;
                  event.preventDefault();
                  if (deed === 'add') onAdd();
                  else if (deed === 'remove') {
                    removedAt.current = index;
                    onRemove(item.id);
                  }
                  if (typeof deed === 'number') onMove(item.id, index + deed);
                }}
              />
              {readOnly ? null : (
                <>
                  <IconDeed
                    label={text.moveUp(name)}
                    tabIndex={-1}
                    disabled={index === 0}
                    icon={<IconArrowUp size={17} aria-hidden />}
                    onClick={() => {
                      onMove(item.id, index - 1);
                    }}
                  />
                  <IconDeed
                    label={text.moveDown(name)}
                    tabIndex={-1}
                    disabled={index === items.length - 1}
                    icon={<IconArrowDown size={17} aria-hidden />}
                    onClick={() => {
                      onMove(item.id, index + 1);
                    }}
                  />
                  <IconDeed
                    label={text.remove(name)}
                    tabIndex={-1}
                    icon={<IconTrash size={17} aria-hidden />}
                    onClick={() => {
                      onRemove(item.id);
                    }}
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
      {readOnly ? null : (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={onAdd}
        >
          {addLabel}
        </Button>
      )}
      {readOnly || items.length === 0 ? null : (
        <p id={keysId} className={looks.help}>
          {text.listKeys}
        </p>
      )}
    </div>
  );
}
