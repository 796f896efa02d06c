import { Button } from '@mantine/core';
import { IconCalendarCog, IconPlus, IconUrgent } from '@tabler/icons-react';
import { useState } from 'react';
import { newSession } from '#domain/plan/voter-contact.ts';
import { insertItems } from '#editing/items.ts';
import dayLooks from '#ui/screens/workspace/voting-day/voting-day.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { CONTACT_VIEWS, placeOfView } from './contact-place.ts';
import { useContactPlace, useContactWays } from './use-contact-place.ts';
import type { Planning } from './use-planning.ts';

/** The views, each with an address of its own, and what can be done in all of them. */
export function ContactBar({ planning }: { readonly planning: Planning }) {
  const { text } = useSpeech();
  const words = text.contact;
  const { view } = useContactPlace();
  const planId = useElectionPlan((plan) => plan.id);
  const readOnly = useIsReadOnly();
  return (
    <div className={`${dayLooks.bar} pa-no-print`}>
      <nav className={dayLooks.views} aria-label={words.viewsLabel}>
        {CONTACT_VIEWS.map((each) => (
          <a
            key={each}
            className={dayLooks.view}
            href={addressOf({ screen: 'plan', planId, section: 'voter-contact', place: placeOfView(each) })}
            aria-current={view === each ? 'page' : undefined}
          >
            {words.views[each]}
          </a>
        ))}
      </nav>
      {readOnly || view === 'lists' || view === 'settings' ? null : <Deeds planning={planning} />}
    </div>
  );
}

function Deeds({ planning }: { readonly planning: Planning }) {
  const words = useSpeech().text.contact;
  const session = useSession();
  const { newId } = useServices();
  const { open } = useContactWays();
  const hasSessions = useElectionPlan((plan) => plan.voterContact.sessions.length > 0);
  const hasCandidates = useElectionPlan((plan) => plan.voterContact.candidates.length > 0);
  const [isChanging, setChanging] = useState(false);
  const isBusy = planning.state.kind === 'busy';
  const add = () => {
    const id = newId('session');
    if (session.apply(insertItems, { list: 'sessions', items: [newSession(id)] })) {
      open({ list: 'sessions', id });
    }
  };
  return (
    <div className={dayLooks.deeds}>
      <Button variant="default" leftSection={<IconPlus size={17} aria-hidden />} onClick={add}>
        {words.addSession}
      </Button>
      {hasSessions ? (
        <Button
          variant="default"
          leftSection={<IconUrgent size={17} aria-hidden />}
          onClick={() => {
            setChanging(true);
          }}
        >
          {words.change.deed}
        </Button>
      ) : null}
      {hasCandidates ? (
        <Button
          leftSection={<IconCalendarCog size={17} aria-hidden />}
          // Not disabled: the keyboard would lose its place while the search runs.
          aria-disabled={isBusy}
          {...(isBusy ? { 'data-disabled': true } : {})}
          onClick={() => {
            if (!isBusy) void planning.start();
          }}
        >
          {hasSessions ? words.plan.again : words.plan.start}
        </Button>
      ) : null}
      {isChanging ? (
        <ChangeDialog
          onClose={() => {
            setChanging(false);
          }}
        />
      ) : null}
    </div>
  );
}
