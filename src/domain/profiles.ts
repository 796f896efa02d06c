import profile2021 from '#resources/profiles/2021.json' with { type: 'json' };
import profile2026 from '#resources/profiles/2026.json' with { type: 'json' };
import { type Deadline, type ProfileId, RuleProfile } from './profile.ts';
import { addDays, type IsoDate } from './time.ts';

const PACKS: Record<ProfileId, unknown> = { '2021': profile2021, '2026': profile2026 };

const parsed = new Map<ProfileId, RuleProfile>();

/** The rules of an election law, from `resources/profiles`. Parsed when first asked for, then kept. */
export function profileOf(id: ProfileId): RuleProfile {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const profile = RuleProfile.parse(PACKS[id]);
  parsed.set(id, profile);
  return profile;
}

/** The day a step of the electoral calendar falls on, for the given election day. */
export function deadlineDate(deadline: Deadline, electionDate: IsoDate): IsoDate {
  return addDays(electionDate, -deadline.daysBefore);
}
