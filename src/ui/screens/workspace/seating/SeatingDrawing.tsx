import { type CSSProperties, useMemo } from 'react';
import type { Point } from '#domain/plan/room.ts';
import type { RoomSeating, Seating, SeatingRoom } from '#domain/plan/seating.ts';
import type { SeatingFrame } from '#domain/plan/seating-frame.ts';
import { between, distance } from '#engines/geometry/points.ts';
import floorLooks from '#ui/screens/workspace/floor/floor.module.css';
import { RoomLayer } from '#ui/screens/workspace/floor/stage/RoomLayer.tsx';
import { Markers } from '#ui/screens/workspace/floor/stage/Stage.tsx';
import { UNITS, x, y } from '#ui/screens/workspace/floor/stage/view.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './seating.module.css';

const NOTHING_CHOSEN: ReadonlySet<string> = new Set();

/** Around the room for door names and lengths. Metres. */
const MARGIN = 1.3;
/** Half a chair, and the circle of somebody who sits. Metres. */
const CHAIR = 0.21;
const MOST_RADIUS = 0.27;
/** What the drawing usually has in the window, for strokes and figures that keep their size. Pixels. */
const USUAL = { width: 600, height: 690 };

/** Drawing units a pixel takes, for strokes and figures that keep their size. */
function styleOf(wide: number, high: number): CSSProperties {
  const perPixel = UNITS * Math.max(wide / USUAL.width, high / USUAL.height);
  return { '--u': perPixel.toFixed(3), aspectRatio: `${wide} / ${high}` } as CSSProperties;
}

const SYMBOL_STYLE = { '--u': '1' } as CSSProperties;

type SeatingDrawingProps = {
  readonly frame: SeatingFrame;
  readonly seating: RoomSeating;
  readonly label: string;
};

/** A room with its desks and who sits at them, the front wall at the top. */
export function SeatingDrawing({ frame, seating, label }: SeatingDrawingProps) {
  const { text, number } = useSpeech();
  const words = text.seating;
  const { result, request } = seating;
  const radius = useMemo(() => radiusOf(result), [result]);
  const wide = frame.widthMetres + 2 * MARGIN;
  const high = frame.lengthMetres + 2 * MARGIN;
  const box = [-MARGIN, -frame.lengthMetres - MARGIN, wide, high].map((value) => (value * UNITS).toFixed(1));
  const empty = result.seats.length - result.count;
  return (
    <figure className={looks.figure}>
      <svg
        className={looks.drawing}
        viewBox={box.join(' ')}
        role="img"
        aria-label={`${label}. ${words.drawingHelp(number(result.count), number(empty))}`}
        style={styleOf(wide, high)}
      >
        <Markers />
        <RoomLayer floor={frame.floor} isLive={false} selection={NOTHING_CHOSEN} hasGrid={false} hasLengths />
        <Aisles seating={result} room={request.room} />
        <Front frame={frame} room={request.room} />
        <Desks seating={result} room={request.room} />
        <Groups seating={result} />
        <Nearest seating={result} />
        <People seating={result} radius={radius} />
      </svg>
      <Legend seating={result} />
    </figure>
  );
}

function seatAt({ seats }: Seating, seat: number): Point {
  return seats[seat]?.at ?? [0, 0];
}

/** Circles of neighbours do not touch, in whichever sitting they are. */
function radiusOf(seating: Seating): number {
  const nearest = nearestPair(seating.sittings.flat().map(({ seat }) => seatAt(seating, seat)));
  return Math.min(MOST_RADIUS, (nearest?.gap ?? 1) * 0.47);
}

function nearestPair(people: readonly Point[]): { from: Point; to: Point; gap: number } | null {
  let best: { from: Point; to: Point; gap: number } | null = null;
  people.forEach((from, index) => {
    for (const to of people.slice(0, index)) {
      const gap = distance(from, to);
      if (best === null || gap < best.gap) best = { from, to, gap };
    }
  });
  return best;
}

function Aisles({ seating, room }: { readonly seating: Seating; readonly room: SeatingRoom }) {
  const front = Math.max(0, ...seating.desks.map(([, at]) => at)) + (room.desk.depthMetres ?? CHAIR);
  return seating.aisles.map(({ fromX, toX }) => (
    <rect
      key={fromX}
      className={looks.aisle}
      x={fromX * UNITS}
      y={-front * UNITS}
      width={(toX - fromX) * UNITS}
      height={front * UNITS}
    />
  ));
}

function Front({ frame, room }: { readonly frame: SeatingFrame; readonly room: SeatingRoom }) {
  const words = useSpeech().text.seating;
  const { widthMetres, lengthMetres } = frame;
  const top = -lengthMetres * UNITS;
  const middle = (widthMetres / 2) * UNITS;
  if (room.stageMetres !== null) {
    return (
      <g>
        <rect
          className={looks.stage}
          x={0}
          y={top}
          width={widthMetres * UNITS}
          height={room.stageMetres * UNITS}
        />
        <text className={looks.frontName} x={middle} y={top + (room.stageMetres / 2) * UNITS}>
          {words.stage}
        </text>
      </g>
    );
  }
  const isClass = room.desk.depthMetres !== null;
  return (
    <g>
      {isClass ? (
        <rect className={looks.board} x={middle * 0.5} y={top + 6} width={middle} height={10} />
      ) : null}
      <text className={looks.frontName} x={middle} y={top + 48}>
        {isClass ? words.board : words.front}
      </text>
    </g>
  );
}

function Desks({ seating, room }: { readonly seating: Seating; readonly room: SeatingRoom }) {
  const { widthMetres, depthMetres } = room.desk;
  const [width, depth, behind] =
    depthMetres === null ? [2 * CHAIR, 2 * CHAIR, CHAIR] : [widthMetres, depthMetres, 0];
  return seating.desks.map((at) => (
    <rect
      key={at.join(' ')}
      className={looks.desk}
      x={x(at) - (width / 2) * UNITS}
      y={y(at) - (depth - behind) * UNITS}
      width={width * UNITS}
      height={depth * UNITS}
    />
  ));
}

function Groups({ seating }: { readonly seating: Seating }) {
  return seating.sittings.flatMap((sitting) => {
    const groups = [...new Set(sitting.flatMap(({ group }) => (group === null ? [] : [group])))];
    return groups.map((group) => {
      const places = sitting.filter((one) => one.group === group).map(({ seat }) => seatAt(seating, seat));
      return (
        <polyline
          key={places.join(' ')}
          className={looks.group}
          points={places.map((at) => `${x(at)},${y(at)}`).join(' ')}
        />
      );
    });
  });
}

/** The nearest two of the first sitting, with their distance. */
function Nearest({ seating }: { readonly seating: Seating }) {
  const { text, number } = useSpeech();
  const pair = useMemo(() => {
    const alone = (seating.sittings[0] ?? []).filter(({ group }) => group === null);
    return nearestPair(alone.map(({ seat }) => seatAt(seating, seat)));
  }, [seating]);
  if (pair === null) return null;
  const middle = between(pair.from, pair.to, 0.5);
  return (
    <g className={floorLooks.distance}>
      <line className={looks.nearest} x1={x(pair.from)} y1={y(pair.from)} x2={x(pair.to)} y2={y(pair.to)} />
      <text className={looks.nearestFigure} x={x(middle)} y={y(middle) - 8}>
        {text.seating.metres(number(pair.gap, 2))}
      </text>
    </g>
  );
}

/** Smaller circles than this hold no name. Metres on the floor, of a drawing as wide as the window lets it be. */
const SMALLEST_NAMED = 0.16;

function People({ seating, radius }: { readonly seating: Seating; readonly radius: number }) {
  const taken = new Map(
    seating.sittings.flatMap((sitting, nth) => sitting.map(({ seat }) => [seat, nth] as const)),
  );
  return seating.seats.map(({ name, at }, seat) => {
    const nth = taken.get(seat);
    if (nth === undefined) {
      return <circle key={name} className={looks.emptySeat} cx={x(at)} cy={y(at)} r={5} />;
    }
    return (
      <g key={name} className={looks.person} data-sitting={nth}>
        <circle cx={x(at)} cy={y(at)} r={radius * UNITS} />
        {radius < SMALLEST_NAMED ? null : (
          <text
            x={x(at)}
            y={y(at)}
            style={{ fontSize: `${(radius * UNITS * 2) / Math.max(2.4, name.length)}px` }}
          >
            {name}
          </text>
        )}
      </g>
    );
  });
}

function Legend({ seating }: { readonly seating: Seating }) {
  const words = useSpeech().text.seating.legend;
  const hasTwo = seating.sittings.length === 2;
  const entries: (readonly [string, React.ReactNode])[] = [
    [
      hasTwo ? words.first : words.only,
      <g key="first" className={looks.person} data-sitting={0}>
        <circle cx={9} cy={9} r={7} />
      </g>,
    ],
  ];
  if (hasTwo) {
    entries.push([
      words.second,
      <g key="second" className={looks.person} data-sitting={1}>
        <circle cx={9} cy={9} r={7} />
      </g>,
    ]);
  }
  if (seating.count < seating.seats.length) {
    entries.push([words.empty, <circle key="empty" className={looks.emptySeat} cx={9} cy={9} r={3} />]);
  }
  if (seating.sittings.flat().some(({ group }) => group !== null)) {
    entries.push([
      words.group,
      <line key="group" className={looks.legendGroup} x1={1} y1={9} x2={17} y2={9} />,
    ]);
  }
  if (seating.aisles.length > 0) {
    entries.push([
      words.aisle,
      <rect key="aisle" className={looks.aisle} x={2} y={3} width={14} height={12} />,
    ]);
  }
  return (
    <figcaption className={looks.legend}>
      {entries.map(([word, symbol]) => (
        <span key={word}>
          <svg viewBox="0 0 18 18" width={18} height={18} aria-hidden style={SYMBOL_STYLE}>
            {symbol}
          </svg>
          {word}
        </span>
      ))}
    </figcaption>
  );
}
