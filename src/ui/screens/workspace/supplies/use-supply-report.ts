import { useEffect, useState } from 'react';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplySheet, SupplyView } from '#domain/plan/supply-report.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

/**
 * What the plan needs, has and lacks on the day that is looked at, worked out
 * again after every change; null until the first answer. The last answer
 * stands until the next one is there.
 */
export function useSupplyReport(view: SupplyView): SupplySheet | null {
  const { engines } = useServices();
  const plan: ElectionPlan = useElectionPlan((each) => each);
  const [report, setReport] = useState<SupplySheet | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    engines.listSupplies({ plan, view }, abort.signal).then(setReport, (error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => {
      abort.abort();
    };
  }, [engines, plan, view]);
  return report;
}
