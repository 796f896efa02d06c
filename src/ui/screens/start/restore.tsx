import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ReadBackup } from '#storage/storage.ts';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayProblem } from '#ui/state/toast.tsx';

const RestoreDialog = lazy(async () => ({ default: (await import('./RestoreDialog.tsx')).RestoreDialog }));

export type Restore = {
  readonly pickFile: () => void;
  readonly showBackup: (name: string) => void;
  /** Put it somewhere on the page. */
  readonly dialog: ReactNode;
};

/** Reads a backup, from a file of the user's or from the machine's own folder, and asks what to take. */
export function useRestore(): Restore {
  const { text } = useSpeech();
  const { machine, storage } = useServices();
  const [backup, setBackup] = useState<ReadBackup | null>(null);
  const read = async (bytes: Uint8Array) => {
    const answer = await storage.readBackup(bytes);
    if (answer.ok) setBackup(answer.value);
    else sayProblem(text, answer.problem);
  };
  const pickFile = async () => {
    const answer = await machine.openFiles({ kinds: ['backup'], multiple: false });
    if (answer.status === 'failed') sayProblem(text, { code: answer.code });
    if (answer.status === 'opened' && answer.files[0] !== undefined) await read(answer.files[0].bytes);
  };
  const showBackup = async (name: string) => {
    const answer = await machine.readBackup({ name });
    if (answer.status === 'failed') sayProblem(text, { code: answer.code });
    if (answer.status === 'opened' && answer.files[0] !== undefined) await read(answer.files[0].bytes);
  };
  return {
    pickFile: () => void pickFile(),
    showBackup: (name) => void showBackup(name),
    dialog:
      backup === null ? null : (
        <Suspense fallback={null}>
          <RestoreDialog
            backup={backup}
            onClose={() => {
              setBackup(null);
            }}
          />
        </Suspense>
      ),
  };
}
