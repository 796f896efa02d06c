import type { Source } from '#domain/source.ts';
import { electionRule } from './rule.ts';

const SOURCE: Source = {
  document: 'Hội nghị tiếp xúc cử tri trực tuyến của tỉnh Quảng Nam, ngày 12-14/5/2021',
  certainty: 'reported',
  note: 'Một điểm cầu chính và các điểm cầu cấp huyện, cấp xã; cách làm của một tỉnh, không phải quy định.',
};

/**
 * In a hybrid session the candidates and the chair sit at the main bridge point, so there is one, and it has
 * a line. Where it is missing the planner cannot make hybrid sessions and takes another form: this says why.
 */
export const frontMainPoint = electionRule({
  id: 'front-main-point',
  severity: 'warning',
  source: () => SOURCE,
  *check(plan) {
    const { bridgePoints, candidates, sessions, settings } = plan.voterContact;
    const hybrid = sessions.filter(({ form, state }) => form === 'hybrid' && state === 'planned').length;
    const isWished = settings.form === 'hybrid' && candidates.length > 0;
    if (hybrid === 0 && !isWished) return;
    const mains = bridgePoints.filter(({ isMain }) => isMain);
    if (mains.some(({ link }) => link === 'fibre' || link === 'mobile')) return;
    const [main] = mains;
    yield {
      path: ['voterContact', 'bridgePoints', ...(main === undefined ? [] : [main.id, 'link'])],
      params: { sessions: hybrid, point: main?.name ?? '', isMissing: main === undefined ? 'yes' : 'no' },
    };
  },
});
