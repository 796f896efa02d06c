import { useMemo } from 'react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import type { FloorPlan, Point } from '#domain/plan/room.ts';
import { between, distance } from '#engines/geometry/points.ts';
import { boundsOf, edgesOf } from '#engines/geometry/polygons.ts';
import { cornersOf } from '#engines/geometry/rectangles.ts';
import { chosenOf, type Drag, keyOf, useEditorState } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { closenessOf, nearestGaps, standingIn } from '#ui/screens/workspace/floor/model/closeness.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { pathOf, x, y } from './view.ts';

type OverlayProps = {
  readonly floor: FloorPlan;
  readonly layout: RoomLayout | null;
  /** Drawing units a pixel, so that handles keep their size on screen. */
  readonly unitsPerPixel: number;
};

/** What lies above the drawing: handles, distances, and whatever is being drawn. */
export function Overlay({ floor, layout, unitsPerPixel }: OverlayProps) {
  const selection = useEditorState((state) => state.selection);
  const mode = useEditorState((state) => state.mode);
  const drag = useEditorState((state) => state.drag);
  return (
    <g aria-hidden className="pa-no-print">
      {mode === 'room' ? (
        <Corners outline={floor.outline} selection={selection} unitsPerPixel={unitsPerPixel} />
      ) : null}
      {drag === null || drag.kind === 'turn' ? (
        <TurnHandle floor={floor} layout={layout} selection={selection} unitsPerPixel={unitsPerPixel} />
      ) : null}
      {layout !== null && (drag?.kind === 'move' || drag?.kind === 'turn') ? (
        <Distances layout={layout} selection={selection} />
      ) : null}
      <DragShape drag={drag} />
      <Draft />
    </g>
  );
}

function Corners({
  outline,
  selection,
  unitsPerPixel,
}: {
  readonly outline: readonly Point[];
  readonly selection: ReadonlySet<string>;
  readonly unitsPerPixel: number;
}) {
  return (
    <>
      {edgesOf(outline).map(({ from, to }, wall) =>
        selection.has(keyOf('wall', wall)) ? (
          <circle
            key={keyOf('wall', wall)}
            data-add={wall}
            className={looks.addHandle}
            cx={x(between(from, to, 0.5))}
            cy={y(between(from, to, 0.5))}
            r={6 * unitsPerPixel}
          />
        ) : null,
      )}
      {outline.map((corner, at) => {
        const key = keyOf('corner', at);
        const side = 10 * unitsPerPixel;
        return (
          <rect
            key={key}
            data-key={key}
            data-chosen={selection.has(key) || undefined}
            className={looks.cornerHandle}
            x={x(corner) - side / 2}
            y={y(corner) - side / 2}
            width={side}
            height={side}
          />
        );
      })}
    </>
  );
}

/** Corners of everything chosen that can be turned. */
function chosenPoints(
  floor: FloorPlan,
  layout: RoomLayout | null,
  selection: ReadonlySet<string>,
): readonly Point[] {
  const items = chosenOf(selection, 'item');
  const obstacles = chosenOf(selection, 'obstacle');
  return [
    ...(layout?.result.items.filter(({ id }) => items.has(id)).flatMap((item) => cornersOf(item)) ?? []),
    ...floor.obstacles.filter(({ id }) => obstacles.has(id)).flatMap(({ outline }) => outline),
  ];
}

function TurnHandle({
  floor,
  layout,
  selection,
  unitsPerPixel,
}: OverlayProps & { readonly selection: ReadonlySet<string> }) {
  const points = chosenPoints(floor, layout, selection);
  if (points.length === 0) return null;
  const { left, right, top, bottom } = boundsOf(points);
  const margin = 6 * unitsPerPixel;
  const middle = x([(left + right) / 2, top]);
  const high = y([0, top]) - margin;
  return (
    <>
      <rect
        className={looks.frameLine}
        x={x([left, 0]) - margin}
        y={high}
        width={x([right - left, 0]) + 2 * margin}
        height={x([top - bottom, 0]) + 2 * margin}
      />
      <path className={looks.frameLine} d={`M${middle} ${high}v${-22 * unitsPerPixel}`} />
      <circle
        data-turn
        className={looks.turnHandle}
        cx={middle}
        cy={high - 22 * unitsPerPixel}
        r={6 * unitsPerPixel}
      />
    </>
  );
}

/** Most gaps with figures while dragging; more would hide the drawing. */
const GAPS_SHOWN = 4;

function Distances({
  layout,
  selection,
}: {
  readonly layout: RoomLayout;
  readonly selection: ReadonlySet<string>;
}) {
  const { number } = useSpeech();
  const gaps = useMemo(() => {
    const moving = chosenOf(selection, 'item');
    const people = standingIn(layout.result.items);
    return nearestGaps(
      people.filter(({ itemId }) => moving.has(itemId)),
      people.filter(({ itemId }) => !moving.has(itemId)),
    ).slice(0, GAPS_SHOWN);
  }, [layout.result.items, selection]);
  return (
    <>
      {gaps.map(({ from, to, metres }) => {
        const isTooNear = closenessOf(metres, layout.result.minDistance) === 'too-near';
        const middle = between(from, to, 0.5);
        return (
          <g
            key={`${from.join(' ')} ${to.join(' ')}`}
            className={looks.distance}
            data-near={isTooNear || undefined}
          >
            <path className={looks.gapLine} d={pathOf([from, to], false)} />
            <text className={looks.gapFigure} x={x(middle)} y={y(middle)} dy="-0.5em">
              {isTooNear ? '✕ ' : ''}
              {number(metres)} m
            </text>
          </g>
        );
      })}
    </>
  );
}

function boxPath(from: Point, to: Point): string {
  return pathOf([from, [to[0], from[1]], to, [from[0], to[1]]]);
}

function DragShape({ drag }: { readonly drag: Drag | null }) {
  const { number } = useSpeech();
  if (drag?.kind === 'band') return <path className={looks.band} d={boxPath(drag.from, drag.to)} />;
  if (drag?.kind !== 'box') return null;
  const width = Math.abs(drag.to[0] - drag.from[0]);
  const depth = Math.abs(drag.to[1] - drag.from[1]);
  return (
    <>
      <path className={looks.band} d={boxPath(drag.from, drag.to)} />
      <text x={x(drag.to)} y={y(drag.to)} dy="-0.6em" className={looks.length}>
        {number(width)} × {number(depth)} m
      </text>
    </>
  );
}

/** The outline drawn so far, or the length that sets the scale; the last point follows the pointer. */
function Draft() {
  const { number } = useSpeech();
  const draft = useEditorState((state) => state.draft);
  const tool = useEditorState((state) => state.tool);
  const last = draft.at(-1);
  const before = draft.at(-2);
  if (last === undefined) return null;
  return (
    <>
      <path className={looks.draft} d={pathOf(draft, false)} />
      {tool === 'outline' && draft.length > 3 ? (
        <path className={looks.draftClosing} d={pathOf([last, draft[0] ?? last], false)} />
      ) : null}
      {draft.map((corner, at) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: corners are drawn in order and have no other name.
          key={at}
          className={looks.draftCorner}
          cx={x(corner)}
          cy={y(corner)}
          r={at === 0 ? 9 : 5}
        />
      ))}
      {before === undefined ? null : (
        <text
          x={x(between(before, last, 0.5))}
          y={y(between(before, last, 0.5))}
          dy="-0.6em"
          className={looks.length}
        >
          {number(distance(before, last))} m
        </text>
      )}
    </>
  );
}
