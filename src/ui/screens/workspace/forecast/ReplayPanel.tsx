import { useEffect, useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import type { AreaForecast, DayRequest } from '#domain/plan/forecast.ts';
import type { Problem } from '#domain/result.ts';
import { clockOfMinutes } from '#domain/time.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { Panel } from '#ui/parts/Frame.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { busiestQuarter, QUARTER } from './day-figures.ts';
import looks from './forecast.module.css';
import { Replay } from './Replay.tsx';
import type { Trace } from './replay-model.ts';

type ReplayPanelProps = {
  readonly area: PollingArea;
  readonly forecast: AreaForecast;
  /** Minutes after midnight. */
  readonly opening: number;
};

type Loaded =
  | { readonly state: 'busy' }
  | { readonly state: 'ready'; readonly trace: Trace }
  | { readonly state: 'failed'; readonly problem: Problem };

const DAY_MINUTES = 24 * 60;

/** A clock time of the day; a day never runs past midnight on paper. */
function clockAfter(opening: number, minutes: number): string {
  return clockOfMinutes(Math.min(DAY_MINUTES - 1, Math.max(0, Math.floor(opening + minutes))));
}

/** The busiest quarter of an hour as a picture, and the whole day around it to watch. */
export function ReplayPanel({ area, forecast, opening }: ReplayPanelProps) {
  const { text, number } = useSpeech();
  const words = text.forecast.replay;
  const { request, result } = forecast;
  const { loaded, load } = useTrace(request);
  const busiest = busiestQuarter(result);
  return (
    <Panel title={words.title} lead={words.lead}>
      <p className={looks.quarter}>
        <strong>
          {words.quarterTitle(clockAfter(opening, busiest.from), clockAfter(opening, busiest.from + QUARTER))}
        </strong>{' '}
        {words.quarterText(number(busiest.inside, 0), number(busiest.outside, 0))}
      </p>
      {loaded.state === 'ready' && area.layout === null ? (
        <p className={looks.bigText}>{words.schematic}</p>
      ) : null}
      {loaded.state === 'busy' ? <BusyState label={text.forecast.running} /> : null}
      {loaded.state === 'failed' ? <ProblemPanel problem={loaded.problem} onRetry={load} /> : null}
      {loaded.state === 'ready' ? (
        <Replay
          trace={loaded.trace}
          request={request}
          layout={area.layout}
          busiest={busiest.from + QUARTER / 2}
          formatTime={(minutes) => clockAfter(opening, minutes)}
        />
      ) : null}
    </Panel>
  );
}

/** One day of the forecast, voter by voter; played anew, which takes moments, because it is too large to keep. */
function useTrace(request: DayRequest): { readonly loaded: Loaded; readonly load: () => void } {
  const { engines } = useServices();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'busy' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt plays the same day again.
  useEffect(() => {
    const playing = new AbortController();
    const play = async () => {
      try {
        const day = { ...request, replications: 1, trace: true };
        const [played] = await engines.playDays([day], { signal: playing.signal });
        if (playing.signal.aborted || played === undefined) return;
        setLoaded(
          played.ok
            ? { state: 'ready', trace: played.value.trace ?? [] }
            : { state: 'failed', problem: played.problem },
        );
      } catch (error) {
        if (!playing.signal.aborted) throw error;
      }
    };
    void play();
    return () => playing.abort();
  }, [engines, request, attempt]);
  return {
    loaded,
    load: () => {
      setLoaded({ state: 'busy' });
      setAttempt(attempt + 1);
    },
  };
}
