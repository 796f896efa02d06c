import { describe, expect, it } from 'vitest';
import type { ProfileId } from '#domain/profile.ts';
import { deadlineDate, profileOf } from '#domain/profiles.ts';
import { weekday } from '#domain/time.ts';

/** The calendars printed in the notices of each election. */
const CALENDARS: Record<ProfileId, Record<string, string>> = {
  '2021': {
    'committees-created': '2021-02-07',
    'constituencies-published': '2021-03-04',
    'boards-created': '2021-03-14',
    'teams-created': '2021-04-03',
    'voter-list-posted': '2021-04-13',
    'candidates-published': '2021-04-28',
    'candidates-posted': '2021-05-03',
    'ballots-delivered': '2021-05-08',
    'voting-announced': '2021-05-13',
    'complaints-end': '2021-05-13',
    'voter-list-closed': '2021-05-22',
    'campaign-closed': '2021-05-22',
  },
  '2026': {
    'committees-created': '2025-11-30',
    'constituencies-published': '2025-12-25',
    'boards-created': '2026-01-04',
    'teams-created': '2026-01-31',
    'voter-list-posted': '2026-02-03',
    'candidates-published': '2026-02-26',
    'candidates-posted': '2026-02-27',
    'ballots-delivered': '2026-03-02',
    'voting-announced': '2026-03-05',
    'complaints-end': '2026-03-05',
    'voter-list-closed': '2026-03-14',
    'campaign-closed': '2026-03-14',
  },
};

describe.each(['2021', '2026'] as const)('the %s profile', (id) => {
  const profile = profileOf(id);

  it('puts every step of the calendar on the day the notices printed', () => {
    const dates = Object.fromEntries(
      profile.deadlines.map((deadline) => [deadline.id, deadlineDate(deadline, profile.electionDate.value)]),
    );
    expect(dates).toEqual(CALENDARS[id]);
  });

  it('lists its calendar from the earliest step to the last', () => {
    const days = profile.deadlines.map((deadline) => deadline.daysBefore);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('votes on a Sunday', () => {
    expect(weekday(profile.electionDate.value)).toBe(7);
  });

  it('names the district nowhere when there is none', () => {
    const hasDistrict = profile.localTiers.value.includes('district');
    expect(profile.ballots.value.includes('district')).toBe(hasDistrict);
    expect(profile.bodies.some((body) => body.id.endsWith('district'))).toBe(hasDistrict);
    expect(profile.reviewChain.some((step) => step.level === 'district')).toBe(hasDistrict);
  });

  it('asks more of no body than its greatest size', () => {
    expect(profile.bodies.filter((body) => body.min > body.max)).toEqual([]);
  });
});

describe('profileOf', () => {
  it('knows the sizes of the polling team', () => {
    for (const id of ['2021', '2026'] as const) {
      const sizes = profileOf(id).bodies.filter((body) => body.id.startsWith('polling-team'));
      expect(sizes.map(({ min, max }) => [min, max])).toEqual([
        [11, 21],
        [5, 9],
      ]);
    }
  });

  it('marks what no copy of the law was found for as an assumption', () => {
    const ballots = profileOf('2021').deadlines.find((deadline) => deadline.id === 'ballots-delivered');
    expect(ballots?.source.certainty).toBe('assumption');
  });

  it('parses a pack once', () => {
    expect(profileOf('2021')).toBe(profileOf('2021'));
  });
});
