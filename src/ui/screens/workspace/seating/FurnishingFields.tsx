import { Button } from '@mantine/core';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import { type Furnishing, SEATING_DEFAULTS } from '#domain/plan/seating.ts';
import { seatingWishesOf, usualFurnishing } from '#domain/plan/seating-request.ts';
import { ChoiceField, NumberField } from '#ui/parts/fields.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly } from '#ui/state/session.tsx';
import type { ChangeWishes } from './SeatingSettings.tsx';

type FurnishingFieldsProps = {
  readonly plan: SchoolPlan;
  readonly room: SchoolRoom;
  readonly change: ChangeWishes;
};

/** Widths of desks, chairs and aisles beyond these are slips of the keyboard. Metres. */
const MOST_PITCH = 20;
const LEAST_PITCH = 0.3;

/** Desks, rows and aisles as they stand; what nobody changed is an assumption and says so. */
export function FurnishingFields({ plan, room, change }: FurnishingFieldsProps) {
  const { text } = useSpeech();
  const words = text.seating.settings;
  const readOnly = useIsReadOnly();
  const wishes = seatingWishesOf(plan, room);
  if (wishes === null) return null;
  const { furnishing } = wishes;
  const { desk, aisle } = furnishing;
  const { source } = SEATING_DEFAULTS.furnishings[usualFurnishing(room)];
  const set = (patch: Partial<Furnishing>, field: string) => {
    change({ furnishing: { ...furnishing, ...patch } }, field);
  };
  const length = (
    field: 'rowPitchMetres' | 'gapMetres' | 'frontMetres' | 'backMetres' | 'sideMetres',
    label: string,
    [min, max]: readonly [min: number, max: number],
  ) => (
    <NumberField
      label={label}
      source={source}
      value={furnishing[field]}
      decimals={2}
      min={min}
      max={max}
      readOnly={readOnly}
      onChange={(value) => {
        if (value !== null) set({ [field]: value }, field);
      }}
    />
  );
  const many = (field: 'rows' | 'columns', label: string) => (
    <NumberField
      label={label}
      help={words.fitHelp}
      value={furnishing[field] === 'fit' ? null : furnishing[field]}
      min={1}
      max={200}
      readOnly={readOnly}
      onChange={(value) => {
        set({ [field]: value ?? 'fit' }, field);
      }}
    />
  );
  return (
    <>
      <NumberField
        label={words.desk}
        source={source}
        value={desk.widthMetres}
        decimals={2}
        min={LEAST_PITCH}
        max={MOST_PITCH}
        readOnly={readOnly}
        onChange={(widthMetres) => {
          if (widthMetres !== null) set({ desk: { ...desk, widthMetres } }, 'desk');
        }}
      />
      <NumberField
        label={words.depth}
        help={words.depthHelp}
        value={desk.depthMetres}
        decimals={2}
        min={0.2}
        max={2}
        readOnly={readOnly}
        onChange={(depthMetres) => {
          set({ desk: { ...desk, depthMetres } }, 'depth');
        }}
      />
      <ChoiceField
        label={words.seats}
        look="buttons"
        value={desk.seats === 1 ? 'one' : 'two'}
        choices={[
          { value: 'one', label: '1' },
          { value: 'two', label: '2' },
        ]}
        readOnly={readOnly}
        onChange={(value) => {
          set({ desk: { ...desk, seats: value === 'one' ? 1 : 2 } }, 'seats');
        }}
      />
      {length('rowPitchMetres', words.rowPitch, [LEAST_PITCH, MOST_PITCH])}
      {length('gapMetres', words.gap, [0, MOST_PITCH])}
      <NumberField
        label={words.aisleEvery}
        help={words.aisleEveryHelp}
        value={aisle?.every ?? null}
        min={1}
        max={200}
        readOnly={readOnly}
        onChange={(every) => {
          const widthMetres = aisle?.widthMetres ?? USUAL_AISLE;
          set({ aisle: every === null ? null : { every, widthMetres } }, 'aisleEvery');
        }}
      />
      {aisle === null ? null : (
        <NumberField
          label={words.aisleWidth}
          source={source}
          value={aisle.widthMetres}
          decimals={2}
          min={LEAST_PITCH}
          max={MOST_PITCH}
          readOnly={readOnly}
          onChange={(widthMetres) => {
            if (widthMetres !== null) set({ aisle: { ...aisle, widthMetres } }, 'aisleWidth');
          }}
        />
      )}
      {length('frontMetres', words.frontMetres, [furnishing.stageMetres ?? 0, 200])}
      {length('backMetres', words.back, [0, 200])}
      {length('sideMetres', words.side, [0, 100])}
      <NumberField
        label={words.stageDepth}
        help={words.stageHelp}
        value={furnishing.stageMetres}
        decimals={2}
        min={0.1}
        max={furnishing.frontMetres}
        readOnly={readOnly}
        onChange={(stageMetres) => {
          set({ stageMetres }, 'stage');
        }}
      />
      {many('rows', words.rows)}
      {many('columns', words.columns)}
      {readOnly || (room.seatingWishes?.furnishing ?? null) === null ? null : (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            change({ furnishing: null }, 'usual');
          }}
        >
          {words.usual}
        </Button>
      )}
    </>
  );
}

/** Where an aisle is first asked for. */
const USUAL_AISLE = SEATING_DEFAULTS.furnishings.desks.room.aisle?.widthMetres ?? 0.5;
