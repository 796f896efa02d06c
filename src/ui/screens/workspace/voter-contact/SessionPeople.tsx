import type { ContactSession } from '#domain/plan/voter-contact.ts';
import { daysBetween } from '#domain/time.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { ChecksField, NumberField, TextField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SeveralField } from '#ui/parts/SeveralField.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useItem } from '#ui/state/session.tsx';
import { pointName } from './contact-words.ts';
import { PanelPart } from './ItemPanel.tsx';
import { useChoices } from './use-choices.ts';
import { useDesk } from './use-contact-desk.ts';
import { useMoveSession } from './use-move-session.ts';

type SessionPartProps = { readonly session: ContactSession };

/** Where voters come together, how many can sit there, and whose voters are invited. */
export function SessionPlace({ session }: SessionPartProps) {
  const speech = useSpeech();
  const { text, number } = speech;
  const words = text.contact.session;
  const desk = useDesk();
  const choices = useChoices(desk);
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const move = useMoveSession();
  const seats = session.bridgePointIds.flatMap((id) => {
    const point = desk.points.get(id);
    if (point === undefined) return [];
    const count = point.seats ?? desk.seatsOf(point);
    const told =
      count === null ? text.contact.timeline.seatsUnknown : text.contact.timeline.seats(number(count));
    return [words.seatsHere(pointName(desk, id, speech), told)];
  });
  return (
    <PanelPart title={words.parts.place}>
      <div className={partsLooks.fields} data-stacked>
        <SeveralField
          label={words.points}
          help={[...seats, words.pointsHelp].join(' · ')}
          choices={choices.points}
          placeholder={text.contact.fromHome}
          {...bind('bridgePointIds')}
          onChange={(bridgePointIds) => {
            move(session, { bridgePointIds });
          }}
        />
        <SeveralField label={words.hamlets} choices={choices.hamlets} {...bind('hamletIds')} />
        <NumberField
          label={words.invited}
          help={words.invitedDefault(number(desk.plan.voterContact.settings.votersPerSession))}
          max={10_000_000}
          {...bind('invited')}
        />
      </div>
    </PanelPart>
  );
}

/** Who takes part, who leads, and when candidates were told. */
export function SessionPeople({ session }: SessionPartProps) {
  const { text, number } = useSpeech();
  const words = text.contact.session;
  const desk = useDesk();
  const choices = useChoices(desk);
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const { noticeDays } = desk.plan.voterContact.settings;
  const { noticeOn, date } = session;
  const isLate = noticeOn !== null && date !== null && daysBetween(noticeOn, date) < noticeDays;
  const mine = choices.candidates.filter(({ value }) => session.candidateIds.includes(value));
  return (
    <PanelPart title={words.parts.people}>
      <div className={partsLooks.fields} data-stacked>
        <SeveralField label={words.candidates} choices={choices.candidates} {...bind('candidateIds')} />
        {session.form === 'in-person' || mine.length === 0 ? null : (
          <ChecksField
            label={words.connecting}
            help={words.connectingHelp}
            choices={mine}
            {...bind('connectingIds')}
          />
        )}
        <TextField label={words.chair} {...bind('chair')} />
        <TextField label={words.secretary} {...bind('secretary')} />
        <TextField label={words.technician} {...bind('technician')} />
        <DateField
          label={words.noticeOn}
          help={words.noticeHelp(number(noticeDays))}
          error={isLate ? words.noticeLate(number(noticeDays)) : null}
          clearable
          {...bind('noticeOn')}
        />
      </div>
    </PanelPart>
  );
}
