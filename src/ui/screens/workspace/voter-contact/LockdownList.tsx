import { IconX } from '@tabler/icons-react';
import { editTogether } from '#editing/together.ts';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { hamletName } from './contact-words.ts';
import settingsLooks from './settings.module.css';
import { stepsOfLifting } from './situation.ts';
import { useDesk } from './use-contact-desk.ts';
import looks from './voter-contact.module.css';

/** Hamlets that are locked down and when, as they were told where the situation changed; one that was lifted can be taken out. */
export function LockdownList() {
  const speech = useSpeech();
  const { text, date } = speech;
  const words = text.contact.settings;
  const session = useSession();
  const desk = useDesk();
  const lockdowns = useElectionPlan(({ voterContact }) => voterContact.lockdowns);
  const readOnly = useIsReadOnly();
  return (
    <FieldFrame label={words.lockdowns} help={words.lockdownsHelp} group>
      {() => (
        <ul className={settingsLooks.dates} data-place="voterContact.lockdowns" tabIndex={-1}>
          {lockdowns.length === 0 ? <li className={looks.plain}>{text.contact.absence.none}</li> : null}
          {lockdowns.map(({ id, hamletId, from, to, reason }) => {
            const told = words.lockdown(hamletName(desk, hamletId, speech), date(from), date(to), reason);
            return (
              <li key={id} data-place={`voterContact.lockdowns.${id}`} tabIndex={-1}>
                {told}
                <IconDeed
                  label={words.removeLockdown(told)}
                  size="sm"
                  icon={<IconX size={15} aria-hidden />}
                  disabled={readOnly}
                  onClick={() => {
                    session.apply(editTogether, { steps: stepsOfLifting(desk.plan, id) });
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </FieldFrame>
  );
}
