import { useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '#domain/result.ts';

/** One thing computed on demand: its state, and the ways to begin and to stop it. */
export type Deed<Value> = {
  readonly state: 'idle' | 'busy' | 'done' | 'failed';
  readonly value: Value | null;
  readonly problem: Problem | null;
  /** 0 to 1. */
  readonly share: number;
  readonly start: () => void;
  readonly stop: () => void;
};

type Work<Value> = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}) => Promise<Result<Value>>;

/** Computes something when asked to; leaving the page stops it, asking again begins anew. */
export function useDeed<Value>(work: Work<Value>): Deed<Value> {
  const [state, setState] = useState<Omit<Deed<Value>, 'start' | 'stop'>>({
    state: 'idle',
    value: null,
    problem: null,
    share: 0,
  });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const settle = (next: Omit<Deed<Value>, 'start' | 'stop'>) => {
      if (running.current === controller) setState(next);
    };
    settle({ state: 'busy', value: null, problem: null, share: 0 });
    try {
      const answer = await work({
        signal,
        onProgress: (share) => {
          if (!signal.aborted) settle({ state: 'busy', value: null, problem: null, share });
        },
      });
      if (signal.aborted) return;
      settle(
        answer.ok
          ? { state: 'done', value: answer.value, problem: null, share: 1 }
          : { state: 'failed', value: null, problem: answer.problem, share: 1 },
      );
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
  return {
    ...state,
    start: () => void begin(),
    stop: () => {
      running.current?.abort();
      setState({ state: 'idle', value: null, problem: null, share: 0 });
    },
  };
}
