import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Finding } from '#domain/finding.ts';
import { resolvePath } from '#domain/plan/path.ts';
import { Plan } from '#domain/plan/plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { RULES } from '#engines/rules/registry.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { RULE_CASES } from '#test/support/rule-cases.ts';

const folder = new URL('../../../src/engines/rules/', import.meta.url);

describe('the registry of rules', () => {
  it('holds every rule of the folder, each in the file that bears its id', () => {
    const files = readdirSync(folder)
      .filter((name) => readFileSync(new URL(name, folder), 'utf8').includes('Rule({'))
      .map((name) => name.replace(/\.ts$/u, ''))
      .filter((name) => name !== 'rule');
    expect(RULES.map((rule) => rule.id).toSorted()).toEqual(files.toSorted());
  });

  it('has a case for every rule and no case for a rule that is gone', () => {
    expect(Object.keys(RULE_CASES).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
  });

  it('has a text for every rule in both languages and none left over', () => {
    const ids = RULES.map((rule) => rule.id).toSorted();
    for (const language of ['vi', 'en'] as const) {
      expect(Object.keys(messagesIn(language).findings.rules).toSorted()).toEqual(ids);
    }
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const { passes = [], fails = [] } = RULE_CASES[id] ?? {};

  it('has nothing to say about a plan that keeps it', () => {
    expect(passes.length).toBeGreaterThan(0);
    for (const plan of passes) {
      expect(Plan.parse(plan)).toEqual(plan);
      expect(rule.find(plan, profileOf(plan.profile))).toEqual([]);
    }
  });

  it('speaks up at the right place of a plan that does not', () => {
    expect(fails.length).toBeGreaterThan(0);
    for (const { plan, at } of fails) {
      expect(Plan.parse(plan)).toEqual(plan);
      const found = rule.find(plan, profileOf(plan.profile));
      expect(found.map((finding) => finding.path)).toContainEqual(at);
      expect(resolvePath(plan, at)).not.toBeUndefined();
      for (const finding of found) {
        expect(Finding.parse(finding)).toEqual(finding);
        expect(finding.source.document).not.toBe('');
      }
    }
  });

  it('says so in a whole sentence of both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const { plan } of fails) {
        for (const finding of rule.find(plan, profileOf(plan.profile))) {
          const { title, sentence, fix } = describeFinding(messagesIn(language), finding);
          expect(title).not.toBe('');
          expect(`${sentence} ${fix}`).not.toMatch(/undefined|NaN|\[object| {2}|“”/u);
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect(fix).toMatch(/^\p{Lu}.*\.$/u);
        }
      }
    }
  });
});
