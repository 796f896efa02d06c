import { useState } from 'react';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';

/** Everything into one file, where the user says. */
export function useSaveBackup(): { readonly isBusy: boolean; readonly save: () => void } {
  const text = useText();
  const { storage, machine } = useServices();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const made = await storage.makeBackup();
    if (!made.ok) {
      sayProblem(text, made.problem);
    } else {
      const { name, bytes } = made.value;
      const answer = await machine.saveFile({ kind: 'backup', suggestedName: name, bytes });
      if (answer.status === 'saved') sayDone(text.start.backupSaved(answer.name));
      if (answer.status === 'downloaded') sayDone(text.start.backupDownloaded(answer.name));
      if (answer.status === 'failed') sayProblem(text, { code: answer.code });
    }
    setBusy(false);
  };
  return { isBusy, save: () => void save() };
}
