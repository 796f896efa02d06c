import { Button, SegmentedControl, Slider } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay, IconTargetArrow } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DayRequest } from '#domain/plan/forecast.ts';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { between, type Vector } from '#engines/geometry/points.ts';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './forecast.module.css';
import { RoomScene, SchemeScene } from './ReplayScenes.tsx';
import { type Moment, momentOf, nameOf, type Trace, voterDays } from './replay-model.ts';
import { MOST_OUTSIDE, placesInRoom, placesInScheme, type StagePlaces } from './stage-places.ts';

/** Minutes of the day that pass in a second of watching. */
const SPEEDS = ['1', '2', '5', '10'] as const;
type Speed = (typeof SPEEDS)[number];

/** Seconds of watching a dot takes to walk from one place to the next. */
const WALK_SECONDS = 0.35;

/** With reduced motion the picture changes in steps of so many milliseconds, without walking. */
const CALM_STEP_MS = 1000;

/** A frame may lag; longer gaps (a covered window) do not make the day jump. Milliseconds. */
const LONGEST_FRAME_MS = 100;

type ReplayProps = {
  readonly trace: Trace;
  readonly request: DayRequest;
  /** Null: no drawing of the room, the stations are shown in a row. */
  readonly layout: RoomLayout | null;
  /** Minutes after opening at which the room is fullest. */
  readonly busiest: number;
  readonly formatTime: (minutesAfterOpening: number) => string;
};

/** One day of the simulation, played over the room: to run, to stop, to wind to any time. */
export function Replay({ trace, request, layout, busiest, formatTime }: ReplayProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.replay;
  const days = useMemo(() => voterDays(trace, request), [trace, request]);
  const end = useMemo(
    () => Math.ceil(Math.max(request.horizonMinutes, ...trace.map(({ departure }) => departure))),
    [trace, request],
  );
  const begin = Math.floor(Math.min(0, ...trace.map(({ arrival }) => arrival)));
  const [time, setTime] = useState(busiest);
  const [speed, setSpeed] = useState<Speed>('2');
  const [wantsPlay, setPlaying] = useState(false);
  // The day ends by itself.
  const isPlaying = wantsPlay && time < end;
  const isCalm = useReducedMotion();
  useClock(isPlaying, Number(speed), isCalm, (passed) => {
    setTime((before) => Math.min(end, before + passed));
  });
  const isOver = time >= end;
  const places = useMemo(
    () => (layout === null ? placesInScheme(request.stations) : placesInRoom(layout, request.stations)),
    [layout, request],
  );
  const moment = momentOf(days, time);
  const walk = isCalm || !isPlaying ? 0 : WALK_SECONDS * Number(speed);
  const dots = dotsOf(moment, places, time, walk);
  const clock = formatTime(time);
  const label = words.label(clock, number(moment.inside), number(moment.outside));
  return (
    <div className={looks.replay}>
      <div className={looks.replayCounts}>
        <strong className={looks.replayClock}>{clock}</strong>
        <span data-key="inside">{words.inside(number(moment.inside))}</span>
        <span data-key="outside">{words.outside(number(moment.outside))}</span>
        <span>{words.done(number(moment.done))}</span>
      </div>
      {layout === null ? (
        <SchemeScene request={request} label={label} dots={dots} moment={moment} />
      ) : (
        <RoomScene layout={layout} places={places} label={label} dots={dots} />
      )}
      {moment.outside > MOST_OUTSIDE ? (
        <p className={looks.replayMore}>{words.drawn(number(MOST_OUTSIDE))}</p>
      ) : null}
      <div className={`${looks.replayDeeds} pa-no-print`}>
        <Button
          leftSection={
            isPlaying ? <IconPlayerPause size={17} aria-hidden /> : <IconPlayerPlay size={17} aria-hidden />
          }
          onClick={() => {
            if (isOver) setTime(begin);
            setPlaying(!isPlaying);
          }}
        >
          {isPlaying ? words.pause : words.play}
        </Button>
        <Slider
          className={looks.replaySlider}
          thumbLabel={words.time}
          label={formatTime}
          min={begin}
          max={end}
          step={1}
          value={Math.round(time)}
          onChange={(next) => {
            setPlaying(false);
            setTime(next);
          }}
        />
        <SegmentedControl
          aria-label={words.speed}
          size="xs"
          data={SPEEDS.map((value) => ({ value, label: words.times(number(Number(value) * 60)) }))}
          value={speed}
          onChange={(next) => {
            setSpeed(SPEEDS.find((each) => each === next) ?? '2');
          }}
        />
        <Button
          variant="default"
          leftSection={<IconTargetArrow size={17} aria-hidden />}
          onClick={() => {
            setPlaying(false);
            setTime(busiest);
          }}
        >
          {words.busiest}
        </Button>
      </div>
    </div>
  );
}

/** Lets time pass while it runs; `onPass` gets the minutes of the day gone by. */
function useClock(
  isRunning: boolean,
  minutesASecond: number,
  isCalm: boolean,
  onPass: (minutes: number) => void,
): void {
  const pass = useRef(onPass);
  useEffect(() => {
    pass.current = onPass;
  });
  useEffect(() => {
    if (!isRunning) return;
    if (isCalm) {
      const timer = setInterval(() => pass.current((minutesASecond * CALM_STEP_MS) / 1000), CALM_STEP_MS);
      return () => clearInterval(timer);
    }
    let before = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      pass.current((minutesASecond * Math.min(now - before, LONGEST_FRAME_MS)) / 1000);
      before = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isRunning, minutesASecond, isCalm]);
}

export type Dot = { readonly id: number; readonly at: Vector; readonly kind: 'outside' | 'line' | 'served' };

/** Everybody who is there as a dot; who has just moved is on the way for `walk` minutes. */
function dotsOf(moment: Moment, places: StagePlaces, time: number, walk: number): Dot[] {
  const counts = new Map<string, number>();
  // Lines stand in the order people joined them.
  const inOrder = moment.present.toSorted((a, b) => a.since - b.since || a.id - b.id);
  return inOrder.flatMap(({ id, where, since, before }): Dot[] => {
    const name = nameOf(where);
    const order = counts.get(name) ?? 0;
    counts.set(name, order + 1);
    if (where.kind === 'outside' && order >= MOST_OUTSIDE) return [];
    const goal = places.placeOf(where, order);
    const gone = walk === 0 || before === null ? 1 : Math.min(1, (time - since) / walk);
    const at = gone >= 1 || before === null ? goal : between(places.placeOf(before, 0), goal, gone);
    return [{ id, at, kind: where.kind }];
  });
}
