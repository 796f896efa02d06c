import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { splitDate } from '#domain/time.ts';
import type { Annex, IssueDate, OfficialDocument, Signature, TextBlock } from '#report/document/model.ts';
import { annexLabel } from '#report/document/outline.ts';
import { auxiliaryBoxesAnnex } from './annexes/auxiliary-boxes.ts';
import { contactSessionsAnnex } from './annexes/contact-sessions.ts';
import { contactsAnnex } from './annexes/contacts.ts';
import { dutiesAnnex } from './annexes/duties.ts';
import { forecastAnnex } from './annexes/forecast.ts';
import { pollingAreasAnnex } from './annexes/polling-areas.ts';
import { roomLayoutsAnnex } from './annexes/room-layouts.ts';
import { roomsAnnex } from './annexes/rooms.ts';
import { staffAnnex } from './annexes/staff.ts';
import { suppliesAnnex } from './annexes/supplies.ts';
import { timetableAnnex } from './annexes/timetable.ts';
import { type AnnexId, type PlanContext, planContext } from './context.ts';
import { isFilled } from './phrases.ts';
import { electionSections } from './sections.ts';

/** In the order of the document; each is there only when the plan has what it lists. */
const annexes: readonly {
  readonly id: AnnexId;
  readonly build: (plan: ElectionPlan, supplies: SupplyReport | undefined) => Annex | undefined;
}[] = [
  { id: 'polling-areas', build: pollingAreasAnnex },
  { id: 'timetable', build: timetableAnnex },
  { id: 'forecast', build: forecastAnnex },
  { id: 'rooms', build: roomsAnnex },
  { id: 'room-layouts', build: roomLayoutsAnnex },
  { id: 'staff', build: staffAnnex },
  { id: 'auxiliary-boxes', build: auxiliaryBoxesAnnex },
  { id: 'supplies', build: suppliesAnnex },
  { id: 'contact-sessions', build: contactSessionsAnnex },
  { id: 'duties', build: dutiesAnnex },
  { id: 'contacts', build: contactsAnnex },
];

type BuiltAnnex = { readonly id: AnnexId; readonly annex: Annex };

function buildAnnexes(plan: ElectionPlan, supplies: SupplyReport | undefined): readonly BuiltAnnex[] {
  return annexes.flatMap(({ id, build }) => {
    const annex = build(plan, supplies);
    return annex ? [{ id, annex }] : [];
  });
}

function contextOf(
  plan: ElectionPlan,
  built: readonly BuiltAnnex[],
  supplies: SupplyReport | undefined,
): PlanContext {
  const labels = new Map(built.map(({ id }, index) => [id, annexLabel(index, built.length)]));
  return planContext(plan, labels, supplies);
}

/** Everything the sections of a plan's document need to know. */
export function electionPlanContext(plan: ElectionPlan, supplies?: SupplyReport): PlanContext {
  return contextOf(plan, buildAnnexes(plan, supplies), supplies);
}

/** Who issues what the plan's office writes, and over it its superior where one is shown. */
export function letterheadOf({ issuer }: ElectionPlan): OfficialDocument['letterhead'] {
  return { issuer: issuer.name, ...(isFilled(issuer.superior) ? { superior: issuer.superior } : {}) };
}

export function placeOf({ document, locality }: ElectionPlan): string {
  return isFilled(document.place) ? document.place : locality.name;
}

export function signatureOf({ document: { signatory } }: ElectionPlan): Signature {
  const { name, headTitle, signerTitle } = signatory;
  const body = isFilled(signatory.onBehalfOf) ? { body: signatory.onBehalfOf } : {};
  switch (signatory.authority) {
    case 'none':
      return { authority: { kind: 'own' }, position: headTitle, name };
    case 'TM':
      return { authority: { kind: 'collective', body: signatory.onBehalfOf }, position: headTitle, name };
    case 'KT':
      return { authority: { kind: 'deputy', head: headTitle, ...body }, position: signerTitle, name };
    case 'TL':
      return { authority: { kind: 'by-order', head: headTitle }, position: signerTitle, name };
    case 'TUQ':
      return { authority: { kind: 'delegated', head: headTitle }, position: signerTitle, name };
    case 'Q':
      return { authority: { kind: 'acting', ...body }, position: headTitle, name };
  }
}

/** Blank day and month while the document has no date; its year is then the election's. */
function dateOf(plan: ElectionPlan): IssueDate {
  return plan.document.date === null
    ? { year: splitDate(plan.election.date).year }
    : splitDate(plan.document.date);
}

function numberOf({ document: { number }, issuer }: ElectionPlan): OfficialDocument['number'] {
  const digits = /^\s*0*(\d{1,6})/u.exec(number)?.[1];
  return { issuer: issuer.abbreviation, ...(digits === undefined ? {} : { value: Number(digits) }) };
}

/** The plan as the document a commune signs: kế hoạch or phương án with its annexes. */
export function electionPlanDocument(plan: ElectionPlan, supplies?: SupplyReport): OfficialDocument {
  const built = buildAnnexes(plan, supplies);
  const context = contextOf(plan, built, supplies);
  const { document } = plan;
  const body = electionSections(context).flatMap(({ title, blocks }): readonly TextBlock[] =>
    blocks.length === 0 || title === ''
      ? blocks
      : [{ kind: 'text', level: 'section', content: title }, ...blocks],
  );
  return {
    type: document.type,
    letterhead: letterheadOf(plan),
    number: numberOf(plan),
    place: placeOf(plan),
    date: dateOf(plan),
    subject: context.subject,
    addressees: document.addressees.map(({ text }) => text),
    legalBases: document.bases.map(({ text }) => text),
    body,
    signature: signatureOf(plan),
    recipients: { lines: document.recipients.map(({ text }) => text), archive: document.archive },
    annexes: built.map(({ annex }) => annex),
    issuerInSentence: context.issuer,
  };
}
