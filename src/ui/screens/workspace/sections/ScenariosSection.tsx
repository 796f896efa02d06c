import { Button, Checkbox, Switch, Textarea } from '@mantine/core';
import { IconPlus, IconShieldHalf, IconTrash } from '@tabler/icons-react';
import type { Measure, Scenario } from '#domain/plan/parts.ts';
import { Metres } from '#domain/scalars.ts';
import { updateScenario } from '#editing/choices.ts';
import { insertItems, removeItems } from '#editing/items.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import looks from '#ui/screens/workspace/tables/tables.module.css';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { useServices } from '#ui/state/services.tsx';
import { useIsReadOnly, useItem, usePlan, useSession } from '#ui/state/session.tsx';

/** The bounds of the domain's `Metres`, `Count` and `Scenario`. */
const MOST_METRES = 1000;
const MOST_PEOPLE = 10_000_000;
const MOST_SQUARE_METRES = 100;

/** Section "scenarios": the situations the plan prepares for, each with what is done then. */
export function ScenariosSection() {
  const text = useText();
  const words = text.tables.scenarios;
  const scenarios = usePlan((plan) => plan.scenarios);
  return (
    <PageFrame title={text.editing.sections.scenarios} lead={words.lead}>
      {scenarios.length === 0 ? (
        <EmptyState
          icon={<IconShieldHalf size={36} stroke={1.4} />}
          title={words.emptyTitle}
          text={words.emptyText}
        />
      ) : null}
      {scenarios.map((scenario) => (
        <ScenarioPanel key={scenario.kind} scenario={scenario} />
      ))}
    </PageFrame>
  );
}

function ScenarioPanel({ scenario }: { readonly scenario: Scenario }) {
  const { text, number } = useSpeech();
  const words = text.tables.scenarios;
  const session = useSession();
  const { newId } = useServices();
  const readOnly = useIsReadOnly();
  const { kind, enabled, distanceMetres, roomCap, squareMetresPerPerson, measures } = scenario;
  const place = `scenarios.${kind}`;
  const on = measures.filter((measure) => measure.enabled).length;
  return (
    <Panel
      title={words.kinds[kind]}
      actions={
        <Switch
          label={words.enabled}
          checked={enabled}
          disabled={readOnly}
          data-place={place}
          onChange={(event) => {
            session.apply(updateScenario, { kind, patch: { enabled: event.currentTarget.checked } });
          }}
        />
      }
    >
      <div className={partsLooks.fields}>
        <NumberField
          label={words.distance}
          decimals={2}
          max={MOST_METRES}
          value={distanceMetres}
          readOnly={readOnly}
          place={`${place}.distanceMetres`}
          onChange={(value) => {
            if (value === null) return;
            const patch = { distanceMetres: Metres.parse(value) };
            session.apply(updateScenario, { kind, patch }, `${place}/distance`);
          }}
        />
        <NumberField
          label={words.roomCap}
          help={words.roomCapHelp}
          max={MOST_PEOPLE}
          value={roomCap}
          readOnly={readOnly}
          place={`${place}.roomCap`}
          onChange={(value) => {
            session.apply(updateScenario, { kind, patch: { roomCap: value } }, `${place}/cap`);
          }}
        />
        <NumberField
          label={words.areaPerPerson}
          help={words.areaPerPersonHelp}
          decimals={2}
          max={MOST_SQUARE_METRES}
          value={squareMetresPerPerson}
          readOnly={readOnly}
          place={`${place}.squareMetresPerPerson`}
          onChange={(value) => {
            const patch = { squareMetresPerPerson: value === 0 ? null : value };
            session.apply(updateScenario, { kind, patch }, `${place}/area`);
          }}
        />
      </div>
      <h3 className={looks.measuresTitle}>
        {words.measures} <span>({words.measuresOn(number(on), number(measures.length))})</span>
      </h3>
      <ul className={looks.measures}>
        {measures.map((measure) => (
          <MeasureRow key={measure.id} scenario={scenario} measure={measure} />
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            const measure = { id: newId('measure'), text: words.newMeasure, enabled: true, source: null };
            session.apply(insertItems, { list: 'measures', within: kind, items: [measure] });
          }}
        >
          {words.addMeasure}
        </Button>
      )}
    </Panel>
  );
}

function MeasureRow({ scenario, measure }: { readonly scenario: Scenario; readonly measure: Measure }) {
  const text = useText();
  const words = text.tables.scenarios;
  const session = useSession();
  const at = ['scenarios', scenario.kind, 'measures', measure.id];
  const { bind } = useItem('measures', measure, at);
  const wording = bind('text');
  const { id, enabled, source } = measure;
  return (
    <li className={looks.measure} data-off={!enabled || undefined}>
      <Checkbox
        className={looks.measureTick}
        aria-label={measure.text}
        checked={enabled}
        disabled={wording.readOnly}
        onChange={(event) => {
          session.apply(updateScenario, {
            kind: scenario.kind,
            patch: {},
            measures: { [id]: event.currentTarget.checked },
          });
        }}
      />
      <Textarea
        aria-label={words.measureText}
        value={wording.value}
        readOnly={wording.readOnly}
        data-place={wording.place}
        autosize
        minRows={1}
        className={looks.measureText}
        onChange={(event) => {
          wording.onChange(event.currentTarget.value);
        }}
        onBlur={() => {
          session.endBurst();
        }}
      />
      <span className={looks.measureMarks}>
        {source === null ? (
          <StatusChip look="neutral">{words.own}</StatusChip>
        ) : (
          <SourceMark label={measure.text} source={source} />
        )}
      </span>
      {source === null && !wording.readOnly ? (
        <IconDeed
          label={text.parts.remove(measure.text)}
          icon={<IconTrash size={17} aria-hidden />}
          onClick={() => {
            session.apply(removeItems, { list: 'measures', ids: [id] });
          }}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
