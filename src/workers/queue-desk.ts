import type { Targets } from '#domain/plan/assess-forecast.ts';
import type { DayForecast, DayRequest, LeastStaffing } from '#domain/plan/forecast.ts';
import { ok, type Result } from '#domain/result.ts';
import { blocksOf } from '#engines/queue/play.ts';
import { summarise } from '#engines/queue/summarise.ts';
import type { QUEUE_TASKS } from './queue-tasks.ts';
import { TaskLine, type TaskOptions, type WorkerHandle } from './task-line.ts';

type QueueLine = TaskLine<typeof QUEUE_TASKS>;

/** What the window may ask about the queue. Aborting rejects; a request that cannot be played is a named problem. */
export type QueueDesk = {
  /**
   * Plays days: those of all areas of a commune, or cases side by side. Answers
   * in the order of the requests, each a forecast or why there is none. The
   * figures do not depend on the number of processors.
   */
  readonly playDays: (
    requests: readonly DayRequest[],
    options?: TaskOptions & {
      /** Called with each forecast as soon as it is there. */
      readonly onForecast?: (index: number, forecast: DayForecast) => void;
    },
  ) => Promise<readonly Result<DayForecast>[]>;
  /** The least servers that meet the targets; `onBest` hears the trial in hand. */
  readonly findLeastStaffing: (
    request: DayRequest,
    targets: Targets,
    options?: TaskOptions<readonly number[]>,
  ) => Promise<Result<LeastStaffing>>;
  readonly close: () => void;
};

/** Shares the days among several workers; each starts when it is first needed. */
export function queueDesk(
  shapes: typeof QUEUE_TASKS,
  size: number,
  makeWorker: () => WorkerHandle,
): QueueDesk {
  const lines = Array.from({ length: Math.max(1, size) }, () => new TaskLine(shapes, makeWorker));
  return {
    playDays: async (requests, { signal, onProgress, onForecast } = {}) => {
      const shares = requests.map(() => 0);
      const tell = (index: number) => (share: number) => {
        shares[index] = share;
        onProgress?.(shares.reduce((sum, each) => sum + each, 0) / Math.max(1, requests.length));
      };
      const answers: Result<DayForecast>[] = [];
      let next = 0;
      // Many days: a whole one to whoever is free. Few: each shared by all.
      const isShared = requests.length < lines.length;
      const hands = isShared ? [lines] : lines.map((line) => [line]);
      const work = async (crew: readonly QueueLine[]) => {
        for (let index = next; index < requests.length; index = next) {
          next += 1;
          const request = requests[index];
          if (request === undefined) break;
          const options = { onProgress: tell(index), ...(signal === undefined ? {} : { signal }) };
          const answer = await playTogether(crew, request, options);
          answers[index] = answer;
          tell(index)(1);
          if (answer.ok) onForecast?.(index, answer.value);
        }
      };
      await Promise.all(hands.map(work));
      return answers;
    },
    findLeastStaffing: (request, targets, options) => {
      const [line] = lines;
      if (line === undefined) throw new Error('A desk has at least one line');
      return line.run('findLeastStaffing', { request, targets }, options);
    },
    close: () => {
      for (const line of lines) line.close();
    },
  };
}

async function playTogether(
  crew: readonly QueueLine[],
  request: DayRequest,
  { signal, onProgress }: TaskOptions,
): Promise<Result<DayForecast>> {
  const total = blocksOf(request);
  const size = Math.min(crew.length, total);
  const shares = Array.from({ length: size }, () => 0);
  const parts = await Promise.all(
    crew.slice(0, size).map((line, index) => {
      const first = Math.floor((index * total) / size);
      const end = Math.floor(((index + 1) * total) / size);
      const tell = (share: number) => {
        shares[index] = share;
        onProgress?.(shares.reduce((sum, each) => sum + each, 0) / size);
      };
      const options = { onProgress: tell, ...(signal === undefined ? {} : { signal }) };
      return line.run('playBlocks', { request, first, end }, options);
    }),
  );
  const failed = parts.find((part) => !part.ok);
  if (failed !== undefined) return failed;
  return ok(
    summarise(
      request,
      parts.flatMap((part) => (part.ok ? [part.value] : [])),
    ),
  );
}
