import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { sessionPosters } from '#report/voter-contact/session-posters.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withWorkedSessions } from '#test/support/session-plans.ts';

/** The squares of the code, drawn as a telephone would see them: eight pixels for a millimetre. */
function scanned(svg: string): string | undefined {
  const scale = 8;
  const squares = [...svg.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v/gu)].map(([, x, y, side]) =>
    [x, y, side].map(Number),
  );
  const size = Math.ceil(Math.max(...squares.flat()) + 20) * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [left = 0, top = 0, side = 0] of squares) {
    for (let y = Math.round(top * scale); y < Math.round((top + side) * scale); y += 1) {
      for (let x = Math.round(left * scale); x < Math.round((left + side) * scale); x += 1) {
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
      }
    }
  }
  return jsQR(data, size, size)?.data;
}

test('the code on a poster holds the access point as it was typed, to the letter', () => {
  const plan = withWorkedSessions(electionPlanFixture('full'));
  const typed = plan.voterContact.sessions
    .filter(({ form, state }) => form !== 'in-person' && state !== 'cancelled')
    .map(({ accessPoint }) => accessPoint);
  const codes = sessionPosters(plan).map((sheet) => {
    const block = itemAt(sheet.blocks, 0);
    return block.kind === 'figure' ? scanned(block.figure.svg) : undefined;
  });
  expect(codes).toEqual(typed);
  expect(codes[0]).toContain('https://hop.example.vn/phu-thanh-a?id=2105&mk=á');
});
