import { Locality } from '#domain/plan/unit.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ChoiceField, TextField } from '#ui/parts/fields.tsx';
import looks from '#ui/parts/parts.module.css';
import { useText } from '#ui/state/language.tsx';
import { usePart, usePlan } from '#ui/state/session.tsx';

const LOCALITY_KINDS = Locality.shape.kind.options;

/** Section "unit": the locality and the body that issues the document. The pattern for sections that are forms. */
export function UnitSection() {
  const text = useText();
  const words = text.sections.unit;
  const plan = usePart('plan', (each) => each);
  const locality = usePart('locality', (each) => each.locality);
  const issuer = usePart('issuer', (each) => each.issuer);
  // Districts ended on 1/7/2025; plans of the later law do not ask for one.
  const hasDistrict = usePlan(({ profile }) => profile === '2021');
  const isSchool = usePlan(({ kind }) => kind === 'school');
  return (
    <PageFrame title={text.editing.sections.unit} lead={words.lead}>
      <Panel title={words.locality}>
        <div className={looks.fields}>
          <ChoiceField
            label={words.kind}
            choices={LOCALITY_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            look="buttons"
            {...locality.bind('kind')}
          />
          <TextField label={words.name} help={words.nameHelp} required {...locality.bind('name')} />
          {hasDistrict ? (
            <TextField
              label={words.district}
              help={words.districtHelp}
              required
              {...locality.bind('district')}
            />
          ) : null}
          <TextField label={words.province} required {...locality.bind('province')} />
        </div>
      </Panel>
      <Panel title={words.issuer}>
        <div className={looks.fields}>
          <ChoiceField
            label={words.issuerKind}
            choices={(isSchool
              ? (['school', 'peoples-committee'] as const)
              : (['election-committee', 'peoples-committee'] as const)
            ).map((value) => ({ value, label: words.issuerKinds[value] }))}
            look="buttons"
            {...issuer.bind('kind')}
          />
          <TextField label={words.superior} help={words.superiorHelp} {...issuer.bind('superior')} />
          <TextField label={words.issuerName} help={words.issuerNameHelp} required {...issuer.bind('name')} />
          <TextField
            label={words.abbreviation}
            help={words.abbreviationHelp}
            required
            {...issuer.bind('abbreviation')}
          />
        </div>
      </Panel>
      <Panel>
        <div className={looks.fields}>
          <TextField label={words.planTitle} {...plan.bind('title')} />
        </div>
      </Panel>
    </PageFrame>
  );
}
