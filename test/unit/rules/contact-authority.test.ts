import { expect, test } from 'vitest';
import { profileOf } from '#domain/profiles.ts';
import { RULES } from '#engines/rules/registry.ts';
import { RULE_CASES } from '#test/support/rule-cases.ts';

/** What the law of 2025 made a duty, and 2021 knew only as good practice. */
const STATUTORY_SINCE_2025 = ['law-session-agenda', 'law-online-access', 'law-online-conditions'] as const;

/** What a rule says of the plans that fail it, were they of this profile. */
const toldBy = (id: string, profile: '2021' | '2026') =>
  (RULE_CASES[id]?.fails ?? []).flatMap(
    ({ plan }) => RULES.find((rule) => rule.id === id)?.find({ ...plan, profile }, profileOf(profile)) ?? [],
  );

test('nothing that is said of voter-contact sessions of 2021 rests on a document of later years', () => {
  const cited = new Set(
    RULES.flatMap(({ id }) => toldBy(id, '2021'))
      .filter(({ path }) => path[0] === 'voterContact')
      .map(({ source }) => source.document),
  );
  expect([...cited].filter((document) => /\b202[2-9]\b/u.test(document))).toEqual([]);
});

test.each(STATUTORY_SINCE_2025)(
  '%s is a note on an assumption in 2021 and a warning with the law since',
  (id) => {
    const told = (profile: '2021' | '2026') =>
      toldBy(id, profile).map(({ severity, source }) => [
        severity,
        source.certainty,
        source.document.includes('83/2025'),
      ]);
    expect(new Set(told('2021').map(String))).toEqual(new Set(['note,assumption,false']));
    expect(new Set(told('2026').map(String))).toEqual(new Set(['warning,verified,true']));
  },
);
