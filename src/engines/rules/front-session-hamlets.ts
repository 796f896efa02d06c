import { electionRule } from './rule.ts';

/** Every hamlet's voters are invited at least once. Silent until sessions say whom they invite. */
export const frontSessionHamlets = electionRule({
  id: 'front-session-hamlets',
  severity: 'note',
  source: (profile) => profile.citations.campaign,
  *check(plan) {
    const sessions = plan.voterContact.sessions.filter(({ state }) => state !== 'cancelled');
    const invited = new Set(sessions.flatMap(({ hamletIds }) => hamletIds));
    if (invited.size === 0) return;
    const left = plan.areas
      .flatMap(({ hamlets }) => hamlets)
      .filter(({ id, voters }) => !invited.has(id) && voters !== 0);
    const [first] = left;
    if (first === undefined) return;
    yield {
      path: ['voterContact', 'sessions'],
      params: { hamlets: left.length, first: first.name },
    };
  },
});
