import { useEffect, useState } from 'react';
import type { ElectionPlan } from '#domain/plan/plan.ts';
import type { SupplyReport } from '#domain/plan/supply-report.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';

/** What the plan needs, has and lacks, worked out again after every change; null until the first answer. */
export function useSupplyReport(): SupplyReport | null {
  const { engines } = useServices();
  const plan: ElectionPlan = useElectionPlan((each) => each);
  const [report, setReport] = useState<SupplyReport | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    engines.listSupplies({ plan, view: 'expected' }, abort.signal).then(setReport, (error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => {
      abort.abort();
    };
  }, [engines, plan]);
  return report;
}
