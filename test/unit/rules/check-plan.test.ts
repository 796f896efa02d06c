import { describe, expect, it } from 'vitest';
import { defaultsFor } from '#domain/defaults.ts';
import { newElectionPlan } from '#domain/plan/new-plan.ts';
import { profileOf } from '#domain/profiles.ts';
import { countedIds } from '#domain/scalars.ts';
import { checkPlan } from '#engines/rules/check-plan.ts';
import { describeFinding } from '#i18n/describe-finding.ts';
import { messagesIn } from '#i18n/messages.ts';
import { itemAt } from '#test/support/item-at.ts';
import { electionPlanFixture, schoolPlanFixture } from '#test/support/plans.ts';
import { timetabled } from '#test/support/timetabled.ts';

const profile = profileOf('2021');
const rulesOf = (plan: Parameters<typeof checkPlan>[0]) =>
  checkPlan(plan, profileOf(plan.profile)).map((finding) => `${finding.severity} ${finding.rule}`);

/** Rooms that wait for their layout, and their day for its forecast. */
function unfinished(rooms: number): string[] {
  return Array.from({ length: rooms }, () => [
    'note data-forecast-missing',
    'note data-layout-missing',
  ]).flat();
}

describe('checking a plan', () => {
  it('finds no error and no warning in a plan that is ready to sign', () => {
    const full = electionPlanFixture('full');
    // The sample commune's plan names a notice of the 14th, and is dated the 10th.
    const signed = { ...full, document: { ...full.document, date: '2021-05-14' } };
    const elections = [signed, electionPlanFixture('ward')].map(timetabled);
    for (const plan of [...elections, schoolPlanFixture()]) {
      expect(checkPlan(plan, profileOf(plan.profile)).filter(({ severity }) => severity !== 'note')).toEqual(
        [],
      );
    }
  });

  it('still notes what the signer of the sample commune should know', () => {
    expect(rulesOf(timetabled(electionPlanFixture('full')))).toEqual([
      'warning data-basis-date',
      'note law-deadline-next',
      'note law-deadline-next',
      'note law-deadline-next',
      'note law-deadline-next',
      'note data-total-printed',
      ...unfinished(4),
      'note moha-2135-one-way',
      ...unfinished(4),
      'note supply-no-price',
      'note front-bridge-link',
      'note bac-kan-2865-shorter',
    ]);
  });

  it('puts errors before warnings before notes, each in plan order', () => {
    const plan = timetabled(electionPlanFixture('full'));
    const broken = {
      ...plan,
      election: { ...plan.election, close: '18:00' },
      areas: plan.areas.map((area, index) => {
        if (index === 0) return { ...area, venue: '' };
        return index === 1 ? { ...area, number: '01', venue: '' } : area;
      }),
    };
    const found = checkPlan(broken, profile);
    expect(
      found
        .filter(({ rule }) => rule !== 'data-slots-stale')
        .slice(0, 5)
        .map((finding) => finding.path.join('/')),
    ).toEqual([
      'election/close',
      'areas/area-2/number',
      'document/bases/basis-5',
      'areas/area-1/venue',
      'areas/area-2/venue',
    ]);
  });

  it('gives the same list whatever order the keys of the plan came in', () => {
    const plan = electionPlanFixture('minimal');
    const shuffled = Object.fromEntries(Object.entries(plan).toReversed()) as typeof plan;
    expect(checkPlan(shuffled, profile)).toEqual(checkPlan(plan, profile));
  });

  it('tells both numbers of the sample commune until somebody chooses', () => {
    const plan = electionPlanFixture('full');
    const undecided = {
      ...plan,
      totalMismatches: plan.totalMismatches.map((total) => ({ ...total, choice: null })),
    };
    const finding = itemAt(checkPlan(undecided, profile), 0);
    expect(finding.rule).toBe('data-total-undecided');
    expect(describeFinding(messagesIn('vi'), finding).sentence).toBe(
      'Không khớp số cử tri: tổng in sẵn 6.939 (trang tính “Cử tri”, dòng 17), cộng các dòng được 6.952.',
    );
  });

  it('asks a new plan first for what only the user knows', () => {
    const locality = {
      kind: 'xa',
      name: 'Phú Thành A',
      district: 'Tam Nông',
      province: 'Đồng Tháp',
    } as const;
    const plan = newElectionPlan({
      id: 'plan-1',
      title: '',
      createdAt: '2021-04-20T02:00:00Z',
      locality,
      profile,
      defaults: defaultsFor('election', '2021', locality),
      newId: countedIds(),
    });
    expect(rulesOf(plan)).toEqual([
      'error data-areas',
      'warning decree-30-signatory',
      'note decree-30-number-date',
      'note decree-30-number-date',
    ]);
  });

  it('names a rule it does not know by its code', () => {
    const text = describeFinding(messagesIn('vi'), {
      rule: 'law-of-tomorrow',
      severity: 'note',
      path: [],
      params: {},
      source: { document: 'x', certainty: 'lead' },
    });
    expect(text.sentence).toContain('law-of-tomorrow');
  });
});
