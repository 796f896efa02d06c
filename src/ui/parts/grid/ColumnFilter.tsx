import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fold } from '#domain/fold.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './grid.module.css';

/** More boxes than this are not read through; the search field narrows them down. */
const LISTED = 100;

type ColumnFilterProps = {
  readonly texts: readonly string[];
  readonly chosen: ReadonlySet<string> | null;
  readonly onApply: (chosen: ReadonlySet<string> | null) => void;
};

/** The values of one column to tick, as under Excel's filter arrow. */
export function ColumnFilter({ texts, chosen, onApply }: ColumnFilterProps) {
  const { text: words, number } = useSpeech();
  const text = words.grid;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => chosen ?? new Set(texts));
  const [find, setFind] = useState('');
  const found = texts.filter((value) => fold(value).includes(fold(find)));
  const listed = found.slice(0, LISTED);
  const tick = (values: readonly string[], isOn: boolean) => {
    const next = new Set(ticked);
    for (const value of values) {
      if (isOn) next.add(value);
      else next.delete(value);
    }
    setTicked(next);
  };
  const areAllOn = found.every((value) => ticked.has(value));
  const apply = () => {
    // What was searched for is what shall be seen, as in Excel.
    const seen = find.trim() === '' ? ticked : new Set(found.filter((value) => ticked.has(value)));
    onApply(seen.size === texts.length ? null : seen);
  };
  return (
    <form
      className={looks.filter}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextInput
        size="xs"
        data-autofocus
        placeholder={text.filterFind}
        aria-label={text.filterFind}
        value={find}
        onChange={(event) => {
          setFind(event.currentTarget.value);
        }}
      />
      <div className={looks.filterList}>
        <Checkbox
          size="xs"
          label={text.filterAll}
          checked={areAllOn}
          indeterminate={!areAllOn && found.some((value) => ticked.has(value))}
          onChange={() => {
            tick(found, !areAllOn);
          }}
        />
        {listed.map((value) => (
          <Checkbox
            key={value}
            size="xs"
            label={value === '' ? text.blank : value}
            checked={ticked.has(value)}
            onChange={(event) => {
              tick([value], event.currentTarget.checked);
            }}
          />
        ))}
        {found.length > LISTED ? <p>{text.filterMore(number(found.length - LISTED))}</p> : null}
      </div>
      <Group gap="xs" justify="flex-end">
        <Button
          size="compact-xs"
          variant="default"
          disabled={chosen === null}
          onClick={() => {
            onApply(null);
          }}
        >
          {text.filterClear}
        </Button>
        <Button size="compact-xs" type="submit">
          {text.filterApply}
        </Button>
      </Group>
    </form>
  );
}
