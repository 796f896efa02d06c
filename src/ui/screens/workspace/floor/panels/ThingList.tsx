import { IconLock } from '@tabler/icons-react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { keyOf, useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { openingWidth, wallLengths } from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { itemName, thingName } from '#ui/screens/workspace/floor/model/names.ts';
import { useSpeech } from '#ui/state/language.tsx';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  readonly isLocked?: boolean;
};

/** Everything the drawing of a room has, by name; pressing a name chooses the thing. */
export function ThingList() {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const { outline, doors, windows, obstacles } = doc.floor;
  const rows = [
    ...outline.map(([x, y], at) => ({ key: keyOf('corner', at), figure: `${number(x)}; ${number(y)}` })),
    ...wallLengths(doc.floor).map((length, at) => ({
      key: keyOf('wall', at),
      figure: `${number(length)} m`,
    })),
    ...doors.map((door) => ({
      key: keyOf('door', door.id),
      figure: `${number(openingWidth(door))} m`,
    })),
    ...windows.map((window) => ({
      key: keyOf('window', window.id),
      figure: `${number(openingWidth(window))} m`,
    })),
    ...obstacles.map((obstacle) => ({
      key: keyOf('obstacle', obstacle.id),
      figure: '',
    })),
  ];
  const drawing = { floor: doc.floor, layout: doc.layout };
  return <Rows rows={rows.map((row) => ({ ...row, name: thingName(text, drawing, row.key) }))} />;
}

/** Every piece of furniture, by name. */
export function ItemList({ layout }: { readonly layout: RoomLayout }) {
  const { text, number } = useSpeech();
  const locked = new Set(layout.lockedItems);
  const rows = layout.result.items.map((item) => ({
    key: keyOf('item', item.id),
    name: itemName(text, item),
    figure: `${number(item.center[0])}; ${number(item.center[1])}`,
    isLocked: locked.has(item.id),
  }));
  return <Rows rows={rows} />;
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { store } = useEditor();
  const { text } = useSpeech();
  const selection = useEditorState((state) => state.selection);
  const press = (key: string, isAdding: boolean) => {
    const others = [...selection].filter((each) => each !== key);
    const kept = isAdding ? others : [];
    store.setState({
      tool: 'select',
      selection: new Set(isAdding && selection.has(key) ? kept : [...kept, key]),
    });
  };
  return (
    <ul className={looks.things}>
      {rows.map(({ key, name, figure, isLocked }) => (
        <li key={key}>
          <button
            type="button"
            className={looks.thing}
            aria-pressed={selection.has(key)}
            onClick={(event) => {
              press(key, event.shiftKey || event.ctrlKey);
            }}
          >
            <span>{name}</span>
            {isLocked === true ? <IconLock size={14} aria-label={text.floor.locked} /> : null}
            <span className={looks.figure}>{figure}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
