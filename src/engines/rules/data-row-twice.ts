import { electionRule } from './rule.ts';
import { repeats } from './same-name.ts';
import { originParams } from './supply-facts.ts';

/**
 * No two rows of a list have one identity: only the first of them counts, and
 * a change of one would change the other. Only a file
 * made or joined outside the window has such rows.
 */
export const dataRowTwice = electionRule({
  id: 'data-row-twice',
  severity: 'error',
  source: (profile) => profile.citations.dataCheck,
  *check({ supplies, supplyPlan, voterContact }) {
    const lists = [
      { path: ['supplies'], what: 'stock', rows: supplies.map(({ id, name }) => ({ id, name })) },
      { path: ['supplyPlan', 'needs'], what: 'kind', rows: supplyPlan.needs },
      {
        path: ['supplyPlan', 'offers'],
        what: 'offer',
        rows: supplyPlan.offers.map(({ id, seller }) => ({ id, name: seller })),
      },
      { path: ['voterContact', 'candidates'], what: 'candidate', rows: voterContact.candidates },
      { path: ['voterContact', 'bridgePoints'], what: 'point', rows: voterContact.bridgePoints },
      {
        path: ['voterContact', 'sessions'],
        what: 'session',
        rows: voterContact.sessions.map(({ id }) => ({ id, name: id })),
      },
    ] as const;
    for (const { path, what, rows } of lists) {
      for (const { id, name } of repeats<{ readonly id: string; readonly name: string }>(
        rows,
        (row) => `#${row.id}`,
      )) {
        const again = what === 'stock' ? supplies.findLast((item) => item.id === id) : undefined;
        yield { path: [...path, id], params: { what, name, ...originParams(again) } };
      }
    }
  },
});
