import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Door, FloorPlan, Obstacle, Point } from '#domain/plan/room.ts';
import { distance } from '#engines/geometry/points.ts';
import { boundsOf } from '#engines/geometry/polygons.ts';
import { type Choice, ChoiceField, NumberField } from '#ui/parts/fields.tsx';
import { partsOf, useEditor, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import {
  moveCorner,
  moveObstacles,
  type OpeningPlace,
  placeOfOpening,
  setObstacle,
  setOpening,
  setWallLength,
  toMillimetre,
  toMillimetres,
} from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { useActions } from '#ui/screens/workspace/floor/use-actions.ts';
import { useSpeech } from '#ui/state/language.tsx';

/** The bound of coordinates typed by hand, metres; that of the domain's lengths. */
const FARTHEST = 1000;

type FigureProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly unit?: string;
};

/** One figure of a thing: taken on Enter or on leaving, because half a coordinate is a place, too. */
export function Figure({ label, value, onChange, min = -FARTHEST, unit = 'm' }: FigureProps) {
  const { doc } = useEditor();
  return (
    <NumberField
      label={label}
      value={toMillimetre(value)}
      decimals={3}
      min={min}
      max={FARTHEST}
      unit={unit}
      waits
      readOnly={doc.isReadOnly}
      onChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
    />
  );
}

/** Fields of the one wall, corner, door, window or obstacle that is chosen. */
export function ThingFields() {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const actions = useActions();
  const selection = useEditorState((state) => state.selection);
  const [key] = [...selection];
  if (key === undefined) return <p className={looks.hint}>{text.floor.chooseThing}</p>;
  if (selection.size > 1) return <p className={looks.hint}>{text.floor.chosen(String(selection.size))}</p>;
  const { thing, id } = partsOf(key);
  return (
    <div className={looks.compact}>
      {thing === 'corner' ? <CornerFields corner={Number(id)} /> : null}
      {thing === 'wall' ? <WallFields wall={Number(id)} /> : null}
      {thing === 'door' ? <OpeningFields opening={doc.floor.doors.find((each) => each.id === id)} /> : null}
      {thing === 'window' ? (
        <OpeningFields opening={doc.floor.windows.find((each) => each.id === id)} />
      ) : null}
      {thing === 'obstacle' ? (
        <ObstacleFields obstacle={doc.floor.obstacles.find((each) => each.id === id)} />
      ) : null}
      {thing === 'wall' || doc.isReadOnly ? null : (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={thing === 'corner' && doc.floor.outline.length <= 3}
          onClick={actions.remove}
        >
          {text.floor.remove}
        </Button>
      )}
    </div>
  );
}

function CornerFields({ corner }: { readonly corner: number }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const at = doc.floor.outline[corner];
  if (at === undefined) return null;
  const put = (to: Point) => {
    doc.applyFloor(moveCorner(doc.floor, corner, to));
  };
  return (
    <>
      <Figure label={text.floor.x} value={at[0]} onChange={(x) => put([x, at[1]])} />
      <Figure label={text.floor.y} value={at[1]} onChange={(y) => put([at[0], y])} />
    </>
  );
}

function WallFields({ wall }: { readonly wall: number }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const from = doc.floor.outline[wall];
  const to = doc.floor.outline[(wall + 1) % doc.floor.outline.length];
  if (from === undefined || to === undefined) return null;
  return (
    <Figure
      label={text.floor.wallLength}
      value={distance(from, to)}
      min={0.1}
      onChange={(length) => {
        doc.applyFloor(setWallLength(doc.floor, wall, length));
      }}
    />
  );
}

function withDoor(floor: FloorPlan, door: Door): FloorPlan {
  return { ...floor, doors: floor.doors.map((each) => (each.id === door.id ? door : each)) };
}

function OpeningFields({ opening }: { readonly opening: Door | FloorPlan['windows'][number] | undefined }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const place = opening && placeOfOpening(doc.floor.outline, opening);
  if (opening === undefined || place === undefined || place === null) return null;
  const put = (next: Partial<OpeningPlace>) => {
    doc.applyFloor(setOpening(doc.floor, opening.id, { ...place, ...next }));
  };
  const width = place.end - place.start;
  const uses: Choice<Door['use']>[] = (['in', 'out', 'both'] as const).map((value) => ({
    value,
    label: words.doorUses[value],
  }));
  return (
    <>
      {'use' in opening ? (
        <ChoiceField
          label={words.doorUse}
          value={opening.use}
          choices={uses}
          readOnly={doc.isReadOnly}
          onChange={(use) => {
            doc.applyFloor(withDoor(doc.floor, { ...opening, use }));
          }}
        />
      ) : null}
      <ChoiceField
        label={words.onWall}
        value={String(place.wall)}
        readOnly={doc.isReadOnly}
        choices={doc.floor.outline.map((_, wall) => ({
          value: String(wall),
          label: words.wallName(String(wall + 1)),
        }))}
        onChange={(wall) => {
          put({ wall: Number(wall) });
        }}
      />
      <Figure
        label={words.fromCorner}
        value={place.start}
        min={0}
        onChange={(start) => put({ start, end: start + width })}
      />
      <Figure
        label={words.width}
        value={width}
        min={0.1}
        onChange={(next) => put({ end: place.start + next })}
      />
    </>
  );
}

function ObstacleFields({ obstacle }: { readonly obstacle: Obstacle | undefined }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  if (obstacle === undefined) return null;
  const { left, right, bottom, top } = boundsOf(obstacle.outline);
  const shift = (by: Point) => {
    doc.applyFloor(moveObstacles(doc.floor, new Set([obstacle.id]), by));
  };
  const put = (change: Partial<Obstacle>) => {
    doc.applyFloor(setObstacle(doc.floor, { ...obstacle, ...change }));
  };
  const stretch = (wide: number, high: number) => {
    const outline = obstacle.outline.map(([x, y]) =>
      toMillimetres([left + (x - left) * wide, bottom + (y - bottom) * high]),
    );
    put({ outline });
  };
  return (
    <>
      <ChoiceField
        label={words.kind}
        value={obstacle.kind}
        readOnly={doc.isReadOnly}
        choices={(['column', 'stage', 'furniture', 'closed'] as const).map((value) => ({
          value,
          label: words.obstacles[value],
        }))}
        onChange={(kind) => {
          put({ kind });
        }}
      />
      <Figure label={words.left} value={left} onChange={(x) => shift([x - left, 0])} />
      <Figure label={words.bottom} value={bottom} onChange={(y) => shift([0, y - bottom])} />
      <Figure
        label={words.width}
        value={right - left}
        min={0.05}
        onChange={(width) => stretch(width / (right - left), 1)}
      />
      <Figure
        label={words.depth}
        value={top - bottom}
        min={0.05}
        onChange={(depth) => stretch(1, depth / (top - bottom))}
      />
    </>
  );
}
