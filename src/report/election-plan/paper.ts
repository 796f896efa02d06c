import type { ElectionPlan } from '#domain/plan/plan.ts';
import { splitDate } from '#domain/time.ts';
import type { OfficialDocument } from '#report/document/model.ts';
import { planContext } from './context.ts';
import { letterheadOf, placeOf, signatureOf } from './document.ts';

type Paper = Pick<OfficialDocument, 'type' | 'subject' | 'body'> & {
  readonly addressees?: readonly string[];
  /** Before "Lưu"; "Như trên" where the addressees are those who get it. */
  readonly recipients?: readonly string[];
  readonly annexes?: OfficialDocument['annexes'];
};

/** A document of the office that makes the plan, other than the plan itself. Its number and day are left to the clerk. */
export function officePaper(plan: ElectionPlan, paper: Paper): OfficialDocument {
  const { type, subject, body, addressees = [], recipients = ['Như trên'], annexes = [] } = paper;
  return {
    type,
    subject,
    body,
    addressees,
    annexes,
    letterhead: letterheadOf(plan),
    number: { issuer: plan.issuer.abbreviation },
    place: placeOf(plan),
    date: { year: splitDate(plan.election.date).year },
    legalBases: [],
    signature: signatureOf(plan),
    recipients: { lines: recipients, archive: plan.document.archive },
    issuerInSentence: planContext(plan, new Map()).issuer,
  };
}
