import { useEffect, useState } from 'react';
import type { Answer } from '#contract/contract.ts';
import { useServices } from '#ui/state/services.tsx';

/** The automatic backups in the machine's folder; null while asking. */
export function useBackups(): Answer<'listBackups'> | null {
  const { machine } = useServices();
  const [answer, setAnswer] = useState<Answer<'listBackups'> | null>(null);
  useEffect(() => {
    let isGone = false;
    void machine.listBackups({}).then((listed) => {
      if (!isGone) setAnswer(listed);
    });
    return () => {
      isGone = true;
    };
  }, [machine]);
  return answer;
}
