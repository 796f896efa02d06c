import { ProfileId } from '#domain/profile.ts';
import { profileOf } from '#domain/profiles.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { profileIdOf } from './settled.ts';
import type { Answers } from './use-wizard.ts';

type KindStepProps = { readonly answers: Answers; readonly onChange: (change: Partial<Answers>) => void };

/** Step 1: what the plan is for, and under which law. */
export function KindStep({ answers, onChange }: KindStepProps) {
  const { text, language } = useSpeech();
  const words = text.wizard;
  const profile = profileIdOf(answers, null);
  return (
    <PageFrame title={words.steps.kind} lead={words.kindLead}>
      <Panel>
        <div className={partsLooks.fields}>
          <ChoiceField
            label={words.kind}
            look="buttons"
            value={answers.kind}
            choices={(['election', 'school'] as const).map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(kind) => {
              onChange({ kind });
            }}
          />
          <ChoiceField
            label={words.profile}
            help={words.profileHelp[profile]}
            source={profileOf(profile).localTiers.source}
            value={profile}
            choices={ProfileId.options.map((value) => ({ value, label: profileOf(value).title[language] }))}
            onChange={(next) => {
              onChange({ profile: next });
            }}
          />
        </div>
      </Panel>
    </PageFrame>
  );
}
