import { useEffect, useRef, useState } from 'react';
import type { PollingArea } from '#domain/plan/area.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Id } from '#domain/scalars.ts';

/** How far a run over the areas is. */
export type RunProgress<Item = PollingArea> = {
  readonly done: number;
  readonly total: number;
  /** The area, or the room of a school, at work now. */
  readonly area: Item;
  /** 0 to 1 over all areas, with the part of the present one. */
  readonly share: number;
};

export type RunEnd = {
  readonly done: number;
  readonly total: number;
  readonly isStopped: boolean;
};

/** A run over areas: what it is at, what the last one could not do, and the way to start and to stop. */
export type AreaRunState<Item = PollingArea> = {
  /** Null while nothing runs. */
  readonly progress: RunProgress<Item> | null;
  /** How the last run ended; null before the first and during one. */
  readonly end: RunEnd | null;
  /** Why areas could not be worked out, until they are. */
  readonly problems: ReadonlyMap<Id, Problem>;
  readonly start: (areas: readonly Item[]) => Promise<void>;
  readonly stop: () => void;
};

export type RunOptions = {
  readonly signal: AbortSignal;
  /** Share of this area's work that is done. */
  readonly onProgress: (share: number) => void;
};

type AreaWork<Kept, Item> = {
  /** Works out one area. Rejects when aborted. */
  readonly work: (area: Item, options: RunOptions) => Promise<Result<Kept>>;
  /** Keeps what was worked out, in one step. Called once a run, also when it was stopped. */
  readonly keep: (results: ReadonlyMap<Id, Kept>) => void;
};

/**
 * Computes something for one area after the other, beside the window.
 *
 * A run can be stopped; what was finished by then is kept. Leaving the page
 * stops it as well. Areas that cannot be worked out do not stop the others:
 * their problems stay until they can.
 */
export function useAreaRun<Kept, Item extends { readonly id: Id } = PollingArea>({
  work,
  keep,
}: AreaWork<Kept, Item>): AreaRunState<Item> {
  const [progress, setProgress] = useState<RunProgress<Item> | null>(null);
  const [end, setEnd] = useState<RunEnd | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<Id, Problem>>(new Map());
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (areas: readonly Item[]) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setEnd(null);
    const { signal } = controller;
    const results = new Map<Id, Kept>();
    const refused = new Map<Id, Problem>();
    for (const [done, area] of areas.entries()) {
      const report = (share: number) => {
        setProgress({ done, total: areas.length, area, share: (done + share) / areas.length });
      };
      report(0);
      const answer = await settled(work(area, { signal, onProgress: report }), signal);
      if (answer === null) break;
      if (answer.ok) results.set(area.id, answer.value);
      else refused.set(area.id, answer.problem);
    }
    if (results.size > 0) keep(results);
    if (running.current !== controller) return;
    running.current = null;
    setProgress(null);
    setEnd({ done: results.size, total: areas.length, isStopped: signal.aborted });
    setProblems((before) => {
      const after = new Map([...before].filter(([id]) => !results.has(id)));
      for (const [id, problem] of refused) after.set(id, problem);
      return after;
    });
  };
  return { progress, end, problems, start, stop: () => running.current?.abort() };
}

/** What came of it; null when it was stopped. */
export async function settled<Kept>(
  work: Promise<Result<Kept>>,
  signal: AbortSignal,
): Promise<Result<Kept> | null> {
  try {
    const answer = await work;
    return signal.aborted ? null : answer;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
