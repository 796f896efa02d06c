import type { Targets } from '#domain/plan/assess-forecast.ts';
import type { DayDifference, DayForecast, DayRequest, LeastStaffing } from '#domain/plan/forecast.ts';
import { ok, type Result } from '#domain/result.ts';
import { differenceOf, type PlayedCase } from '#engines/queue/compare.ts';
import { blocksOf, type PlayedPart } from '#engines/queue/play.ts';
import { summarise } from '#engines/queue/summarise.ts';
import type { QUEUE_TASKS } from './queue-tasks.ts';
import { TaskLine, type TaskOptions, type WorkerHandle } from './task-line.ts';

type QueueLine = TaskLine<typeof QUEUE_TASKS>;

/** A case, and how much longer voters wait in it than in the first. */
export type ComparedDay = { readonly forecast: DayForecast; readonly difference: DayDifference | null };

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
  /**
   * Plays cases of the same days, and how each differs from the first: null where that cannot be
   * said. Refused with the problem of the first case that cannot be played.
   */
  readonly compareDays: (
    requests: readonly DayRequest[],
    options?: TaskOptions,
  ) => Promise<Result<readonly ComparedDay[]>>;
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
    compareDays: async (requests, { signal, onProgress } = {}) => {
      const cases: PlayedCase[] = [];
      for (const [index, request] of requests.entries()) {
        const tell = (share: number) => onProgress?.((index + share) / requests.length);
        const parts = await playParts(lines, request, {
          onProgress: tell,
          ...(signal === undefined ? {} : { signal }),
        });
        if (!parts.ok) return parts;
        cases.push({ request, parts: parts.value });
      }
      const [first] = cases;
      return ok(
        cases.map((each) => ({
          forecast: summarise(each.request, each.parts),
          difference: first === undefined || each === first ? null : differenceOf(first, each),
        })),
      );
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
  options: TaskOptions,
): Promise<Result<DayForecast>> {
  const parts = await playParts(crew, request, options);
  return parts.ok ? ok(summarise(request, parts.value)) : parts;
}

/** The days of one request, shared by a crew. */
async function playParts(
  crew: readonly QueueLine[],
  request: DayRequest,
  { signal, onProgress }: TaskOptions,
): Promise<Result<readonly PlayedPart[]>> {
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
  return ok(parts.flatMap((part) => (part.ok ? [part.value] : [])));
}
