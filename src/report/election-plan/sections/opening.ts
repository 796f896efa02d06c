import { plain } from '#report/document/blocks.ts';
import type { TextBlock } from '#report/document/model.ts';
import type { PlanContext } from '#report/election-plan/context.ts';
import { lowerFirst } from '#report/election-plan/phrases.ts';

/** The sentence after the legal bases that says who issues what. */
export function openingSection({ issuer, typeName, subject }: PlanContext): readonly TextBlock[] {
  return [plain(`${issuer} ban hành ${typeName} ${lowerFirst(subject)}, cụ thể như sau:`)];
}
