import { describe, expect, test } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import type { ReportKind } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { nd30Rules } from '#test/support/nd30.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { someHouseholds, withTimetables } from '#test/support/voting-day-plans.ts';

const now = '2021-05-10T02:00:00Z';
const patience = 120_000;
const plan = withTimetables(electionPlanFixture('full'));
const households = someHouseholds(plan, 30);

const kinds: readonly ReportKind[] = [
  'timetable-posters',
  'timetable-posters-a3',
  'group-invitations',
  'household-invitations',
  'announcements',
  'line-sheets',
];

const written = new Map<ReportKind, Promise<Uint8Array>>();

/** Each paper is written once for all tests that only look. */
function writtenOnce(kind: ReportKind): Promise<Uint8Array> {
  const file = written.get(kind) ?? generateReport(plan, kind, { now, households });
  written.set(kind, file);
  return file;
}

describe.each(kinds)('%s', (kind) => {
  test(
    'passes our own checks for what Word refuses',
    async () => {
      expect(ownErrors(await writtenOnce(kind))).toEqual([]);
    },
    patience,
  );

  test.skipIf(validatorMissing !== '')(
    `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(await writtenOnce(kind))).toEqual([]);
    },
    patience,
  );

  test(
    'is set in black Times New Roman, the one rule of the decree that holds for papers of this kind',
    async () => {
      expect(nd30Rules.font?.(readDocx(await writtenOnce(kind)))).toEqual([]);
    },
    patience,
  );

  test(
    'has the reviewed words and structure',
    async () => {
      await expect(outlineOf(readDocx(await writtenOnce(kind)))).toMatchFileSnapshot(`expected/${kind}.txt`);
    },
    patience,
  );

  test(
    'is the same bytes when made again at the same moment',
    async () => {
      const again = await generateReport(plan, kind, { now, households });
      expect(Buffer.compare(await writtenOnce(kind), again)).toBe(0);
    },
    patience,
  );
});

const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Pages each paper takes: a poster and a line sheet for each of 8 areas, two readings for each of 6 hamlets. */
const pages: readonly (readonly [ReportKind, number])[] = [
  ['timetable-posters', 8],
  ['timetable-posters-a3', 8],
  ['announcements', 12],
  ['line-sheets', 8],
  ['household-invitations', 9],
];

test.skipIf(rendererMissing !== '').each(pages)(
  `%s takes %i pages, none of them by overflow ${rendererMissing}`,
  async (kind, count) => {
    expect(renderedPages(await writtenOnce(kind))).toHaveLength(count);
  },
  patience,
);

test.skipIf(rendererMissing !== '')(
  `an invitation says who, when, where, and that any other hour will do ${rendererMissing}`,
  async () => {
    const [, first = ''] = renderedPages(await writtenOnce('household-invitations'));
    const [household] = households;
    invariant(household !== undefined, 'there are households');
    const text = squeeze(first);
    expect(text).toContain(`Hộ số ${household.code}`);
    expect(text).toContain('07 giờ 00 - 07 giờ 30');
    expect(text).toContain('Khu vực bỏ phiếu số 01');
    expect(text).toContain('vẫn được bỏ phiếu');
  },
  patience,
);
