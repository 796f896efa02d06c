import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SaveConflict } from '#storage/storage.ts';
import { Notice, ReadOnlyNotice } from '#ui/parts/Notice.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { problemWords } from '#ui/state/problem-words.ts';
import { goTo } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { useSession, useSessionState } from '#ui/state/session.tsx';
import { sayProblem } from '#ui/state/toast.tsx';
import { usePlanFile } from './plan-file.ts';
import looks from './workspace.module.css';

/** What keeps the plan from being saved, above every section, with the ways out. */
export function Trouble() {
  const { text } = useSpeech();
  const words = text.workspace;
  const save = useSessionState((state) => state.save);
  const closure = useSessionState((state) => state.closure);
  const planFile = usePlanFile();
  if (closure === 'newer-app') {
    return (
      <div className={looks.trouble}>
        <ReadOnlyNotice
          reason={words.closedText}
          actions={
            <Button
              onClick={() => {
                window.location.reload();
              }}
            >
              {words.reload}
            </Button>
          }
        />
      </div>
    );
  }
  if (closure === 'removed-elsewhere') {
    return (
      <div className={looks.trouble}>
        <ReadOnlyNotice
          reason={`${words.removedTitle}. ${words.removedText}`}
          actions={
            <Button
              variant="default"
              onClick={() => {
                goTo({ screen: 'bin' });
              }}
            >
              {text.start.bin}
            </Button>
          }
        />
      </div>
    );
  }
  if (save.status !== 'failed') return null;
  if (save.problem.code === 'save-conflict') {
    return (
      <div className={looks.trouble}>
        <ConflictNotice conflict={save.problem} />
      </div>
    );
  }
  const { title, remedy } = problemWords(text, save.problem);
  return (
    <div className={looks.trouble}>
      <Notice
        look="error"
        title={title}
        actions={
          <Button variant="default" onClick={planFile.save}>
            {words.saveFailedExport}
          </Button>
        }
      >
        {remedy} {save.triesAgain ? words.saveFailedText : ''}
      </Notice>
    </div>
  );
}

function ConflictNotice({ conflict }: { readonly conflict: SaveConflict }) {
  const { text, moment } = useSpeech();
  const words = text.workspace;
  const session = useSession();
  const { storage, newId, now } = useServices();
  const [isBusy, setBusy] = useState(false);
  const keepBoth = async () => {
    setBusy(true);
    const mine = session.plan();
    const copy = { ...mine, id: newId('plan'), title: words.conflictCopyTitle(mine.title), createdAt: now() };
    const made = await storage.createPlan(copy);
    setBusy(false);
    if (!made.ok) {
      sayProblem(text, made.problem);
      return;
    }
    session.adopt(conflict.theirs);
    goTo({ screen: 'plan', planId: copy.id, section: '', place: '' });
  };
  return (
    <Notice
      look="warning"
      title={words.conflictTitle}
      actions={
        <>
          <Button loading={isBusy} onClick={() => void keepBoth()}>
            {words.conflictKeepBoth}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              session.adopt(conflict.theirs);
            }}
          >
            {words.conflictTakeTheirs}
          </Button>
        </>
      }
    >
      {words.conflictText(moment(conflict.theirs.savedAt))}
    </Notice>
  );
}
