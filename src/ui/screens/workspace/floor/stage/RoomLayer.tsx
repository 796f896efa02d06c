import { memo } from 'react';
import type { Door, FloorPlan, Obstacle, Point } from '#domain/plan/room.ts';
import { add, between, distance, rotate, scale, subtract, type Vector } from '#engines/geometry/points.ts';
import { boundsOf, edgesOf } from '#engines/geometry/polygons.ts';
import type { Messages } from '#i18n/messages.ts';
import { keyOf } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { middleOf } from '#ui/screens/workspace/floor/model/floor-edits.ts';
import { isLeftInside } from '#ui/screens/workspace/floor/model/inside.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { pathOf, UNITS, x, y } from './view.ts';

type RoomLayerProps = {
  readonly floor: FloorPlan;
  /** Can walls, doors and obstacles be taken hold of? */
  readonly isLive: boolean;
  readonly selection: ReadonlySet<string>;
  readonly hasGrid: boolean;
  readonly hasLengths: boolean;
};

/** Floor, walls, doors, windows and what nobody may use. */
export const RoomLayer = memo(function RoomLayer(props: RoomLayerProps) {
  const { floor, isLive, selection, hasGrid, hasLengths } = props;
  return (
    <g>
      <path className={looks.ground} d={pathOf(floor.outline)} />
      {hasGrid ? <Grid outline={floor.outline} /> : null}
      {floor.obstacles.map((obstacle) => (
        <ObstacleShape
          key={obstacle.id}
          obstacle={obstacle}
          isLive={isLive}
          isChosen={selection.has(keyOf('obstacle', obstacle.id))}
        />
      ))}
      <Walls outline={floor.outline} isLive={isLive} selection={selection} />
      {floor.windows.map(({ id, from, to }) => (
        <g
          key={id}
          data-key={isLive ? keyOf('window', id) : undefined}
          data-chosen={selection.has(keyOf('window', id)) || undefined}
          className={looks.opening}
        >
          <path className={looks.gap} d={pathOf([from, to], false)} />
          <WindowPane from={from} to={to} />
        </g>
      ))}
      {floor.doors.map((door) => (
        <DoorShape
          key={door.id}
          door={door}
          outline={floor.outline}
          isLive={isLive}
          isChosen={selection.has(keyOf('door', door.id))}
        />
      ))}
      {hasLengths ? <Lengths outline={floor.outline} /> : null}
    </g>
  );
});

/** Most grid lines each way; a yard of 300 m gets a line every ten metres. */
const MOST_LINES = 60;

/** A line every metre, or every ten in large yards. */
function Grid({ outline }: { readonly outline: readonly Point[] }) {
  const { left, right, bottom, top } = boundsOf(outline);
  const every = Math.max(right - left, top - bottom) > MOST_LINES ? 10 : 1;
  const lines: string[] = [];
  for (let at = (Math.floor(left / every) + 1) * every; at < right; at += every)
    lines.push(`M${at * UNITS} ${-bottom * UNITS}V${-top * UNITS}`);
  for (let at = (Math.floor(bottom / every) + 1) * every; at < top; at += every)
    lines.push(`M${left * UNITS} ${-at * UNITS}H${right * UNITS}`);
  return (
    <>
      <clipPath id="floor-inside">
        <path d={pathOf(outline)} />
      </clipPath>
      <path className={looks.grid} clipPath="url(#floor-inside)" d={lines.join('')} />
    </>
  );
}

function Walls({
  outline,
  isLive,
  selection,
}: {
  readonly outline: readonly Point[];
  readonly isLive: boolean;
  readonly selection: ReadonlySet<string>;
}) {
  return (
    <g>
      <path className={looks.wall} d={pathOf(outline)} />
      {isLive
        ? edgesOf(outline).map(({ from, to }, wall) => {
            const key = keyOf('wall', wall);
            return (
              <path
                key={key}
                data-key={key}
                data-chosen={selection.has(key) || undefined}
                className={looks.wallGrip}
                d={pathOf([from, to], false)}
              />
            );
          })
        : null}
    </g>
  );
}

function WindowPane({ from, to }: { readonly from: Vector; readonly to: Vector }) {
  const side = scale(rotate(subtract(to, from), 90), 0.05 / Math.max(distance(from, to), 0.01));
  const back = scale(side, -1);
  return (
    <path
      className={looks.pane}
      d={`${pathOf([add(from, side), add(to, side)], false)}${pathOf([add(from, back), add(to, back)], false)}`}
    />
  );
}

const ObstacleShape = memo(function ObstacleShape({
  obstacle,
  isLive,
  isChosen,
}: {
  readonly obstacle: Obstacle;
  readonly isLive: boolean;
  readonly isChosen: boolean;
}) {
  const { text } = useSpeech();
  const middle = middleOf(obstacle.outline);
  return (
    <g
      data-key={isLive ? keyOf('obstacle', obstacle.id) : undefined}
      data-chosen={isChosen || undefined}
      className={looks.obstacle}
      data-kind={obstacle.kind}
    >
      <path d={pathOf(obstacle.outline)} />
      {obstacle.kind === 'column' ? null : (
        <text x={x(middle)} y={y(middle)} className={looks.quietLabel}>
          {text.floor.obstacles[obstacle.kind]}
        </text>
      )}
    </g>
  );
});

/** How far the name of a door is drawn from it, metres. */
const LABEL_AWAY = 0.45;

const DoorShape = memo(function DoorShape({
  door,
  outline,
  isLive,
  isChosen,
}: {
  readonly door: Door;
  readonly outline: readonly Point[];
  readonly isLive: boolean;
  readonly isChosen: boolean;
}) {
  const { text } = useSpeech();
  const { from, to, use } = door;
  // The leaf opens into the room: a quarter turn to the side the floor is on.
  const turn = isLeftInside(outline, from, to) ? 90 : -90;
  const open = rotate(to, turn, from);
  const radius = distance(from, to) * UNITS;
  const middle = between(from, to, 0.5);
  const outward = scale(rotate(subtract(to, from), -turn), 1 / Math.max(distance(from, to), 0.01));
  const label = add(middle, scale(outward, LABEL_AWAY));
  return (
    <g
      data-key={isLive ? keyOf('door', door.id) : undefined}
      data-chosen={isChosen || undefined}
      className={looks.opening}
    >
      <path className={looks.gap} d={pathOf([from, to], false)} />
      <path className={looks.leaf} d={pathOf([from, open], false)} />
      <path
        className={looks.swing}
        d={`M${x(open)} ${y(open)}A${radius} ${radius} 0 0 ${turn > 0 ? 1 : 0} ${x(to)} ${y(to)}`}
      />
      <DoorArrow use={use} middle={middle} outward={outward} />
      <text x={x(label)} y={y(label)} className={looks.doorLabel}>
        {doorWords(text, use)}
      </text>
    </g>
  );
});

function doorWords(text: Messages, use: Door['use']): string {
  return text.floor.doorUses[use];
}

/** An arrow through the door, the way people walk; two for a door that serves both. */
function DoorArrow({
  use,
  middle,
  outward,
}: {
  readonly use: Door['use'];
  readonly middle: Point;
  readonly outward: Vector;
}) {
  const across = rotate(outward, 90);
  const ways = use === 'both' ? (['in', 'out'] as const) : [use];
  return (
    <>
      {ways.map((way, at) => {
        const shift = use === 'both' ? scale(across, at === 0 ? 0.18 : -0.18) : ([0, 0] as const);
        const far = add(add(middle, scale(outward, 0.28)), shift);
        const near = add(add(middle, scale(outward, -0.12)), shift);
        return (
          <path
            key={way}
            className={looks.doorArrow}
            d={pathOf(way === 'in' ? [far, near] : [near, far], false)}
            markerEnd="url(#floor-arrow)"
          />
        );
      })}
    </>
  );
}

/** The length of every wall, outside of it. */
function Lengths({ outline }: { readonly outline: readonly Point[] }) {
  const { number } = useSpeech();
  return (
    <g className={looks.lengths} aria-hidden>
      {edgesOf(outline).map(({ from, to }, wall) => {
        const length = distance(from, to);
        if (length < 0.3) return null;
        const isLeft = isLeftInside(outline, from, to);
        const outward = scale(rotate(subtract(to, from), isLeft ? -90 : 90), 0.8 / length);
        const at = add(between(from, to, 0.5), outward);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a wall is its number; walls have no other name.
          <text key={wall} x={x(at)} y={y(at)} className={looks.length}>
            {number(length)} m
          </text>
        );
      })}
    </g>
  );
}
