import { Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Id } from '#domain/scalars.ts';
import { useText } from '#ui/state/language.tsx';
import { IconDeed } from './IconDeed.tsx';
import looks from './parts.module.css';

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

/** Lines of text in an order: edit in place, Alt+↑ and Alt+↓ move a line, a new one gets the keyboard. */
export function ListField(props: ListFieldProps) {
  const { itemLabel, addLabel, items, readOnly, place, onChange, onAdd, onRemove, onMove } = props;
  const text = useText().parts;
  const list = useRef<HTMLOListElement>(null);
  const countBefore = useRef(items.length);
  useEffect(() => {
    const isOneMore = items.length === countBefore.current + 1;
    countBefore.current = items.length;
    if (isOneMore && items.at(-1)?.text === '') {
      list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
    }
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
                  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                  if (!event.altKey || step === 0 || readOnly) return;
                  event.preventDefault();
                  onMove(item.id, index + step);
                }}
              />
              {readOnly ? null : (
                <>
                  <IconDeed
                    label={text.moveUp(name)}
                    disabled={index === 0}
                    icon={<IconArrowUp size={17} aria-hidden />}
                    onClick={() => {
                      onMove(item.id, index - 1);
                    }}
                  />
                  <IconDeed
                    label={text.moveDown(name)}
                    disabled={index === items.length - 1}
                    icon={<IconArrowDown size={17} aria-hidden />}
                    onClick={() => {
                      onMove(item.id, index + 1);
                    }}
                  />
                  <IconDeed
                    label={text.remove(name)}
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
    </div>
  );
}
