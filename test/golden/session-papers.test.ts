import { describe, expect, test } from 'vitest';
import { buildDocx } from '#report/document/build.ts';
import { missingFor, type ReportKind } from '#report/report-list.ts';
import { generateReport } from '#report/reports.ts';
import { sessionInvitations } from '#report/voter-contact/invitations.ts';
import { ownErrors, sdkErrors, validatorMissing } from '#test/support/docx-gate.ts';
import { outlineOf } from '#test/support/docx-outline.ts';
import { readDocx } from '#test/support/docx-reader.ts';
import { nd30Rules, nd30Violations } from '#test/support/nd30.ts';
import { electionPlanFixture } from '#test/support/plans.ts';
import { withWorkedSessions } from '#test/support/session-plans.ts';

const now = '2021-05-10T02:00:00Z';
const patience = 120_000;
const plan = withWorkedSessions(electionPlanFixture('full'));

/** Documents of the administration are held to the decree, the rest to its typeface. */
const kinds: readonly (readonly [ReportKind, 'official' | 'loose'])[] = [
  ['session-announcement', 'official'],
  ['session-report', 'official'],
  ['session-invitations', 'loose'],
  ['session-papers', 'loose'],
  ['session-posters', 'loose'],
];

describe.each(kinds)('%s', (kind, form) => {
  const written = generateReport(plan, kind, { now });

  test(
    'passes our own checks for what Word refuses',
    async () => {
      expect(ownErrors(await written)).toEqual([]);
    },
    patience,
  );

  test.skipIf(validatorMissing !== '')(
    `passes the Open XML SDK for Microsoft 365 and Office 2013 ${validatorMissing}`,
    async () => {
      expect(await sdkErrors(await written)).toEqual([]);
    },
    patience,
  );

  test(
    form === 'official' ? 'follows the decree in all its rules' : 'is set in black Times New Roman',
    async () => {
      const docx = readDocx(await written);
      expect(form === 'official' ? nd30Violations(docx) : (nd30Rules.font?.(docx) ?? [])).toEqual([]);
    },
    patience,
  );

  test(
    'has the reviewed words and structure',
    async () => {
      await expect(outlineOf(readDocx(await written))).toMatchFileSnapshot(`expected/${kind}.txt`);
    },
    patience,
  );
});

test(
  'every invitation by itself follows the decree in all its rules',
  async () => {
    for (const invitation of sessionInvitations(plan)) {
      expect(nd30Violations(readDocx(await buildDocx(invitation, new Date(now))))).toEqual([]);
    }
  },
  patience,
);

test('a plan without what a paper is about is told so instead of given an empty file', () => {
  const { voterContact } = plan;
  const bare = { ...plan, voterContact: { ...voterContact, sessions: [] } };
  expect(kinds.map(([kind]) => missingFor(bare, kind)?.code)).toEqual([
    'report-needs-sessions',
    'report-needs-held-sessions',
    'report-needs-sessions',
    'report-needs-sessions',
    'report-needs-access-points',
  ]);
});
