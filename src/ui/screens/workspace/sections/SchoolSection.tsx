import { metres } from '#domain/scalars.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, NumberField, TextField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { usePart, useSchoolPlan } from '#ui/state/session.tsx';

/** Section "school": the school as a whole. */
export function SchoolSection() {
  const text = useText();
  const words = text.sections.school;
  const own = useSchoolPlan((plan) => plan.school);
  const school = usePart('school', () => own);
  const distance = school.bind('seatDistanceMetres');
  return (
    <PageFrame title={text.editing.sections.school} lead={words.lead}>
      <Panel>
        <div className={looks.fields}>
          <TextField label={words.name} required {...school.bind('name')} />
          <ChoiceField
            label={words.level}
            choices={(['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'mixed'] as const).map(
              (value) => ({ value, label: words.levels[value] }),
            )}
            {...school.bind('level')}
          />
          <TextField
            label={words.schoolYear}
            help={words.schoolYearHelp}
            required
            {...school.bind('schoolYear')}
          />
          <NumberField
            label={words.seatDistance}
            help={words.seatDistanceHelp}
            decimals={2}
            max={10}
            unit={words.metres}
            {...distance}
            onChange={(value) => {
              distance.onChange(value === null ? null : metres(value));
            }}
          />
        </div>
      </Panel>
    </PageFrame>
  );
}
