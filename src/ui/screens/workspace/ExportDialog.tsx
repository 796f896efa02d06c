import { Button } from '@mantine/core';
import { IconDatabaseExport, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Answer } from '#contract/contract.ts';
import type { Problem } from '#domain/result.ts';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useSession, useSessionState } from '#ui/state/session.tsx';
import { countBySeverity } from './count-findings.ts';
import { DocumentList } from './DocumentList.tsx';
import looks from './export.module.css';
import { planFile } from './plan-file.ts';

type Outcome =
  | { readonly state: 'nothing' }
  | { readonly state: 'saved' | 'downloaded'; readonly name: string }
  | { readonly state: 'failed'; readonly problem: Problem };

type ExportDialogProps = { readonly onClose: () => void; readonly onShowFindings: () => void };

/** Everything the plan can become: Word documents, and its data. */
export function ExportDialog({ onClose, onShowFindings }: ExportDialogProps) {
  const { text } = useSpeech();
  const words = text.paper;
  const { machine } = useServices();
  const session = useSession();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'nothing' });
  const settle = (answer: Answer<'saveFile'>) => {
    if (answer.status === 'failed') setOutcome({ state: 'failed', problem: { code: answer.code } });
    else if (answer.status !== 'cancelled') setOutcome({ state: answer.status, name: answer.name });
  };
  const saveData = async () => {
    settle(await machine.saveFile(planFile(session.plan())));
  };
  return (
    <Dialog title={words.exportTitle} size="lg" onClose={onClose}>
      <p className={looks.lead}>{words.exportLead}</p>
      <FindingsNotice onShow={onShowFindings} />
      <section className={looks.kind} aria-labelledby="export-documents">
        <h3 className={looks.kindTitle} id="export-documents">
          {words.documents}
        </h3>
        <p className={looks.help}>{words.documentsHelp}</p>
        <DocumentList
          onSaved={settle}
          onProblem={(problem) => {
            setOutcome({ state: 'failed', problem });
          }}
        />
      </section>
      <section className={looks.kind} aria-labelledby="export-data">
        <h3 className={looks.kindTitle} id="export-data">
          {words.data}
        </h3>
        <p className={looks.help}>{words.dataHelp}</p>
        <Button
          variant="default"
          leftSection={<IconDatabaseExport size={17} aria-hidden />}
          onClick={() => void saveData()}
        >
          {words.saveData}
        </Button>
      </section>
      <OutcomeNotice outcome={outcome} />
    </Dialog>
  );
}

function FindingsNotice({ onShow }: { readonly onShow: () => void }) {
  const { text, number } = useSpeech();
  const words = text.paper;
  const counts = countBySeverity(useSessionState((state) => state.checks.findings));
  if (counts.error + counts.warning === 0) return <Notice look="ok" title={words.allClear} />;
  return (
    <Notice
      look={counts.error > 0 ? 'error' : 'warning'}
      title={
        counts.error > 0
          ? words.errorsTitle(number(counts.error))
          : words.warningsTitle(number(counts.warning))
      }
      actions={
        <Button variant="default" size="compact-md" onClick={onShow}>
          {words.showFindings}
        </Button>
      }
    >
      {words.findingsHelp}
    </Notice>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const { text } = useSpeech();
  const words = text.paper;
  const { machine, app } = useServices();
  if (outcome.state === 'nothing') return null;
  if (outcome.state === 'failed') return <ProblemPanel problem={outcome.problem} />;
  return (
    <Notice
      look="ok"
      title={outcome.state === 'saved' ? words.saved(outcome.name) : words.downloaded(outcome.name)}
      // Only Electron knows where the file went.
      actions={
        app.shell === 'electron' ? (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void machine.revealLastSaved({})}
          >
            {words.reveal}
          </Button>
        ) : undefined
      }
    />
  );
}
