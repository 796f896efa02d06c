import { describe, expect, it } from 'vitest';
import { SlotRequest } from '#domain/plan/slots.ts';
import { pairedWorker } from '#test/support/paired-worker.ts';
import { SLOTS_HANDLERS } from '#workers/slots-handlers.ts';
import { SLOTS_TASKS } from '#workers/slots-tasks.ts';
import { TaskLine } from '#workers/task-line.ts';

const line = () => new TaskLine(SLOTS_TASKS, () => pairedWorker(SLOTS_TASKS, SLOTS_HANDLERS));
const request = (voters: number) =>
  SlotRequest.parse({
    open: '07:00',
    close: '19:00',
    slotMinutes: 30,
    capacity: 100,
    groups: [{ id: 'A', voters }],
    split: 'never',
    objective: 'level',
  });

describe('the slots worker', () => {
  it('tells better timetables on the way to the last', async () => {
    const peaks: number[] = [];
    const answer = await line().run('solve', request(80), { onBest: ({ peakLoad }) => peaks.push(peakLoad) });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'table', table: { peakLoad: 80 } } });
    expect(peaks.length).toBeGreaterThan(0);
  });

  it('solves a commune area by area: a timetable, or why there is none, with progress', async () => {
    const shares: number[] = [];
    const told: string[] = [];
    const questions = [80, 180].map((voters, index) => ({
      areaId: `area-${index}`,
      request: request(voters),
    }));
    const answers = await line().run('solveAll', questions, {
      onProgress: (share) => shares.push(share),
      onBest: ({ areaId }) => told.push(areaId),
    });
    expect(answers).toMatchObject({
      ok: true,
      value: [
        { areaId: 'area-0', answer: { kind: 'table' } },
        { areaId: 'area-1', answer: { kind: 'shortage', shortage: { notPlaced: expect.any(Number) } } },
      ],
    });
    expect(shares).toEqual([0.5, 1]);
    expect(told).toEqual(['area-0', 'area-1']);
  });

  it('stops in the middle of a commune when nobody wants the answer any more', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const questions = Array.from({ length: 50 }, (_, index) => ({
      areaId: `area-${index}`,
      request: request(80),
    }));
    const running = line().run('solveAll', questions, {
      signal: stop.signal,
      onBest: ({ areaId }) => {
        told.push(areaId);
        stop.abort();
      },
    });
    await expect(running).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual(['area-0']);
  });
});
