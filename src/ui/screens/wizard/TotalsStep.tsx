import { Radio } from '@mantine/core';
import type { TotalMismatch } from '#domain/plan/parts.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import type { MismatchRow } from './make-plan.ts';
import { settledReading } from './settled.ts';
import type { Answers, WizardWorkbook } from './use-wizard.ts';
import looks from './wizard.module.css';

type TotalsStepProps = {
  readonly workbook: WizardWorkbook;
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
};

/** Step 5: printed totals that are not the sum of their rows. Both are shown; the user says which one counts. */
export function TotalsStep({ workbook, answers, onChange }: TotalsStepProps) {
  const { text } = useSpeech();
  const words = text.wizard;
  const mismatches = settledReading(workbook.reading)?.mismatches ?? [];
  return (
    <PageFrame
      title={words.steps.totals}
      lead={mismatches.length === 0 ? words.totalsNone : words.totalsLead}
    >
      {mismatches.map((mismatch, at) => (
        <TotalChoice
          // A total has no name of its own; its cell is its identity.
          key={`${mismatch.sheet} ${mismatch.row} ${mismatch.column}`}
          mismatch={mismatch}
          choice={answers.choices[at] ?? null}
          onChoose={(choice) => {
            onChange({
              choices: mismatches.map((_, index) =>
                index === at ? choice : (answers.choices[index] ?? null),
              ),
            });
          }}
        />
      ))}
    </PageFrame>
  );
}

type TotalChoiceProps = {
  readonly mismatch: MismatchRow;
  readonly choice: TotalMismatch['choice'];
  readonly onChoose: (choice: TotalMismatch['choice']) => void;
};

function TotalChoice({ mismatch, choice, onChoose }: TotalChoiceProps) {
  const { text, number } = useSpeech();
  const words = text.wizard;
  const { printed, computed, areaNumber, subject, sheet, row, column } = mismatch;
  const title = `${words.totalOf[subject]} ${areaNumber === null ? '' : words.totalScope(areaNumber)}`.trim();
  return (
    <Panel>
      <Radio.Group
        label={title}
        description={`${words.difference(number(Math.abs(printed - computed)))}. ${text.intake.place({ sheet, row, column })}`}
        classNames={{ label: partsLooks.sectionTitle ?? '', description: partsLooks.sectionLead ?? '' }}
        value={choice ?? 'later'}
        onChange={(value) => {
          onChoose(value === 'computed' || value === 'printed' ? value : null);
        }}
      >
        <div className={looks.choice}>
          <Radio value="computed" label={words.useComputed(number(computed))} />
          <Radio value="printed" label={words.usePrinted(number(printed))} />
          <Radio value="later" label={words.decideLater} />
        </div>
      </Radio.Group>
    </Panel>
  );
}
