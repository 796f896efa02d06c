import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconFilterOff, IconKeyboard, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './grid.module.css';
import { isFiltered, PLAIN_VIEW, type View } from './view.ts';

function KeyHelp() {
  const text = useSpeech().text.grid;
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={text.keys} title={text.keys}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.keys}>
        <dl className={looks.keys}>
          {text.keyList.map(([keys, deed]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

type GridToolbarProps = {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly canInsert: boolean;
  readonly canDelete: boolean;
  readonly hasEditing: boolean;
  readonly onInsert: () => void;
  readonly onDelete: () => void;
  readonly refusedCells: number;
  readonly onNextRefused: () => void;
  readonly children: ReactNode;
};

/** What can be done with the table as a whole. */
export function GridToolbar(props: GridToolbarProps) {
  const { text: allText, number } = useSpeech();
  const text = allText.grid;
  const { view, onView } = props;
  return (
    <div className={`${looks.toolbar} pa-no-print`}>
      {props.hasEditing ? (
        <>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={!props.canInsert}
            onClick={props.onInsert}
          >
            {text.addRow}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={!props.canDelete}
            onClick={props.onDelete}
          >
            {text.deleteRows}
          </Button>
        </>
      ) : null}
      {props.children}
      <span className={looks.toolbarGap} />
      {props.refusedCells > 0 ? (
        <button
          type="button"
          className={looks.refusedButton}
          title={text.nextRefused}
          onClick={props.onNextRefused}
        >
          <StatusChip look="error">{text.refusedCells(number(props.refusedCells))}</StatusChip>
        </button>
      ) : null}
      {isFiltered(view) ? (
        <Button
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => {
            onView({ ...PLAIN_VIEW, sort: view.sort });
          }}
        >
          {text.clearFilters}
        </Button>
      ) : null}
      <TextInput
        className={looks.search}
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        placeholder={text.search}
        aria-label={text.search}
        value={view.search}
        onChange={(event) => {
          onView({ ...view, search: event.currentTarget.value });
        }}
      />
      <KeyHelp />
    </div>
  );
}
