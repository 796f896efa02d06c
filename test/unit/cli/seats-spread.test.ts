import { describe, expect, test } from 'vitest';
import { run } from '#cli/run.ts';

/** The command line with one request on standard input. */
async function phuongan(command: 'seats' | 'spread', request: unknown) {
  let out = '';
  let err = '';
  const startedAt = performance.now();
  const status = await run([command, '-'], {
    read: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(request))),
    write: () => Promise.reject(new Error('nothing is written')),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    elapsed: () => performance.now() - startedAt,
  });
  return { status, err, json: JSON.parse(out) as unknown };
}

const square = (side: number) => [
  [0, 0],
  [side, 0],
  [side, side],
  [0, side],
];

describe('seats', () => {
  test('answers with exactly what the contract names', async () => {
    const seats = Array.from({ length: 9 }, (_, at) => [at % 3, Math.floor(at / 3)]);
    const { status, json } = await phuongan('seats', { seats, minDistance: 2 });
    expect(status).toBe(0);
    expect(json).toEqual({
      count: 4,
      chosen: [0, 2, 6, 8],
      minDistance: 2,
      upperBound: 4,
      proven: true,
      elapsedMs: expect.any(Number),
    });
  });

  test('needs its solver for seats without order, and finds it', async () => {
    const seats = Array.from({ length: 400 }, (_, at) => [(at * 7.31) % 23, (at * 3.77) % 19]);
    const { status, json } = await phuongan('seats', { seats, minDistance: 2.5, timeLimitMs: 1500 });
    expect(status).toBe(0);
    expect(json).toMatchObject({ proven: expect.any(Boolean) });
  });

  test('names the place of what is wrong, with status 2', async () => {
    const wrong = await phuongan('seats', { seats: [[0, 0], [1]], minDistance: 2 });
    expect(wrong).toMatchObject({
      status: 2,
      json: { error: { code: 'request-invalid', path: ['seats', 1] } },
    });
    const negative = await phuongan('seats', { seats: [], minDistance: -1 });
    expect(negative).toMatchObject({ status: 2, json: { error: { path: ['minDistance'] } } });
  });
});

describe('spread', () => {
  test('answers with exactly what the contract names', async () => {
    const { status, json } = await phuongan('spread', { room: { outline: square(2) }, minDistance: 2 });
    expect(status).toBe(0);
    expect(json).toEqual({
      points: [
        [0, 0],
        [2, 0],
        [0, 2],
        [2, 2],
      ],
      count: 4,
      minDistance: 2,
      upperBound: 4,
      proven: true,
      elapsedMs: expect.any(Number),
    });
  });

  test('ends with 3 where keep-outs cover the room', async () => {
    const covered = await phuongan('spread', {
      room: { outline: square(2), keepOut: [square(3)] },
      count: 2,
    });
    expect(covered).toMatchObject({ status: 3, json: { error: { code: 'no-free-floor' } } });
    expect(covered.err).toContain('vùng cấm');
  });

  test('ends with 2 and the path where the request or the room is wrong', async () => {
    const both = await phuongan('spread', { room: { outline: square(2) }, count: 2, minDistance: 1 });
    expect(both).toMatchObject({ status: 2, json: { error: { code: 'request-invalid', path: ['count'] } } });
    const bowTie = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ];
    const crossed = await phuongan('spread', { room: { outline: square(2), keepOut: [bowTie] }, count: 2 });
    expect(crossed).toMatchObject({
      status: 2,
      json: { error: { code: 'polygon-not-simple', path: ['room', 'keepOut', 0] } },
    });
    const crowd = await phuongan('spread', { room: { outline: square(100) }, minDistance: 0.01 });
    expect(crowd).toMatchObject({ status: 2, json: { error: { code: 'distance-too-small' } } });
  });
});
