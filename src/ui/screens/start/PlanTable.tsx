import type { ReactNode } from 'react';
import type { PlanSummary } from '#storage/records.ts';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './start.module.css';

type PlanColumn = {
  readonly label: string;
  readonly value: (plan: PlanSummary) => string;
  readonly isNumber?: boolean;
};

type PlanTableProps = {
  readonly plans: readonly PlanSummary[];
  /** What stands between the kind of a plan and its deeds. */
  readonly columns: readonly PlanColumn[];
  readonly title: (plan: PlanSummary) => ReactNode;
  readonly deeds: (plan: PlanSummary) => ReactNode;
};

/** Plans of this computer, a row each: what they are called, their kind and law, and what can be done with them. */
export function PlanTable({ plans, columns, title, deeds }: PlanTableProps) {
  const words = useSpeech().text.start;
  return (
    <table className={partsLooks.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.title}</th>
          <th scope="col">{words.columns.kind}</th>
          {columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" data-number={isNumber}>
              {label}
            </th>
          ))}
          <th scope="col">
            <span className={partsLooks.hidden}>{words.columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <td className={looks.planCell}>{title(plan)}</td>
            <td className={looks.nowrap}>
              {words.kinds[plan.kind]} {plan.profile}
            </td>
            {columns.map(({ label, value, isNumber }) => (
              <td key={label} className={looks.nowrap} data-number={isNumber}>
                {value(plan)}
              </td>
            ))}
            <td data-number>{deeds(plan)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
