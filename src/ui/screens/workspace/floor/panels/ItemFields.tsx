import { Button } from '@mantine/core';
import {
  IconCopy,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconLock,
  IconLockOpen,
  IconRotate2,
  IconRotateClockwise2,
  IconTrash,
} from '@tabler/icons-react';
import type { LayoutItem, RoomLayout } from '#domain/plan/layout.ts';
import { metres } from '#domain/scalars.ts';
import { furnitureOf, placeFurniture } from '#engines/geometry/furniture.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { chosenOf, useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { type Edge, placeItem, withItems } from '#ui/screens/workspace/floor/model/item-edits.ts';
import { itemName } from '#ui/screens/workspace/floor/model/names.ts';
import { useActions } from '#ui/screens/workspace/floor/use-actions.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { Figure } from './ThingFields.tsx';

/** Fields and deeds of the furniture that is chosen. */
export function ItemFields({ layout }: { readonly layout: RoomLayout }) {
  const { doc } = useEditor();
  const { text, number } = useSpeech();
  const selection = useEditorState((state) => state.selection);
  const ids = chosenOf(selection, 'item');
  const items = layout.result.items.filter(({ id }) => ids.has(id));
  const [item] = items;
  if (item === undefined) return <p className={looks.hint}>{text.floor.chooseItem}</p>;
  return (
    <>
      <p className={looks.chosenName}>
        {items.length === 1 ? itemName(text, item) : text.floor.chosen(number(items.length))}
      </p>
      {items.length === 1 ? <OneItem layout={layout} item={item} /> : null}
      {doc.isReadOnly ? null : <ItemDeeds layout={layout} items={items} />}
    </>
  );
}

function OneItem({ layout, item }: { readonly layout: RoomLayout; readonly item: LayoutItem }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const [x, y] = item.center;
  const put = (center: readonly [number, number], angle: number) => {
    doc.applyLayout(placeItem(layout, item.id, center, angle));
  };
  const size = (change: { readonly width?: number; readonly depth?: number }) => {
    const { minDistance, screens = false } = layout.request;
    const width = metres(change.width ?? item.width);
    const depth = metres(change.depth ?? item.depth);
    const model = furnitureOf({ kind: item.kind, width, depth }, { minDistance, screens });
    const sized = placeFurniture(model, item);
    doc.applyLayout(
      withItems(
        layout,
        layout.result.items.map((each) => (each.id === item.id ? sized : each)),
      ),
    );
  };
  return (
    <div className={looks.compact}>
      <Figure label={words.x} value={x} onChange={(next) => put([next, y], item.angle)} />
      <Figure label={words.y} value={y} onChange={(next) => put([x, next], item.angle)} />
      <Figure
        label={words.angle}
        value={item.angle}
        unit="°"
        min={-360}
        onChange={(next) => put(item.center, next)}
      />
      <Figure label={words.width} value={item.width} min={0.1} onChange={(width) => size({ width })} />
      <Figure label={words.depth} value={item.depth} min={0.1} onChange={(depth) => size({ depth })} />
    </div>
  );
}

const ALIGNS: readonly (readonly [Edge, typeof IconLayoutAlignLeft])[] = [
  ['left', IconLayoutAlignLeft],
  ['middle-x', IconLayoutAlignCenter],
  ['right', IconLayoutAlignRight],
  ['top', IconLayoutAlignTop],
  ['middle-y', IconLayoutAlignMiddle],
  ['bottom', IconLayoutAlignBottom],
];

function ItemDeeds({
  layout,
  items,
}: {
  readonly layout: RoomLayout;
  readonly items: readonly LayoutItem[];
}) {
  const { text } = useSpeech();
  const words = text.floor;
  const actions = useActions();
  const locked = new Set(layout.lockedItems);
  const isLocked = items.every(({ id }) => locked.has(id));
  return (
    <div className={looks.deeds}>
      <span className={looks.deedRow}>
        <IconDeed
          label={words.turnLeft}
          keys="R"
          icon={<IconRotate2 size={18} aria-hidden />}
          onClick={() => {
            actions.turn(90);
          }}
        />
        <IconDeed
          label={words.turnRight}
          keys="Shift R"
          icon={<IconRotateClockwise2 size={18} aria-hidden />}
          onClick={() => {
            actions.turn(-90);
          }}
        />
        <IconDeed
          label={words.duplicate}
          keys="Ctrl D"
          icon={<IconCopy size={18} aria-hidden />}
          onClick={actions.duplicate}
        />
        <IconDeed
          label={words.remove}
          keys="Delete"
          icon={<IconTrash size={18} aria-hidden />}
          onClick={actions.remove}
        />
      </span>
      {items.length < 2 ? null : (
        <span className={looks.deedRow}>
          {ALIGNS.map(([edge, Icon]) => (
            <IconDeed
              key={edge}
              label={words.aligns[edge]}
              icon={<Icon size={18} aria-hidden />}
              onClick={() => {
                actions.align(edge);
              }}
            />
          ))}
          <IconDeed
            label={words.distributeX}
            disabled={items.length < 3}
            icon={<IconLayoutDistributeVertical size={18} aria-hidden />}
            onClick={() => {
              actions.distribute('x');
            }}
          />
          <IconDeed
            label={words.distributeY}
            disabled={items.length < 3}
            icon={<IconLayoutDistributeHorizontal size={18} aria-hidden />}
            onClick={() => {
              actions.distribute('y');
            }}
          />
        </span>
      )}
      <Button
        variant={isLocked ? 'light' : 'default'}
        size="compact-md"
        aria-pressed={isLocked}
        leftSection={isLocked ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
        onClick={actions.toggleLock}
      >
        {isLocked ? words.locked : words.lock}
      </Button>
    </div>
  );
}
