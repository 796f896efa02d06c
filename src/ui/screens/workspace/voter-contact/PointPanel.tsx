import { Switch } from '@mantine/core';
import { roomDistanceOf } from '#domain/plan/layout-request.ts';
import { BridgePoint } from '#domain/plan/voter-contact.ts';
import { type Metres, metres } from '#domain/scalars.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { ChoiceField, NumberField, TextField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SeveralField } from '#ui/parts/SeveralField.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useItem } from '#ui/state/session.tsx';
import { AbsenceList } from './AbsenceList.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { SessionLinks } from './SessionLinks.tsx';
import { useChoices } from './use-choices.ts';
import { useDesk } from './use-contact-desk.ts';

/** The bound of the domain's `Metres`. */
const LONGEST = 1000;

/** One bridge point: its room and seats, its line, whose voters come, when it is closed. */
export function PointPanel({ point }: { readonly point: BridgePoint }) {
  const { text } = useSpeech();
  const words = text.contact.point;
  const desk = useDesk();
  const choices = useChoices(desk);
  const { bind } = useItem('bridgePoints', point, ['voterContact', 'bridgePoints', point.id]);
  const isMain = bind('isMain');
  const side = (field: 'lengthMetres' | 'widthMetres', label: string) => {
    const { onChange, ...rest } = bind(field);
    return (
      <NumberField
        label={label}
        decimals={2}
        max={LONGEST}
        {...rest}
        onChange={(next: number | null) => {
          onChange(next === null ? null : (metres(next) satisfies Metres));
        }}
      />
    );
  };
  return (
    <ItemPanel
      item={{ list: 'bridgePoints', id: point.id }}
      title={point.name || text.contact.unnamedPoint}
      closeLabel={words.close}
    >
      <div className={partsLooks.fields} data-stacked>
        <TextField label={words.name} {...bind('name')} />
        <FieldFrame label={words.isMain} place={isMain.place}>
          {(links) => (
            <Switch
              {...links}
              checked={isMain.value}
              disabled={isMain.readOnly}
              onChange={(event) => {
                isMain.onChange(event.currentTarget.checked);
              }}
            />
          )}
        </FieldFrame>
        {side('lengthMetres', words.length)}
        {side('widthMetres', words.width)}
        <NumberField label={words.seats} help={useSeatsHelp(point)} max={10_000} {...bind('seats')} />
        <ChoiceField
          label={words.link}
          choices={BridgePoint.shape.link.options.map((value) => ({
            value,
            label: text.tables.contact.links[value],
          }))}
          {...bind('link')}
        />
        <SeveralField
          label={words.hamlets}
          help={words.hamletsHelp}
          choices={choices.hamlets}
          {...bind('hamletIds')}
        />
        <AbsenceList label={words.closures} begin={desk.frame.days[0] ?? desk.today} {...bind('closures')} />
        <TextField label={words.note} {...bind('note')} />
      </div>
      <SessionLinks
        title={words.sessions}
        none={words.noSessions}
        tells="people"
        sessions={desk.planned.filter(({ pointIds }) => pointIds.includes(point.id))}
      />
    </ItemPanel>
  );
}

/** How many seats the room has at the distance, as far as it is known, and the order that caps them. */
function useSeatsHelp(point: BridgePoint): string {
  const { text, number } = useSpeech();
  const words = text.contact.point;
  const { plan, seatsOf, isCounting } = useDesk();
  const seats = seatsOf(point);
  const { mostInRoom } = plan.voterContact.settings;
  const capped = mostInRoom === null ? '' : ` ${words.seatsCapped(number(mostInRoom))}`;
  if (seats !== null) return words.seatsComputed(number(seats), number(roomDistanceOf(plan))) + capped;
  const isKnown = point.lengthMetres !== null && point.widthMetres !== null;
  return (isKnown && isCounting ? words.seatsComputing : words.seatsUnknown) + capped;
}
