import { Switch } from '@mantine/core';
import { sessionMinutes } from '#domain/plan/session-request.ts';
import { agendaMinutes, type ContactSession, SessionForm } from '#domain/plan/voter-contact.ts';
import { minutes } from '#domain/scalars.ts';
import { clockOfMinutes, DAY_MINUTES, minutesOfClock } from '#domain/time.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { ChoiceField, NumberField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useItem } from '#ui/state/session.tsx';
import { PanelPart } from './ItemPanel.tsx';
import { OptionalTimeField } from './OptionalTimeField.tsx';
import { timeFaultsOf } from './session-faults.ts';
import { useDesk } from './use-contact-desk.ts';
import { useMoveSession } from './use-move-session.ts';

/** When and in which form a session is held, and whether it stays there. */
export function SessionTime({ session }: { readonly session: ContactSession }) {
  const speech = useSpeech();
  const { text, number } = speech;
  const words = text.contact.session;
  const { plan, today } = useDesk();
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const faults = timeFaultsOf(plan, session, today, speech);
  const { settings } = plan.voterContact;
  const length = sessionMinutes(settings, session);
  const byAgenda = agendaMinutes(session.agenda ?? settings.agenda, Math.max(1, session.candidateIds.length));
  const ends = session.start === null ? null : minutesOfClock(session.start) + Math.round(length);
  const { onChange: setLength, ...lengthField } = bind('lengthMinutes');
  const lock = bind('locked');
  const move = useMoveSession();
  return (
    <PanelPart title={words.parts.time}>
      <div className={partsLooks.fields} data-stacked>
        <DateField
          label={words.date}
          clearable
          error={faults.date}
          {...bind('date')}
          onChange={(date) => {
            move(session, { date });
          }}
        />
        <OptionalTimeField
          label={words.start}
          error={faults.start}
          {...(ends === null || ends > DAY_MINUTES ? {} : { help: words.ends(clockOfMinutes(ends)) })}
          {...bind('start')}
          onChange={(start) => {
            move(session, { start });
          }}
        />
        <NumberField
          label={words.length}
          help={words.lengthByAgenda(number(byAgenda))}
          error={faults.length}
          min={1}
          max={DAY_MINUTES}
          {...lengthField}
          onChange={(next) => {
            setLength(next === null ? null : minutes(next));
          }}
        />
        <ChoiceField
          label={words.form}
          look="buttons"
          choices={SessionForm.options.map((value) => ({ value, label: text.tables.contact.forms[value] }))}
          {...bind('form')}
          onChange={(form) => {
            move(session, { form });
          }}
        />
        <ChoiceField
          label={words.state}
          look="buttons"
          choices={(['planned', 'held', 'cancelled'] as const).map((value) => ({
            value,
            label: text.contact.states[value],
          }))}
          {...bind('state')}
        />
        <FieldFrame label={words.lock} place={lock.place}>
          {(links) => (
            <Switch
              {...links}
              checked={lock.value}
              disabled={lock.readOnly}
              onChange={(event) => {
                lock.onChange(event.currentTarget.checked);
              }}
            />
          )}
        </FieldFrame>
      </div>
    </PanelPart>
  );
}
