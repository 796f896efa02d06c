import type { Source } from '#domain/source.ts';
import { electionRule } from './rule.ts';

const SOURCE: Source = {
  document: 'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13',
  certainty: 'assumption',
  note: 'Vận động bầu cử phải bình đẳng; so sánh số hội nghị của những người cùng đơn vị bầu cử là cách hiểu của phần mềm.',
};

/** Candidates of one constituency meet the voters equally often. Silent where no constituency is named. */
export const frontEqualSessions = electionRule({
  id: 'front-equal-sessions',
  severity: 'note',
  source: () => SOURCE,
  *check(plan) {
    const { candidates, sessions } = plan.voterContact;
    const held = sessions.filter(({ state }) => state !== 'cancelled');
    const countOf = (id: string) => held.filter(({ candidateIds }) => candidateIds.includes(id)).length;
    for (const candidate of candidates) {
      if (candidate.constituency.trim() === '') continue;
      const rivals = candidates.filter(
        ({ level, constituency }) =>
          level === candidate.level && constituency.trim() === candidate.constituency.trim(),
      );
      const most = Math.max(...rivals.map(({ id }) => countOf(id)));
      const own = countOf(candidate.id);
      if (own >= most) continue;
      yield {
        path: ['voterContact', 'candidates', candidate.id],
        params: { candidate: candidate.name, own, most, constituency: candidate.constituency },
      };
    }
  },
});
