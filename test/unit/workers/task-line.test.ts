import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ok, refuse } from '#domain/result.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import type { TaskHandlers } from '#workers/serve-tasks.ts';
import { TaskLine } from '#workers/task-line.ts';

const SHAPES = {
  double: { args: z.number(), result: z.number() },
  climb: { args: z.number(), result: z.number(), best: z.number() },
  hang: { args: z.null(), result: z.null() },
  refuseAll: { args: z.null(), result: z.null() },
  lie: { args: z.null(), result: z.number() },
  breakDown: { args: z.null(), result: z.null() },
};

const begun: string[] = [];
const HANDLERS: TaskHandlers<typeof SHAPES> = {
  double: (value) => {
    begun.push(`double ${value}`);
    return ok(value * 2);
  },
  climb: async (top, { progress, best, isCancelled }) => {
    for (let step = 1; step <= top; step += 1) {
      if (isCancelled()) return refuse({ code: 'cancelled' });
      best(step);
      progress(step / top);
      await sleep(1);
    }
    return ok(top);
  },
  hang: () => new Promise<never>(() => undefined),
  refuseAll: () =>
    refuse({
      code: 'no-room',
      path: ['areas', 0],
      place: { sheet: 'Cử tri', row: 9 },
      details: { voters: 5 },
    }),
  lie: () => ok('not a number' as unknown as number),
  breakDown: () => {
    throw new Error('a bug');
  },
};

function openLine() {
  const workers: ReturnType<typeof pairedWorker>[] = [];
  const line = new TaskLine(SHAPES, () => {
    const worker = pairedWorker(SHAPES, HANDLERS);
    workers.push(worker);
    return worker;
  });
  return { line, workers };
}

afterEach(() => {
  begun.length = 0;
  vi.restoreAllMocks();
});

describe('a line to a worker', () => {
  it('starts no worker before the first task', async () => {
    const { line, workers } = openLine();
    expect(workers).toHaveLength(0);
    expect(await line.run('double', 21)).toEqual(ok(42));
    expect(workers).toHaveLength(1);
  });

  it('brings each answer to the one who asked', async () => {
    const { line } = openLine();
    const answers = await Promise.all([1, 2, 3].map((value) => line.run('double', value)));
    expect(answers).toEqual([ok(2), ok(4), ok(6)]);
  });

  it('passes on progress and the best answer so far, in order', async () => {
    const { line } = openLine();
    const shares: number[] = [];
    const bests: number[] = [];
    await line.run('climb', 4, {
      onProgress: (share) => shares.push(share),
      onBest: (best) => bests.push(best),
    });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(bests).toEqual([1, 2, 3, 4]);
  });

  it('carries a refusal with its place and figures', async () => {
    const { line } = openLine();
    expect(await line.run('refuseAll', null)).toEqual(
      refuse({
        code: 'no-room',
        path: ['areas', 0],
        place: { sheet: 'Cử tri', row: 9 },
        details: { voters: 5 },
      }),
    );
  });

  it('turns a bug in the worker into a named problem and goes on working', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { line } = openLine();
    expect(await line.run('breakDown', null)).toEqual(refuse({ code: 'worker-failed' }));
    expect(logged).toHaveBeenCalledOnce();
    expect(await line.run('double', 1)).toEqual(ok(2));
  });

  it('believes neither arguments nor answers of the wrong shape', async () => {
    const { line } = openLine();
    expect(await line.run('double', 'two' as unknown as number)).toEqual(
      refuse({ code: 'worker-message-invalid' }),
    );
    expect(await line.run('lie', null)).toEqual(refuse({ code: 'worker-message-invalid' }));
  });
});

describe('cancelling', () => {
  it('rejects at once and never begins a task that was still waiting', async () => {
    const { line } = openLine();
    const abort = new AbortController();
    const first = line.run('double', 1);
    const second = line.run('double', 2, { signal: abort.signal });
    abort.abort();
    await expect(second).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await first).toEqual(ok(2));
    expect(await line.run('double', 3)).toEqual(ok(6));
    expect(begun).toEqual(['double 1', 'double 3']);
  });

  it('rejects without a worker when the signal was aborted before', async () => {
    const { line, workers } = openLine();
    await expect(line.run('double', 1, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(workers).toHaveLength(0);
  });

  it('lets a task that looks up stop by itself, in the same worker', async () => {
    const { line, workers } = openLine();
    const abort = new AbortController();
    const climbing = line.run('climb', 10_000, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(climbing).rejects.toThrow();
    await sleep(500);
    expect(await line.run('double', 4)).toEqual(ok(8));
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that does not let go, and sends again what others wait for', async () => {
    const { line, workers } = openLine();
    const abort = new AbortController();
    const hanging = line.run('hang', null, { signal: abort.signal });
    const behind = line.run('double', 5);
    await sleep(20);
    abort.abort();
    await expect(hanging).rejects.toThrow();
    expect(await behind).toEqual(ok(10));
    expect(workers).toHaveLength(2);
  });

  it('leaves a slow task of somebody else alone', async () => {
    const { line, workers } = openLine();
    const abort = new AbortController();
    const slow = line.run('climb', 300);
    const waiting = line.run('double', 1, { signal: abort.signal });
    await sleep(20);
    abort.abort();
    await expect(waiting).rejects.toThrow();
    expect(await slow).toEqual(ok(300));
    expect(workers).toHaveLength(1);
  });
});

describe('a worker that ends', () => {
  it('refuses what was waited for when it crashes, and the next task gets a new one', async () => {
    const { line, workers } = openLine();
    const hanging = line.run('hang', null);
    await sleep(5);
    workers[0]?.crash();
    expect(await hanging).toEqual(refuse({ code: 'worker-failed' }));
    expect(await line.run('double', 6)).toEqual(ok(12));
    expect(workers).toHaveLength(2);
  });

  it('refuses what was waited for when the line is closed', async () => {
    const { line } = openLine();
    const hanging = line.run('hang', null);
    line.close();
    expect(await hanging).toEqual(refuse({ code: 'worker-closed' }));
  });
});
