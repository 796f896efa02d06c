import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { memo } from 'react';
import { type EditLabel, redoLabel, undoLabel } from '#editing/history.ts';
import type { Messages } from '#i18n/messages.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { SaveIndicator, type SaveState } from '#ui/parts/SaveIndicator.tsx';
import { useText } from '#ui/state/language.tsx';
import type { SessionState } from '#ui/state/plan-session.ts';
import { useSession, useSessionState } from '#ui/state/session.tsx';

/** "sửa khu vực bỏ phiếu". */
function editWords(text: Messages, { code, subject }: EditLabel): string {
  const deed = text.editing.commands[code];
  return subject === undefined ? deed : `${deed} ${text.editing.subjects[subject]}`;
}

function saveStateOf({ save, closure }: SessionState): SaveState['kind'] {
  if (closure !== null) return 'read-only';
  return save.status;
}

/** Undo, redo, and whether everything is saved. */
export const PlanTools = memo(function PlanTools() {
  const text = useText();
  const session = useSession();
  const undoable = useSessionState((state) => undoLabel(state.history));
  const redoable = useSessionState((state) => redoLabel(state.history));
  const isClosed = useSessionState((state) => state.closure !== null);
  const kind = useSessionState(saveStateOf);
  const savedAt = useSessionState((state) => (state.save.status === 'saved' ? state.save.at : null));
  return (
    <>
      <IconDeed
        label={undoable === null ? text.common.undo : text.workspace.undo(editWords(text, undoable))}
        keys="Ctrl Z"
        disabled={undoable === null || isClosed}
        icon={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => {
          session.undo();
        }}
      />
      <IconDeed
        label={redoable === null ? text.common.redo : text.workspace.redo(editWords(text, redoable))}
        keys="Ctrl Y"
        disabled={redoable === null || isClosed}
        icon={<IconArrowForwardUp size={20} aria-hidden />}
        onClick={() => {
          session.redo();
        }}
      />
      <SaveIndicator state={kind === 'saved' ? { kind, at: savedAt } : { kind }} />
    </>
  );
});
