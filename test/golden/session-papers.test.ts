import { expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import { missingFor, type ReportKind } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { sessionInvitations } from '#report/voter-contact/invitations.ts';
import { minutesOfSessions } from '#report/voter-contact/session-minutes.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { nd30Violations } from '#test/support/nd30.ts';
import { describePaper, PATIENCE, type PaperKind } from '#test/support/papers.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withWorkedSessions } from '#test/support/session-plans.ts';

const now = '2021-05-10T02:00:00Z';
const plan = withWorkedSessions(electionPlanFixture('full'));

/** Pages each takes, where they do not hang on how many people sign. */
const kinds: readonly (readonly [ReportKind, PaperKind, number?])[] = [
  ['session-announcement', 'official', 3],
  ['session-report', 'official', 2],
  ['session-invitations', 'collection', 8],
  ['session-papers', 'collection'],
  ['session-posters', 'sheets', 3],
];

for (const [kind, form, pages] of kinds)
  describePaper({
    name: kind,
    kind: form,
    write: () => generateReport(plan, kind, { now }),
    ...(pages === undefined ? {} : { pages }),
  });

const collections = { invitation: sessionInvitations(plan), minutes: minutesOfSessions(plan) };

test.each(Object.entries(collections))(
  'every %s by itself keeps 18 of 18 rules of the decree, its annex included',
  async (_, documents) => {
    expect(documents).toHaveLength(4);
    for (const document of documents)
      expect(nd30Violations(readDocx(await buildDocx(document, new Date(now))))).toEqual([]);
  },
  PATIENCE,
);

test('a plan without what a paper is about is told so instead of given an empty file', () => {
  const { voterContact } = plan;
  const bare = { ...plan, voterContact: { ...voterContact, sessions: [] } };
  expect(kinds.map(([kind]) => missingFor(bare, kind)?.code)).toEqual([
    'report-needs-coming-sessions',
    'report-needs-held-sessions',
    'report-needs-sessions',
    'report-needs-sessions',
    'report-needs-access-points',
  ]);
});
