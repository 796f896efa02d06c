import type { Plan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { type DocumentOutline, outlineDocument } from './document/outline.ts';
import { electionPlanContext, electionPlanDocument } from './election-plan/document.ts';
import { type ElectionSectionId, electionSections } from './election-plan/sections.ts';
import { writeSectionText } from './section-text.ts';

/** A section of the plan's document, as the editor in the window shows it. */
export type SectionDescription = {
  /** Key into `plan.sectionTexts`, and into `report.sections` of the message catalogue. */
  readonly id: ElectionSectionId;
  /** What the document prints, as editable text; empty when the section is left out. */
  readonly text: string;
  /** What we would print from today's data: the `basis` to store when the user begins to edit. */
  readonly generated: string;
  readonly origin: 'generated' | 'user';
  /** The user's words stand on a generated text that has changed since. */
  readonly isOutdated: boolean;
};

/** The sections of the plan's document in order. A school plan has no document yet, so it has none. */
export function describeSections(plan: Plan, supplies?: SupplyReport): readonly SectionDescription[] {
  if (plan.kind !== 'election') return [];
  return electionSections(electionPlanContext(plan, supplies)).map(
    ({ id, blocks, generated, origin, isOutdated }) => ({
      id,
      text: origin === 'user' ? (plan.sectionTexts[id]?.text ?? '') : writeSectionText(blocks),
      generated,
      origin,
      isOutdated,
    }),
  );
}

/** The plan's document with every word in place, for the preview; undefined for a plan without one. */
export function documentOutline(plan: Plan, supplies?: SupplyReport): DocumentOutline | undefined {
  return plan.kind === 'election' ? outlineDocument(electionPlanDocument(plan, supplies)) : undefined;
}
