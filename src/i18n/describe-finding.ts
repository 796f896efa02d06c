import type { Finding } from '#domain/finding.ts';
import type { FindingText } from './finding-text.ts';
import type { Messages } from './messages.ts';

/** A finding in words. A rule this version does not know (from a newer one's package) is named by its code. */
export function describeFinding(
  messages: Messages,
  finding: Finding,
): { readonly title: string; readonly sentence: string; readonly fix: string } {
  const rules: Readonly<Record<string, FindingText>> = messages.findings.rules;
  const text = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
  if (text === undefined) {
    const { title, sentence, fix } = messages.findings.unknownRule;
    return { title, sentence: sentence(finding.rule), fix };
  }
  return { title: text.title, sentence: text.sentence(finding.params), fix: text.fix };
}
