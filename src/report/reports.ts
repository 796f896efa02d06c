import type { Household } from '#domain/household.ts';
import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan, Plan } from '#domain/plan/plan.ts';
import type { Instant } from '#domain/time.ts';
import { vietnamese } from '#i18n/vietnamese.ts';
import { buildDocx } from './document/build.ts';
import type { FileProperties } from './document/package.ts';
import { buildSheets } from './document/sheets.ts';
import { electionPlanDocument } from './election-plan/document.ts';
import { buildGroupInvitations, buildHouseholdInvitations } from './invitations/build.ts';
import { markingSheets } from './marking/marking-sheets.ts';
import { signSheets } from './marking/signs.ts';
import { missingFor, type ReportKind } from './report-list.ts';
import { buildLargeSheets } from './sheets/build.ts';
import type { LargeSheet } from './sheets/model.ts';
import { announcementSheets } from './voting-day/announcements.ts';
import { issuerOf } from './voting-day/context.ts';
import { lineSheets } from './voting-day/line-sheets.ts';
import { posterSheets } from './voting-day/posters.ts';

export type ReportOptions = {
  readonly now: Instant;
  /** The list that invitations are merged with; used once, kept nowhere. */
  readonly households?: readonly Household[];
};

type Writer = (plan: ElectionPlan, properties: FileProperties, options: ReportOptions) => Promise<Uint8Array>;

const writeSheets =
  (sheetsOf: (plan: ElectionPlan) => readonly LargeSheet[]): Writer =>
  (plan, { title, author, now }) =>
    buildLargeSheets({ title, author, sheets: sheetsOf(plan) }, now);

const writers: Readonly<Record<ReportKind, Writer>> = {
  'election-plan': (plan, { now }) => buildDocx(electionPlanDocument(plan), now),
  'timetable-posters': writeSheets((plan) => posterSheets(plan, 'A4')),
  'timetable-posters-a3': writeSheets((plan) => posterSheets(plan, 'A3')),
  'group-invitations': buildGroupInvitations,
  'household-invitations': (plan, properties, { households = [] }) =>
    buildHouseholdInvitations(plan, households, properties),
  announcements: writeSheets(announcementSheets),
  'line-sheets': writeSheets(lineSheets),
  'marking-sheets': (plan, properties) => buildSheets(markingSheets(plan), properties),
  signs: (plan, properties) => buildSheets(signSheets(plan), properties),
};

/**
 * One Word file of a plan.
 *
 * The same plan and `now` give the same bytes; `now` only goes into the file's
 * properties. Ask `missingFor(plan, kind)` first: a kind that the plan has
 * nothing for throws.
 */
export function generateReport(plan: Plan, kind: ReportKind, options: ReportOptions): Promise<Uint8Array> {
  invariant(
    plan.kind === 'election' && missingFor(plan, kind) === undefined,
    `a ${plan.kind} plan has no ${kind}`,
  );
  const properties = {
    title: `${vietnamese.report.kinds[kind]} - ${plan.title}`,
    author: issuerOf(plan),
    now: new Date(options.now),
  };
  return writers[kind](plan, properties, options);
}

/** Papers besides the plan itself, as their files are called. */
const fileNames: Readonly<Record<Exclude<ReportKind, 'election-plan'>, string>> = {
  'timetable-posters': 'Ap phich khung gio A4',
  'timetable-posters-a3': 'Ap phich khung gio A3',
  'group-invitations': 'Giay bao khung gio theo thon',
  'household-invitations': 'Giay bao khung gio theo ho',
  announcements: 'Ban tin phat thanh',
  'line-sheets': 'Phieu dieu hanh hang cho',
  'marking-sheets': 'Phieu ke vach phong bo phieu',
  signs: 'Bien chi dan',
};

/** A file name every system and mail filter accepts: "KH-UBBC-Phu-Thanh-A-15.docx". */
export function reportFileName(plan: Plan, kind: ReportKind): string {
  const { type, number } = plan.document;
  const words =
    kind === 'election-plan'
      ? [type, plan.issuer.abbreviation, plan.locality.name, number]
      : [fileNames[kind], plan.locality.name];
  const name = words
    .join('-')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return `${name}.docx`;
}
