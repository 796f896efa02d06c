import { Locality } from '#domain/plan/unit.ts';
import type { ProfileId } from '#domain/profile.ts';
import type { UnitAnswers } from '#intake/suggested-unit.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, TextField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { completeUnit } from './make-plan.ts';
import { profileIdOf } from './settled.ts';
import type { Answers } from './use-wizard.ts';

type UnitStepProps = {
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
};

/** Step 2: who makes the plan. Everything may be left to the workbook's heading. */
export function UnitStep({ answers, onChange }: UnitStepProps) {
  const text = useText();
  const words = text.wizard;
  return (
    <PageFrame title={words.steps.unit} lead={words.unitLead}>
      <Panel>
        <UnitFields
          answers={answers}
          unit={completeUnit(answers.unit, null)}
          profile={profileIdOf(answers, null)}
          onChange={(unit) => {
            // Emptied again means: not known, ask the workbook.
            const known = Object.entries(unit).filter(([, value]) => value !== '');
            onChange({ unit: Object.fromEntries(known) });
          }}
        />
      </Panel>
    </PageFrame>
  );
}

type UnitFieldsProps = {
  readonly answers: Answers;
  readonly unit: UnitAnswers;
  readonly profile: ProfileId;
  /** All that was typed so far. */
  readonly onChange: (typed: Partial<UnitAnswers>) => void;
};

/** The fields themselves: the last step shows them again with what the workbook said. */
export function UnitFields({ answers, unit, profile, onChange }: UnitFieldsProps) {
  const text = useText();
  const words = text.sections.unit;
  const change = (next: Partial<UnitAnswers>) => {
    onChange({ ...answers.unit, ...next });
  };
  return (
    <div className={partsLooks.fields}>
      {answers.kind === 'school' ? (
        <>
          <TextField
            label={text.wizard.schoolName}
            value={unit.schoolName}
            onChange={(schoolName) => {
              change({ schoolName });
            }}
          />
          <TextField
            label={text.wizard.schoolYear}
            help={text.sections.school.schoolYearHelp}
            value={unit.schoolYear}
            onChange={(schoolYear) => {
              change({ schoolYear });
            }}
          />
        </>
      ) : null}
      <ChoiceField
        label={words.kind}
        look="buttons"
        value={unit.kind}
        choices={Locality.shape.kind.options.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={unit.name}
        onChange={(name) => {
          change({ name });
        }}
      />
      {profile === '2021' ? (
        <TextField
          label={words.district}
          value={unit.district}
          onChange={(district) => {
            change({ district });
          }}
        />
      ) : null}
      <TextField
        label={words.province}
        value={unit.province}
        onChange={(province) => {
          change({ province });
        }}
      />
    </div>
  );
}
