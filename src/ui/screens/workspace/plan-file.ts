import type { Args } from '#contract/contract.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession } from '#ui/state/session.tsx';
import { sayDone, sayProblem } from '#ui/state/toast.tsx';

/** A file name of a title: no sign Windows refuses, not too long. */
export function fileNameOf(title: string, ending: string): string {
  const bare = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim()
    .slice(0, 120)
    .replace(/^\.+|[. ]+$/g, '');
  return `${bare === '' ? 'phuong-an' : bare}.${ending}`;
}

/** What saves a plan as a data file: the same form the command line reads. */
export function planFile(plan: Plan): Args<'saveFile'> {
  return {
    kind: 'json',
    suggestedName: fileNameOf(plan.title, 'json'),
    bytes: new TextEncoder().encode(JSON.stringify(plan, null, 2)),
  };
}

/** The open plan as it is on screen, saved or not, as a JSON file where the user says. */
export function usePlanFile(): { readonly save: () => void } {
  const text = useText();
  const { machine } = useServices();
  const session = useSession();
  const save = async () => {
    const answer = await machine.saveFile(planFile(session.plan()));
    if (answer.status === 'saved') sayDone(text.start.backupSaved(answer.name));
    if (answer.status === 'downloaded') sayDone(text.start.backupDownloaded(answer.name));
    if (answer.status === 'failed') sayProblem(text, { code: answer.code });
  };
  return { save: () => void save() };
}
