import { ProfileId } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import type { Problem } from '#domain/result.ts';
import { describeIntake } from '#i18n/describe-intake.ts';
import type { Reading } from '#intake/reading.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, TextField } from '#ui/parts/fields.tsx';
import { Notice } from '#ui/parts/Notice.tsx';
import { ProblemPanel } from '#ui/parts/ProblemPanel.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { countParts } from './make-plan.ts';
import { profileIdOf, titleOf, unitOf } from './settled.ts';
import { UnitFields } from './UnitStep.tsx';
import type { Answers } from './use-wizard.ts';
import looks from './wizard.module.css';

type DoneStepProps = {
  readonly purpose: 'new' | 'import';
  readonly answers: Answers;
  readonly reading: Reading | null;
  readonly problem: Problem | null;
  readonly onChange: (change: Partial<Answers>) => void;
};

/** Last step: what will be made, with everything that may still be corrected in place. */
export function DoneStep({ purpose, answers, reading, problem, onChange }: DoneStepProps) {
  const speech = useSpeech();
  const { text, number, language } = speech;
  const words = text.wizard;
  const isNew = purpose === 'new';
  const profile = profileIdOf(answers, reading);
  const isFromDate = answers.profile === null && (reading?.suggestions.electionDate ?? null) !== null;
  return (
    <PageFrame title={words.steps.done} lead={isNew ? words.doneLead : words.doneImportLead}>
      {problem === null ? null : problem.code === 'wrong-plan-kind' ? (
        <Notice look="error" title={words.wrongKind} />
      ) : (
        <ProblemPanel problem={problem} />
      )}
      <Panel title={words.summary}>
        {reading === null ? (
          <p className={looks.muted}>{words.summaryEmpty}</p>
        ) : (
          <Summary reading={reading} />
        )}
        {reading !== null && reading.questions.length > 0 ? (
          <p>{words.openQuestions(number(reading.questions.length))}</p>
        ) : null}
      </Panel>
      {isNew ? (
        <Panel title={words.steps.kind}>
          <div className={partsLooks.fields}>
            <ChoiceField
              label={words.profile}
              help={isFromDate ? words.profileFromDate : words.profileHelp[profile]}
              value={profile}
              choices={ProfileId.options.map((value) => ({
                value,
                label: profileOf(value).title[language],
              }))}
              onChange={(next) => {
                onChange({ profile: next });
              }}
            />
          </div>
        </Panel>
      ) : null}
      {isNew ? (
        <Panel title={words.steps.unit}>
          <UnitFields
            answers={answers}
            unit={unitOf(answers, reading)}
            profile={profile}
            onChange={(unit) => {
              onChange({ unit });
            }}
          />
        </Panel>
      ) : null}
      <Panel>
        <div className={partsLooks.fields}>
          {isNew ? (
            <TextField
              label={words.planTitle}
              value={titleOf(answers, reading, speech)}
              onChange={(title) => {
                onChange({ title });
              }}
            />
          ) : (
            <ChoiceField
              label={words.importMode}
              value={answers.importMode}
              choices={(['update', 'replace'] as const).map((value) => ({
                value,
                label: words.importModes[value],
              }))}
              onChange={(importMode) => {
                onChange({ importMode });
              }}
            />
          )}
        </div>
      </Panel>
    </PageFrame>
  );
}

function Summary({ reading }: { readonly reading: Reading }) {
  const { text, number } = useSpeech();
  const words = text.wizard;
  const { read, ignored, questioned } = reading.cells;
  return (
    <>
      <ul className={looks.summary}>
        {countParts(reading).map(([part, count]) => (
          <li key={part}>
            <strong>{number(count)}</strong> {words.parts[part]}
          </li>
        ))}
      </ul>
      <p className={looks.muted} style={{ marginTop: '0.5rem' }}>
        {words.cellsRead(number(read), number(ignored), number(questioned))}
      </p>
      {reading.notices.length === 0 ? null : (
        <ul className={looks.muted} style={{ paddingLeft: '1.125rem' }}>
          {reading.notices.map((notice) => {
            const { place, what } = describeIntake(text, notice);
            return (
              <li key={`${notice.code} ${place}`}>
                {place === '' ? '' : `${place}: `}
                {what}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
