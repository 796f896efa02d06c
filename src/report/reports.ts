import type { Household } from '#domain/household.ts';
import { invariant } from '#domain/invariant.ts';
import type { ElectionPlan, Plan, SchoolPlan } from '#domain/plan/plan.ts';
import { supplyProofOf } from '#domain/plan/supply-proof.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import type { Instant } from '#domain/time.ts';
import type { WorkbookContent } from '#domain/workbook-content.ts';
import { vietnamese } from '#i18n/vietnamese.ts';
import { buildDocuments, buildDocx } from './document/build.ts';
import type { FileProperties } from './document/package.ts';
import { buildSheets } from './document/sheets.ts';
import { electionPlanDocument } from './election-plan/document.ts';
import { asciiWords } from './file-words.ts';
import { buildGroupInvitations, buildHouseholdInvitations } from './invitations/build.ts';
import { markingSheets } from './marking/marking-sheets.ts';
import { signSheets } from './marking/signs.ts';
import { listReports, missingFor, type ReportKind } from './report-list.ts';
import { seatingSheets } from './seating/seating-sheets.ts';
import { buildLargeSheets } from './sheets/build.ts';
import type { LargeSheet } from './sheets/model.ts';
import { handOverSheets } from './supplies/hand-over.ts';
import { orderListDocument } from './supplies/order-list.ts';
import { shelfLabels } from './supplies/shelf-labels.ts';
import { suppliesWorkbook } from './supplies/workbook.ts';
import { sessionAnnouncement } from './voter-contact/announcement.ts';
import { sessionCalendar } from './voter-contact/calendar.ts';
import { sessionInvitations } from './voter-contact/invitations.ts';
import { minutesOfSessions } from './voter-contact/session-minutes.ts';
import { sessionPosters } from './voter-contact/session-posters.ts';
import { sessionReport } from './voter-contact/session-report.ts';
import { announcementSheets } from './voting-day/announcements.ts';
import { issuerOf } from './voting-day/context.ts';
import { lineSheets } from './voting-day/line-sheets.ts';
import { posterSheets } from './voting-day/posters.ts';

export type ReportOptions = {
  readonly now: Instant;
  /** The list that invitations are merged with; used once, kept nowhere. */
  readonly households?: readonly Household[];
  /** What the plan needs, has and lacks. Without it the plan's annex lists only the store. */
  readonly supplies?: SupplyReport | undefined;
  /** Writes a spreadsheet; what spreadsheets look like inside is not our business. */
  readonly writeWorkbook?: (content: WorkbookContent) => Promise<Uint8Array>;
};

type Writer<WrittenPlan extends Plan> = (
  plan: WrittenPlan,
  properties: FileProperties,
  options: ReportOptions,
) => Promise<Uint8Array>;

type SchoolReportKind = 'seating-plans';

const writeSheets =
  (sheetsOf: (plan: ElectionPlan) => readonly LargeSheet[]): Writer<ElectionPlan> =>
  (plan, { title, author, now }) =>
    buildLargeSheets({ title, author, sheets: sheetsOf(plan) }, now);

function suppliesIn({ supplies }: ReportOptions): SupplyReport {
  invariant(supplies !== undefined, 'papers of supplies need the supplies worked out');
  return supplies;
}

const electionWriters: Readonly<Record<Exclude<ReportKind, SchoolReportKind>, Writer<ElectionPlan>>> = {
  'election-plan': (plan, { now }, { supplies }) => buildDocx(electionPlanDocument(plan, supplies), now),
  'timetable-posters': writeSheets((plan) => posterSheets(plan, 'A4')),
  'timetable-posters-a3': writeSheets((plan) => posterSheets(plan, 'A3')),
  'group-invitations': buildGroupInvitations,
  'household-invitations': (plan, properties, { households = [] }) =>
    buildHouseholdInvitations(plan, households, properties),
  announcements: writeSheets(announcementSheets),
  'line-sheets': writeSheets(lineSheets),
  'marking-sheets': (plan, properties) => buildSheets(markingSheets(plan), properties),
  signs: (plan, properties) => buildSheets(signSheets(plan), properties),
  'supply-order': (plan, { now }, options) => buildDocx(orderListDocument(plan, suppliesIn(options)), now),
  'supply-handover': (plan, properties, options) =>
    writeSheets((one) => handOverSheets(one, suppliesIn(options)))(plan, properties, options),
  'supply-labels': (plan, properties, options) =>
    writeSheets(() => shelfLabels(suppliesIn(options)))(plan, properties, options),
  'supplies-workbook': (plan, _, options) => {
    invariant(options.writeWorkbook !== undefined, 'a workbook needs its writer');
    return options.writeWorkbook(suppliesWorkbook(plan, suppliesIn(options)));
  },
  'session-announcement': (plan, { now }) => buildDocx(sessionAnnouncement(plan), now),
  'session-invitations': (plan, properties) => buildDocuments(sessionInvitations(plan), properties),
  'session-papers': (plan, properties) => buildDocuments(minutesOfSessions(plan), properties),
  'session-report': (plan, { now }) => buildDocx(sessionReport(plan), now),
  'session-posters': (plan, properties) => buildSheets(sessionPosters(plan), properties),
  'session-calendar': (plan, { now }) =>
    Promise.resolve(new TextEncoder().encode(sessionCalendar(plan, now))),
};

const schoolWriters: Readonly<Record<SchoolReportKind, Writer<SchoolPlan>>> = {
  'seating-plans': (plan, properties) => buildSheets(seatingSheets(plan), properties),
};

/**
 * One Word file of a plan.
 *
 * The same plan and `now` give the same bytes; `now` only goes into the file's
 * properties. Ask `missingFor(plan, kind, supplies)` first: a kind that the plan
 * has nothing for throws, and so do supplies with a sum or product that is wrong.
 */
export function generateReport(plan: Plan, kind: ReportKind, options: ReportOptions): Promise<Uint8Array> {
  const refusal = `a ${plan.kind} plan has no ${kind}`;
  invariant(missingFor(plan, kind, options.supplies) === undefined, refusal);
  if (options.supplies !== undefined) proveSupplies(options.supplies);
  const about = {
    title: `${vietnamese.report.kinds[kind]} - ${plan.title}`,
    now: new Date(options.now),
  };
  if (kind === 'seating-plans') {
    invariant(plan.kind === 'school', refusal);
    return schoolWriters[kind](plan, { ...about, author: plan.school.name }, options);
  }
  invariant(plan.kind === 'election', refusal);
  return electionWriters[kind](plan, { ...about, author: issuerOf(plan) }, options);
}

/** No paper leaves with a figure that does not follow from the figures beside it. */
function proveSupplies(supplies: SupplyReport): void {
  const [wrong] = supplyProofOf(supplies).wrong;
  invariant(
    wrong === undefined,
    `${wrong?.line ?? ''}: ${wrong?.figure ?? ''} is stated as ${String(wrong?.stated)} and is ${String(wrong?.computed)}`,
  );
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
  'supply-order': 'To trinh mua sam vat tu',
  'supply-handover': 'Phieu giao nhan vat tu',
  'supply-labels': 'Nhan ke vat tu',
  'supplies-workbook': 'Nhu cau vat tu',
  'session-announcement': 'Thong bao tiep xuc cu tri',
  'session-invitations': 'Giay moi tiep xuc cu tri',
  'session-papers': 'Bien ban tiep xuc cu tri',
  'session-report': 'Bao cao tiep xuc cu tri',
  'session-posters': 'Ap phich tiep xuc cu tri',
  'session-calendar': 'Lich tiep xuc cu tri',
  'seating-plans': 'So do cho ngoi',
};

/** A file name every system and mail filter accepts: "KH-UBBC-Phu-Thanh-A-15.docx". */
export function reportFileName(plan: Plan, kind: ReportKind): string {
  const { type, number } = plan.document;
  const words =
    kind === 'election-plan'
      ? [type, plan.issuer.abbreviation, plan.locality.name, number]
      : [fileNames[kind], plan.kind === 'school' ? plan.school.name : plan.locality.name];
  const name = asciiWords(words.join('-'));
  const format = listReports().find((report) => report.kind === kind)?.format ?? 'docx';
  return `${name}.${format}`;
}
