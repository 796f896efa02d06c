import { agendaMinutes } from '#domain/plan/voter-contact.ts';
import { electionRule } from './rule.ts';

/** A session whose length was typed has room for its agenda with all its candidates. */
export const dataSessionLength = electionRule({
  id: 'data-session-length',
  severity: 'note',
  source: (profile) => profile.citations.dataCheck,
  *check(plan) {
    const { sessions, settings } = plan.voterContact;
    for (const { id, date, lengthMinutes, agenda, candidateIds, state } of sessions) {
      const needed = agendaMinutes(agenda ?? settings.agenda, Math.max(1, candidateIds.length));
      if (lengthMinutes === null || state !== 'planned' || lengthMinutes >= needed) continue;
      yield {
        path: ['voterContact', 'sessions', id, 'lengthMinutes'],
        params: { date: date ?? '', minutes: lengthMinutes, needed, candidates: candidateIds.length },
      };
    }
  },
});
