import { Switch } from '@mantine/core';
import type { SchoolPlan, SchoolRoom } from '#domain/plan/plan.ts';
import {
  MOST_SITTINGS,
  SEATING_DEFAULTS,
  type SeatingWishes,
  USUAL_SEATING,
  WallSide,
} from '#domain/plan/seating.ts';
import { classesIn, seatingWishesOf } from '#domain/plan/seating-request.ts';
import { metres } from '#domain/scalars.ts';
import { updateItems } from '#editing/items.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { ChoiceField, DraftField, NumberField } from '#ui/parts/fields.tsx';
import floorLooks from '#ui/screens/workspace/floor/floor.module.css';
import { PanelSection } from '#ui/screens/workspace/floor/panels/PanelSection.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { FurnishingFields } from './FurnishingFields.tsx';
import { groupsIn, groupsText } from './groups.ts';
import looks from './seating.module.css';
import { distanceText } from './seating-words.ts';

/** Furthest that anybody orders people to sit apart. Metres. */
const MOST_DISTANCE = 10;

type SettingsProps = { readonly plan: SchoolPlan; readonly room: SchoolRoom };

export type ChangeWishes = (patch: Partial<SeatingWishes>, field: string) => void;

/** How one room is to be seated; typing in one field is one step to undo. */
export function SeatingSettings({ plan, room }: SettingsProps) {
  const { text } = useSpeech();
  const words = text.seating.settings;
  const session = useSession();
  const change: ChangeWishes = (patch, field) => {
    const seatingWishes = { ...(room.seatingWishes ?? USUAL_SEATING), ...patch };
    const args = { list: 'rooms' as const, changes: [{ id: room.id, patch: { seatingWishes } }] };
    session.apply(updateItems, args, `rooms/${room.id}/seatingWishes/${field}`);
  };
  return (
    <aside className={`${floorLooks.panel} ${looks.settings} pa-no-print`} aria-label={words.title}>
      <PanelSection title={words.title}>
        <div className={looks.fields}>
          <DistanceFields plan={plan} room={room} change={change} />
          <SittingFields plan={plan} room={room} change={change} />
        </div>
      </PanelSection>
      <PanelSection title={words.furnishing} lead={words.furnishingHelp}>
        <div className={looks.fields}>
          <FurnishingFields plan={plan} room={room} change={change} />
        </div>
      </PanelSection>
    </aside>
  );
}

type PartProps = SettingsProps & { readonly change: ChangeWishes };

function DistanceFields({ plan, room, change }: PartProps) {
  const speech = useSpeech();
  const words = speech.text.seating.settings;
  const readOnly = useIsReadOnly();
  const wishes = room.seatingWishes ?? USUAL_SEATING;
  const { seatDistanceMetres } = plan.school;
  const ofSchool =
    seatDistanceMetres === null ? words.ofSchoolNone : distanceText(speech, seatDistanceMetres);
  const source = SEATING_DEFAULTS.uses.class.sources.distanceMetres;
  const perDesk = wishes.perDesk === null ? 'usual' : wishes.perDesk === 1 ? 'one' : 'two';
  return (
    <>
      <NumberField
        label={words.distance}
        help={words.distanceHelp(ofSchool)}
        {...(source === undefined ? {} : { source })}
        value={wishes.distanceMetres}
        decimals={2}
        max={MOST_DISTANCE}
        readOnly={readOnly}
        place={`rooms.${room.id}.seatingWishes.distanceMetres`}
        onChange={(value) => {
          change({ distanceMetres: value === null ? null : metres(value) }, 'distance');
        }}
      />
      <p className={looks.hint}>
        {words.ofSchool}: {ofSchool}.{' '}
        <a
          href={addressOf({
            screen: 'plan',
            planId: plan.id,
            section: 'school',
            place: 'school.seatDistanceMetres',
          })}
        >
          {words.changeOfSchool}
        </a>
      </p>
      <ChoiceField
        label={words.perDesk}
        look="buttons"
        value={perDesk}
        choices={(['usual', 'one', 'two'] as const).map((value) => ({
          value,
          label: words.perDeskChoices[value],
        }))}
        readOnly={readOnly}
        onChange={(value) => {
          change({ perDesk: value === 'usual' ? null : value === 'one' ? 1 : 2 }, 'perDesk');
        }}
      />
      <ChoiceField
        label={words.front}
        value={wishes.front ?? 'usual'}
        choices={(['usual', ...WallSide.options] as const).map((value) => ({
          value,
          label: words.fronts[value],
        }))}
        readOnly={readOnly}
        onChange={(value) => {
          change({ front: value === 'usual' ? null : value }, 'front');
        }}
      />
    </>
  );
}

function SittingFields({ plan, room, change }: PartProps) {
  const { text, number } = useSpeech();
  const words = text.seating.settings;
  const readOnly = useIsReadOnly();
  const wishes = room.seatingWishes ?? USUAL_SEATING;
  const largest = classesIn(plan, room.id)[0]?.pupils ?? null;
  const exam = SEATING_DEFAULTS.uses.exam.sources.mostPerRoom;
  return (
    <>
      <NumberField
        label={words.people}
        help={largest === null ? words.peopleNobody : words.peopleHelp(number(largest))}
        value={wishes.people}
        min={1}
        max={10_000}
        readOnly={readOnly}
        onChange={(people) => {
          change({ people }, 'people');
        }}
      />
      <NumberField
        label={words.sittings}
        help={words.sittingsHelp}
        value={wishes.sittings}
        min={1}
        max={MOST_SITTINGS}
        readOnly={readOnly}
        onChange={(sittings) => {
          change({ sittings: sittings ?? 1 }, 'sittings');
        }}
      />
      <FieldFrame label={words.freshSeats}>
        {(links) => (
          <Switch
            {...links}
            checked={wishes.freshSeats}
            disabled={readOnly || wishes.sittings < 2}
            onChange={(event) => {
              change({ freshSeats: event.currentTarget.checked }, 'freshSeats');
            }}
          />
        )}
      </FieldFrame>
      <NumberField
        label={words.most}
        help={words.mostHelp}
        {...(exam === undefined ? {} : { source: exam })}
        value={wishes.mostPerSitting}
        min={1}
        max={10_000}
        readOnly={readOnly}
        onChange={(mostPerSitting) => {
          change({ mostPerSitting }, 'most');
        }}
      />
      <DraftField
        label={words.groups}
        help={words.groupsHelp}
        shown={groupsText(wishes.groups)}
        read={(typed) => {
          const groups = groupsIn(typed);
          return groups === null ? { error: words.groupsWrong } : { value: groups };
        }}
        waits
        readOnly={readOnly}
        widthRem={18}
        onChange={(groups) => {
          change({ groups: [...groups] }, 'groups');
        }}
      />
      {seatingWishesOf(plan, room) === null ? <p className={looks.hint}>{text.seating.unknownText}</p> : null}
    </>
  );
}
