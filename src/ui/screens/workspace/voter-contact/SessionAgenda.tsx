import { Switch } from '@mantine/core';
import { agendaMinutes, type ContactSession } from '#domain/plan/voter-contact.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useItem } from '#ui/state/session.tsx';
import { AgendaFields } from './AgendaFields.tsx';
import { PanelPart } from './ItemPanel.tsx';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

/** The agenda of one session: that of the plan, or one of its own. */
export function SessionAgenda({ session }: { readonly session: ContactSession }) {
  const { text, number } = useSpeech();
  const words = text.contact.session;
  const { settings } = useDesk().plan.voterContact;
  const { bind } = useItem('sessions', session, ['voterContact', 'sessions', session.id]);
  const own = bind('agenda');
  const people = Math.max(1, session.candidateIds.length);
  const total = agendaMinutes(own.value ?? settings.agenda, people);
  return (
    <PanelPart title={words.parts.agenda}>
      <div className={partsLooks.fields} data-stacked>
        <FieldFrame label={words.ownAgenda} place={own.place}>
          {(links) => (
            <Switch
              {...links}
              checked={own.value !== null}
              disabled={own.readOnly}
              onChange={(event) => {
                own.onChange(event.currentTarget.checked ? settings.agenda : null);
              }}
            />
          )}
        </FieldFrame>
        {own.value === null ? null : (
          <AgendaFields
            value={own.value}
            place={own.place}
            readOnly={own.readOnly}
            onChange={(agenda) => {
              own.onChange(agenda);
            }}
          />
        )}
      </div>
      <p className={looks.told} data-over={total > settings.mostMinutes || undefined}>
        {words.agendaTotal(number(people), number(total))}{' '}
        {total > settings.mostMinutes ? words.agendaTooLong(number(settings.mostMinutes)) : null}
      </p>
    </PanelPart>
  );
}
