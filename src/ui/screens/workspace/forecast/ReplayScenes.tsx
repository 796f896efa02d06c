import type { CSSProperties } from 'react';
import type { DayRequest } from '#domain/plan/forecast.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { ItemLayer } from '#ui/screens/workspace/floor/stage/ItemLayer.tsx';
import { RoomLayer } from '#ui/screens/workspace/floor/stage/RoomLayer.tsx';
import { UNITS } from '#ui/screens/workspace/floor/stage/view.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './forecast.module.css';
import type { Dot } from './Replay.tsx';
import type { Moment } from './replay-model.ts';
import { placesInScheme, type StagePlaces } from './stage-places.ts';
import { shortStation } from './station-words.ts';

type SchemeSceneProps = {
  readonly request: DayRequest;
  readonly label: string;
  readonly dots: readonly Dot[];
  readonly moment: Moment;
};

/** Nothing in this drawing can be chosen. */
const NOTHING: ReadonlySet<string> = new Set();

/** Sizes of lines and letters in the room's drawing are told in this: drawing units a pixel, as it is usually scaled. */
const SCENE_STYLE = { '--u': '1.6' } as CSSProperties;

function viewBoxOf({ left, right, bottom, top }: StagePlaces['bounds']): string {
  return [left * UNITS, -top * UNITS, (right - left) * UNITS, (top - bottom) * UNITS].join(' ');
}

function Dots({ dots, radius }: { readonly dots: readonly Dot[]; readonly radius: number }) {
  return dots.map(({ id, at, kind }) => (
    <circle
      key={id}
      className={looks.dot}
      data-kind={kind}
      cx={at[0] * UNITS}
      cy={-at[1] * UNITS}
      r={radius * UNITS}
    />
  ));
}

/** The stations in a row, in the order voters pass them, each with its line before it. */
export function SchemeScene({ request, label, dots, moment }: SchemeSceneProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.replay;
  const scheme = placesInScheme(request.stations);
  const waiting = (station: number) =>
    moment.present.filter(({ where }) => where.kind === 'line' && where.station === station).length;
  return (
    <svg className={looks.scene} viewBox={viewBoxOf(scheme.bounds)} role="img" aria-label={label}>
      <text className={looks.boothName} x={20} y={-400}>
        {words.door}
      </text>
      <text className={looks.boothCount} x={20} y={-365}>
        {number(moment.outside)}
      </text>
      {scheme.booths.map(({ station, left, places }, at) => (
        <g key={station}>
          <rect className={looks.booth} x={left * UNITS} y={-350} width={370} height={375} rx={10} />
          <text className={looks.boothName} x={left * UNITS + 8} y={-400}>
            {shortStation(text, station)}
          </text>
          <text className={looks.boothCount} x={left * UNITS + 8} y={-365}>
            {`${number(waiting(at))} ${words.waiting}`}
          </text>
          {places.map(([x, y], server) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number.
              key={server}
              className={looks.seat}
              x={x * UNITS - 24}
              y={-y * UNITS - 24}
              width={48}
              height={48}
              rx={8}
            />
          ))}
        </g>
      ))}
      <Dots dots={dots} radius={scheme.dot} />
    </svg>
  );
}

type RoomSceneProps = {
  readonly layout: RoomLayout;
  readonly places: StagePlaces;
  readonly label: string;
  readonly dots: readonly Dot[];
};

/** The room as laid out, with the people in it and before its door. */
export function RoomScene({ layout, places, label, dots }: RoomSceneProps) {
  return (
    <svg
      className={looks.scene}
      data-room
      viewBox={viewBoxOf(places.bounds)}
      style={SCENE_STYLE}
      role="img"
      aria-label={label}
    >
      <RoomLayer floor={layout.floor} isLive={false} selection={NOTHING} hasLengths={false} hasGrid={false} />
      <ItemLayer
        layout={layout}
        isLive={false}
        selection={NOTHING}
        troubled={NOTHING}
        hasPeople={false}
        hasNames
      />
      <Dots dots={dots} radius={places.dot} />
    </svg>
  );
}
