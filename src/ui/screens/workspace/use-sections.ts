import { useEffect, useState } from 'react';
import type { Problem } from '#domain/result.ts';
import type { SectionDescription } from '#report/outline.ts';
import { useServices } from '#ui/state/services.tsx';
import { usePlan } from '#ui/state/session.tsx';

/** Quiet time before a changed plan is written anew, milliseconds. Our choice, as for the checks. */
const WRITE_AFTER_MS = 350;

type Sections =
  | { readonly state: 'writing' }
  | { readonly state: 'ready'; readonly sections: readonly SectionDescription[] }
  | { readonly state: 'failed'; readonly problem: Problem };

/** The sections of the plan's document, written in a worker; what was there stays until the next is ready. */
export function useSections(): Sections {
  const { engines } = useServices();
  const plan = usePlan((each) => each);
  const [sections, setSections] = useState<Sections>({ state: 'writing' });
  const isFirst = sections.state === 'writing';
  useEffect(() => {
    const writing = new AbortController();
    const write = async () => {
      try {
        const written = await engines.describeSections(plan, { signal: writing.signal });
        if (writing.signal.aborted) return;
        setSections(
          written.ok
            ? { state: 'ready', sections: written.value }
            : { state: 'failed', problem: written.problem },
        );
      } catch {
        // Aborted: a newer plan is already on its way.
      }
    };
    const timer = setTimeout(() => void write(), isFirst ? 0 : WRITE_AFTER_MS);
    return () => {
      clearTimeout(timer);
      writing.abort();
    };
  }, [engines, plan, isFirst]);
  return sections;
}
