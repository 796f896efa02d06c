import { unzipSync, unzlibSync } from 'fflate';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import type { Household } from '#domain/household.ts';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import { placeHouseholds } from '#report/invitations/place-households.ts';
import { qrPicture } from '#report/invitations/qr-picture.ts';
import { SLIP_SCALES, scaleOfSlip } from '#report/invitations/slip-page.ts';
import { householdSlips } from '#report/invitations/slips.ts';
import { missingFor } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { someHouseholds, withTimetables } from '#test/support/voting-day-plans.ts';

const plan = withTimetables(electionPlanFixture('full'));
const now = '2021-05-10T02:00:00Z';

function household(values: Partial<Household>): Household {
  return { area: '', hamlet: '', code: '', head: '', voters: 1, ...values };
}

/** Undoes a one-bit PNG as a telephone would see it: RGBA, four bytes a pixel. */
function pixelsOf(png: Uint8Array): { readonly data: Uint8ClampedArray; readonly size: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const size = view.getUint32(16);
  const length = view.getUint32(33);
  const rows = unzlibSync(png.subarray(41, 41 + length));
  const stride = Math.ceil(size / 8);
  const data = new Uint8ClampedArray(size * size * 4);
  let above = new Uint8Array(stride);
  for (let y = 0; y < size; y += 1) {
    const start = y * (stride + 1);
    const isDifference = rows[start] === 2;
    const row = rows
      .slice(start + 1, start + 1 + stride)
      .map((byte, at) => (isDifference ? (byte + (above[at] ?? 0)) & 0xff : byte));
    for (let x = 0; x < size; x += 1) {
      const isWhite = (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1;
      data.set([isWhite ? 255 : 0, isWhite ? 255 : 0, isWhite ? 255 : 0, 255], (y * size + x) * 4);
    }
    above = row;
  }
  return { data, size };
}

function readCode(png: Uint8Array): string | undefined {
  const { data, size } = pixelsOf(png);
  return jsQR(data, size, size)?.data;
}

test('the code of an invitation, read back by a scanner, is its text to the letter', () => {
  const { placed } = placeHouseholds(plan, someHouseholds(plan, 3));
  for (const { code } of householdSlips(plan, placed)) {
    expect(readCode(qrPicture(code, 30))).toBe(code);
  }
});

test('the code opens nothing and names nobody', () => {
  const { placed } = placeHouseholds(plan, [
    household({ area: '05', hamlet: 'Ấp Long Thành', head: 'Nguyễn Thị Mẫu' }),
  ]);
  const [slip] = householdSlips(plan, placed);
  expect(slip?.lines.to).toContain('Nguyễn Thị Mẫu');
  expect(slip?.code).not.toContain('Mẫu');
  expect(slip?.code).not.toMatch(/^[a-z]+:|https?:|www\./iu);
  expect(slip?.code).toContain('7:00-19:00');
});

test('codes in the Word file are those of its invitations', async () => {
  const bytes = await generateReport(plan, 'household-invitations', {
    now,
    households: someHouseholds(plan, 4),
  });
  const codes = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('word/media/'))
    .map(([, png]) => readCode(png));
  expect(codes).toHaveLength(4);
  expect(codes.join('\n')).toContain('Hộ số 001');
  expect(codes.join('\n')).toContain('Hộ số 004');
});

test('equal invitations share one picture', async () => {
  const bytes = await generateReport(plan, 'group-invitations', { now });
  const pictures = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'));
  const slots = plan.areas.reduce((sum, { slots: kept }) => sum + (kept?.table.slots.length ?? 0), 0);
  expect(pictures).toHaveLength(slots);
});

test('hamlets are recognised with and without "ấp", and by the area where several share a name', () => {
  const { placed, unplaced } = placeHouseholds(plan, [
    household({ hamlet: 'long thành' }),
    household({ hamlet: 'Ấp Long Phú A', area: 'Khu vực 02' }),
    household({ hamlet: 'Ấp Long Phú A' }),
    household({ hamlet: 'Ấp Không Có' }),
  ]);
  expect(placed.map(({ times }) => `${times.times.area.number} ${times.hamlet.name}`)).toEqual([
    '02 Ấp Long Phú A',
    '05 Ấp Long Thành',
  ]);
  expect(unplaced.map(({ reason }) => reason)).toEqual(['area-unclear', 'hamlet-unknown']);
});

test('households fill the slots of a split hamlet in order, and none is split', () => {
  const hamlet = household({ area: '01', hamlet: 'Ấp Long Phú A' });
  const voters = plan.areas[0]?.hamlets[0]?.voters ?? 0;
  const list = Array.from({ length: Math.floor(voters / 3) }, () => ({ ...hamlet, voters: 3 }));
  const { placed } = placeHouseholds(plan, list);
  expect(placed).toHaveLength(list.length);
  const loads = new Map<string, number>();
  for (const { slot } of placed) loads.set(slot.from, (loads.get(slot.from) ?? 0) + 3);
  const slots = plan.areas[0]?.slots?.table.slots ?? [];
  expect([...loads.keys()]).toEqual(slots.map(({ from }) => from));
  const last = slots.at(-1)?.from;
  for (const { from, load } of slots) {
    if (from !== last) expect(loads.get(from)).toBeLessThanOrEqual(load);
  }
});

test('a timetable made household by household decides who comes when', () => {
  const [area] = plan.areas;
  const [hamlet] = area?.hamlets ?? [];
  const slots = (area?.slots?.table.slots ?? []).slice(0, 2);
  const split: ElectionPlan = {
    ...plan,
    areas: plan.areas.slice(0, 1).map((one) => ({
      ...one,
      slots: one.slots && {
        ...one.slots,
        table: {
          ...one.slots.table,
          slots: slots.map((slot, at) => ({
            ...slot,
            groups: [{ id: hamlet?.id ?? '', voters: 2, households: at === 0 ? [1] : [0] }],
          })),
        },
      },
    })),
  };
  const two = ['A', 'B'].map((code) => household({ hamlet: hamlet?.name ?? '', code, voters: 2 }));
  const { placed, filledInOrder } = placeHouseholds(split, two);
  expect(placed.map(({ household: { code }, slot }) => [code, slot.from])).toEqual([
    ['A', slots[1]?.from],
    ['B', slots[0]?.from],
  ]);
  expect(filledInOrder).toEqual([]);
});

test('long names get smaller type, and the longest are cut rather than lost below the cut line', () => {
  const long = 'Khu dân cư '.repeat(40).trim();
  const areas = plan.areas.map((area) => ({ ...area, venue: long }));
  const [slip] = householdSlips(
    { ...plan, areas },
    placeHouseholds({ ...plan, areas }, someHouseholds(plan, 1)).placed,
  );
  expect(slip?.lines.venue.length).toBeLessThanOrEqual(150);
  expect(slip?.lines.venue.endsWith('…')).toBe(true);
  expect(slip && scaleOfSlip(slip)).toBeLessThan(SLIP_SCALES.length);
});

test('without a timetable the papers of the day say what is missing, and the plan itself is still written', () => {
  const bare = electionPlanFixture('full');
  const without = { ...bare, areas: bare.areas.map((area) => ({ ...area, slots: null })) };
  expect(missingFor(without, 'group-invitations')).toEqual({ code: 'report-needs-timetable' });
  expect(missingFor(without, 'election-plan')).toBeUndefined();
});
