import { type ReactNode, useCallback, useMemo } from 'react';
import type { Id } from '#domain/scalars.ts';
import { type InsertItems, insertItems, removeItems, type UpdateItems, updateItems } from '#editing/items.ts';
import type { ListItems, ListName } from '#editing/lists.ts';
import { editTogether, step } from '#editing/together.ts';
import type { CellMark, CellValue, EditOutcome, GridEdit } from '#ui/parts/grid/columns.ts';
import { DataGrid } from '#ui/parts/grid/DataGrid.tsx';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import type { PlanColumn } from './plan-columns.ts';
import { useTable } from './table-state.ts';

export type ListGridProps<List extends ListName> = {
  readonly list: List;
  /** Where the list lies in the plan, as findings write it. */
  readonly path: readonly string[];
  /** Tells two tables of one list apart. */
  readonly name?: string;
  readonly label: string;
  readonly items: readonly ListItems[List][];
  readonly columns: readonly PlanColumn<ListItems[List]>[];
  /** A new item with nothing filled in; without it the table takes no new rows and loses none. */
  readonly blank?: (id: Id) => ListItems[List];
  /** What deserves a look besides the findings of the rules. */
  readonly marks?: readonly CellMark[];
  readonly tools?: ReactNode;
  readonly onActiveRow?: (id: Id | null) => void;
  readonly empty?: ReactNode;
  readonly mostRows?: number;
  readonly lines?: 1 | 2 | 3;
};

function idOf(item: { readonly id: Id }): Id {
  return item.id;
}

/** A list of the plan as a table: one row an item, every edit one command. */
export function ListGrid<List extends ListName>(props: ListGridProps<List>) {
  const { list, path, name = list, items, columns, blank } = props;
  const session = useSession();
  const { newId } = useServices();
  const text = useText().grid;
  const prefix = path.join('.');

  const cellOf = useCallback(
    (place: readonly string[]) => {
      const depth = prefix.split('.').length;
      const rowId = place[depth];
      if (rowId === undefined || place.slice(0, depth).join('.') !== prefix) return null;
      if (!items.some((item) => item.id === rowId)) return null;
      const field = place.slice(depth + 1).join('.');
      return { rowId, columnId: columns.find((column) => column.id === field)?.id ?? null };
    },
    [prefix, items, columns],
  );
  const table = useTable(name, cellOf);
  const marks = useMemo(() => [...table.marks, ...(props.marks ?? [])], [table.marks, props.marks]);

  const patchOf = (columnId: string, value: CellValue, item: ListItems[List]) =>
    columns.find((column) => column.id === columnId)?.patch?.(value, item) ?? {};

  // The compiler cannot see that items, changes and list name belong together once the list is a parameter.
  const update = (changes: readonly { readonly id: Id; readonly patch: object }[]) =>
    ({ list, changes }) as unknown as UpdateItems;
  const insert = (made: readonly ListItems[List][], at?: number) =>
    ({ list, items: made, ...(at === undefined ? {} : { at }) }) as unknown as InsertItems;

  const done = (isDone: boolean, newRowIds: readonly Id[] = []): EditOutcome =>
    isDone ? { ok: true, newRowIds } : { ok: false, message: text.notDone };

  const onEdit = (edit: GridEdit): EditOutcome => {
    const byId = new Map<string, ListItems[List]>(items.map((item) => [item.id, item]));
    const changes = edit.changes.flatMap(({ rowId, columnId, value }) => {
      const item = byId.get(rowId);
      return item === undefined ? [] : [{ id: rowId, patch: patchOf(columnId, value, item) }];
    });
    if (edit.newRows.length === 0 || blank === undefined) {
      return done(session.apply(updateItems, update(changes)));
    }
    const made = edit.newRows.map(() => blank(newId(list.toLowerCase())));
    const filled = made.flatMap((item, at) =>
      Object.entries(edit.newRows[at] ?? {}).map(([columnId, value]) => ({
        id: item.id,
        patch: patchOf(columnId, value, item),
      })),
    );
    const steps = [step(insertItems, insert(made)), step(updateItems, update([...changes, ...filled]))];
    return done(session.apply(editTogether, { steps }), made.map(idOf));
  };

  return (
    <DataGrid
      {...table}
      marks={marks}
      label={props.label}
      rows={items}
      rowId={idOf}
      columns={columns}
      canAddRows={blank !== undefined}
      {...(props.mostRows === undefined ? {} : { mostRows: props.mostRows })}
      lines={props.lines ?? 1}
      onEdit={onEdit}
      {...(blank === undefined
        ? {}
        : {
            onInsertRow: (beforeRowId: string | null) => {
              const item = blank(newId(list.toLowerCase()));
              const at = items.findIndex((each) => each.id === beforeRowId);
              return done(session.apply(insertItems, insert([item], at < 0 ? undefined : at)), [item.id]);
            },
            onDeleteRows: (rowIds: readonly string[]) =>
              done(session.apply(removeItems, { list, ids: [...rowIds] })),
          })}
      {...(props.onActiveRow === undefined ? {} : { onActiveRow: props.onActiveRow })}
      tools={props.tools}
      empty={props.empty}
    />
  );
}
