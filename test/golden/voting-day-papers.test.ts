import { expect, test } from 'vitest';
import { invariant } from '#domain/invariant.ts';
import type { ReportKind } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { renderedPages, rendererMissing } from '#test/support/libreoffice.ts';
import { describePaper, PATIENCE, type WrittenPaper } from '#test/support/papers.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { someHouseholds, withTimetables } from '#test/support/voting-day-plans.ts';

const now = '2021-05-10T02:00:00Z';
const plan = withTimetables(electionPlanFixture('full'));
const households = someHouseholds(plan, 30);

/** Pages each takes: a poster and a line sheet for each of 8 areas, two readings for each of 6 hamlets. */
const kinds: readonly (readonly [ReportKind, number?])[] = [
  ['timetable-posters', 8],
  ['timetable-posters-a3', 8],
  ['group-invitations'],
  ['household-invitations', 9],
  ['announcements', 12],
  ['line-sheets', 8],
];

const papers = new Map<ReportKind, WrittenPaper>(
  kinds.map(([kind, pages]) => [
    kind,
    describePaper({
      name: kind,
      kind: 'sheets',
      write: () => generateReport(plan, kind, { now, households }),
      ...(pages === undefined ? {} : { pages }),
    }),
  ]),
);

const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

test.skipIf(rendererMissing !== '')(
  `an invitation says who, when, where, and that any other hour will do ${rendererMissing}`,
  async () => {
    const paper = papers.get('household-invitations');
    invariant(paper !== undefined, 'they are written');
    const [, first = ''] = renderedPages(await paper.file());
    const [household] = households;
    invariant(household !== undefined, 'there are households');
    const text = squeeze(first);
    expect(text).toContain(`Hộ số ${household.code}`);
    expect(text).toContain('07 giờ 00 - 07 giờ 30');
    expect(text).toContain('Khu vực bỏ phiếu số 01');
    expect(text).toContain('vẫn được bỏ phiếu');
  },
  PATIENCE,
);
