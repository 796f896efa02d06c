import { useEffect, useState } from 'react';
import { invariant } from '#domain/invariant.ts';
import type { SupplySheet } from '#domain/plan/supply-report.ts';
import { keepSame } from '#domain/same.ts';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';

/**
 * What the plan needs, has and lacks on the day it reckons with, worked out
 * again after every change; null until the first answer. The last answer
 * stands until the next one is there, and what says the same in both stays
 * the same object, so that only what changed is drawn again.
 *
 * Listens to the plan and does not draw with it: the change itself is drawn
 * by the parts it is in.
 */
export function useSupplyReport(): SupplySheet | null {
  const { engines } = useServices();
  const session = useSession();
  const [report, setReport] = useState<SupplySheet | null>(null);
  useEffect(() => {
    let asked = new AbortController();
    const ask = () => {
      asked.abort();
      const abort = new AbortController();
      asked = abort;
      const plan = session.plan();
      invariant(plan.kind === 'election', 'a section of election plans');
      engines.listSupplies({ plan }, abort.signal).then(
        (sheet) => {
          setReport((before) => keepSame<SupplySheet | null>(before, sheet));
        },
        (error: unknown) => {
          if (!abort.signal.aborted) throw error;
        },
      );
    };
    ask();
    const stop = session.store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) ask();
    });
    return () => {
      stop();
      asked.abort();
    };
  }, [engines, session]);
  return report;
}
