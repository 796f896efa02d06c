import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { OpenedFile } from '#contract/contract.ts';
import type { Problem } from '#domain/result.ts';
import { describeIntake } from '#i18n/describe-intake.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { sayProblem } from '#ui/state/toast.tsx';
import type { WizardWorkbook } from './use-wizard.ts';
import looks from './wizard.module.css';

type WorkbookStepProps = {
  readonly workbook: WizardWorkbook;
  /** A new plan can begin without a workbook; an import cannot. */
  readonly canSkip: boolean;
  readonly onOpened: () => void;
  readonly onSkip: () => void;
};

/** Step 3: the clerk's own list, chosen or dropped. */
export function WorkbookStep({ workbook, canSkip, onOpened, onSkip }: WorkbookStepProps) {
  const text = useText();
  const words = text.wizard;
  const { machine } = useServices();
  const { file } = workbook;
  const open = async (opened: OpenedFile) => {
    if (await workbook.open(opened)) onOpened();
  };
  const choose = async () => {
    const answer = await machine.openFiles({ kinds: ['xlsx', 'csv'], multiple: false });
    if (answer.status === 'failed') sayProblem(text, { code: answer.code });
    if (answer.status === 'opened' && answer.files[0] !== undefined) await open(answer.files[0]);
  };
  return (
    <PageFrame title={words.steps.workbook} lead={words.workbookLead}>
      {file.state === 'refused' ? <RefusedFile fileName={file.fileName} problem={file.problem} /> : null}
      {file.state === 'open' ? <Notice look="ok" title={file.opened.workbook.fileName} /> : null}
      {file.state === 'opening' ? (
        <BusyState
          label={words.opening}
          {...(file.share === null ? {} : { fraction: file.share })}
          onCancel={file.cancel}
        />
      ) : (
        <DropArea onFile={(opened) => void open(opened)}>
          <IconFileSpreadsheet size={36} stroke={1.3} aria-hidden />
          <Button variant={file.state === 'open' ? 'default' : 'filled'} onClick={() => void choose()}>
            {file.state === 'open' ? words.otherFile : words.chooseFile}
          </Button>
          <p className={looks.muted}>{words.dropHere}</p>
        </DropArea>
      )}
      <p className={looks.muted}>
        {words.kept} {words.identityLeftOut}
      </p>
      {canSkip ? (
        <div>
          <Button variant="default" onClick={onSkip}>
            {words.withoutWorkbook}
          </Button>
        </div>
      ) : null}
    </PageFrame>
  );
}

function RefusedFile({ fileName, problem }: { readonly fileName: string; readonly problem: Problem }) {
  const text = useText();
  const { what, fix } = describeIntake(text, problem);
  return (
    <Notice look="error" title={`${fileName}: ${what}`}>
      {fix}
    </Notice>
  );
}

function DropArea({
  onFile,
  children,
}: {
  readonly onFile: (file: OpenedFile) => void;
  readonly children: React.ReactNode;
}) {
  const [isOver, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button inside.
    <div
      className={looks.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
    </div>
  );
}
