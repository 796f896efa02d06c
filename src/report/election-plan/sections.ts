import { vietnamese } from '#i18n/vietnamese.ts';
import type { TextBlock } from '#report/document/model.ts';
import { readSectionText, writeSectionText } from '#report/section-text.ts';
import type { PlanContext } from './context.ts';
import { closingSection } from './sections/closing.ts';
import { openingSection } from './sections/opening.ts';
import { organisationSection } from './sections/organisation.ts';
import { principlesSection } from './sections/principles.ts';
import { purposeSection } from './sections/purpose.ts';
import { reportingSection } from './sections/reporting.ts';
import { resourcesSection } from './sections/resources.ts';
import { scenariosSection } from './sections/scenarios.ts';
import { situationSection } from './sections/situation.ts';
import { voterContactSection } from './sections/voter-contact.ts';

/** Sections in the order of the document (domain rules 2.5); the first and last have no title. */
const generators = {
  opening: openingSection,
  purpose: purposeSection,
  situation: situationSection,
  principles: principlesSection,
  scenarios: scenariosSection,
  resources: resourcesSection,
  'voter-contact': voterContactSection,
  organisation: organisationSection,
  reporting: reportingSection,
  closing: closingSection,
} satisfies Record<string, (context: PlanContext) => readonly TextBlock[]>;

export type ElectionSectionId = keyof typeof generators;

export type ElectionSection = {
  readonly id: ElectionSectionId;
  /** As printed above it; empty for the opening and closing sentences. */
  readonly title: string;
  /** What the document prints: the user's words where there are any. Empty means left out. */
  readonly blocks: readonly TextBlock[];
  /** The text we would write today. */
  readonly generated: string;
  readonly origin: 'generated' | 'user';
  /** The user's words stand on a generated text that has changed since. */
  readonly isOutdated: boolean;
};

function isTitled(id: ElectionSectionId): boolean {
  return id !== 'opening' && id !== 'closing';
}

/**
 * Every section of the document, generated or in the user's words.
 *
 * A regenerated plan keeps what the user wrote. What the data would say today
 * stays beside it, so that nobody signs a figure that has moved.
 */
export function electionSections(context: PlanContext): readonly ElectionSection[] {
  const titles = vietnamese.report.sections;
  return (Object.keys(generators) as ElectionSectionId[]).map((id) => {
    const blocks = generators[id](context);
    const generated = writeSectionText(blocks);
    const own = context.plan.sectionTexts[id];
    const shared = { id, title: isTitled(id) ? titles[id] : '', generated };
    return own === undefined
      ? { ...shared, blocks, origin: 'generated', isOutdated: false }
      : { ...shared, blocks: readSectionText(own.text), origin: 'user', isOutdated: own.basis !== generated };
  });
}
