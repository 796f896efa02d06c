import { Button, Switch } from '@mantine/core';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { campaignOf, newSessionSpanOf } from '#domain/plan/campaign.ts';
import type { ContactSettings } from '#domain/plan/voter-contact.ts';
import { type ClockTime, minutesOfClock } from '#domain/time.ts';
import { DateField } from '#ui/parts/DateField.tsx';
import { FieldFrame } from '#ui/parts/Field.tsx';
import { TimeField } from '#ui/parts/fields.tsx';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import { LockdownList } from './LockdownList.tsx';
import looks from './settings.module.css';
import { sourceOfContact, useContactSettings } from './use-contact-settings.ts';

/** Parts of a day, and excluded days: the bounds of the plan's own schema. */
const MOST_PARTS = 4;
const MOST_EXCLUDED = 200;

/** The campaign or days of the user's own, and the days left out. */
export function DaysFields() {
  const { window } = useContactSettings().settings;
  return (
    <>
      <OwnWindowField />
      {window === null ? null : <WindowFields window={window} />}
      <ExcludedField />
      <LockdownList />
    </>
  );
}

function OwnWindowField() {
  const { text, date, number } = useSpeech();
  const words = text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  const plan = useElectionPlan((each) => each);
  const campaign = campaignOf(plan);
  const { window, noticeDays } = settings;
  const usual = newSessionSpanOf({
    ...plan,
    voterContact: { ...plan.voterContact, settings: { ...settings, window: null } },
  });
  return (
    <FieldFrame
      label={words.ownWindow}
      help={
        campaign === null || usual === null
          ? words.campaignUnknown
          : `${words.campaign(date(campaign.from), date(campaign.to))} ${words.noticed(date(usual.from), number(noticeDays))}`
      }
      {...sourceOfContact('window')}
    >
      {(links) => (
        <Switch
          {...links}
          pt="0.375rem"
          checked={window !== null}
          disabled={readOnly}
          data-place="voterContact.settings.window"
          onChange={(event) => {
            const { date: votingDay } = plan.election;
            const own = campaign ?? { from: votingDay, to: votingDay };
            change({ window: event.currentTarget.checked ? own : null }, 'window');
          }}
        />
      )}
    </FieldFrame>
  );
}

/** The user's own days; the law does not move with them. */
function WindowFields({ window }: { readonly window: NonNullable<ContactSettings['window']> }) {
  const { text, date } = useSpeech();
  const words = text.contact.settings;
  const { readOnly, change } = useContactSettings();
  const campaign = campaignOf(useElectionPlan((plan) => plan));
  return (
    <>
      <DateField
        label={words.from}
        value={window.from}
        readOnly={readOnly}
        place="voterContact.settings.window.from"
        error={
          campaign !== null && window.from < campaign.from ? words.windowEarly(date(campaign.from)) : null
        }
        onChange={(from) => {
          if (from !== null) change({ window: { ...window, from } }, 'window.from');
        }}
      />
      <DateField
        label={words.to}
        value={window.to}
        readOnly={readOnly}
        place="voterContact.settings.window.to"
        error={
          window.to < window.from
            ? words.windowBackwards
            : campaign !== null && window.to > campaign.to
              ? words.windowLate(date(campaign.to))
              : null
        }
        onChange={(to) => {
          if (to !== null) change({ window: { ...window, to } }, 'window.to');
        }}
      />
    </>
  );
}

function ExcludedField() {
  const { text, date } = useSpeech();
  const words = text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  const { excludedDates } = settings;
  return (
    <FieldFrame label={words.excluded} group>
      {() => (
        <ul className={looks.dates} data-place="voterContact.settings.excludedDates">
          {excludedDates.map((day) => (
            <li key={day}>
              {date(day)}
              <IconDeed
                label={words.removeExcluded(date(day))}
                size="sm"
                icon={<IconX size={15} aria-hidden />}
                disabled={readOnly}
                onClick={() => {
                  change({ excludedDates: excludedDates.filter((each) => each !== day) }, 'excludedDates');
                }}
              />
            </li>
          ))}
          <li className={looks.addDate}>
            <DateField
              // Emptied for the next day once a day is taken.
              key={excludedDates.join(' ')}
              label={words.addExcluded}
              inTable
              clearable
              value={null}
              readOnly={readOnly || excludedDates.length >= MOST_EXCLUDED}
              onChange={(day) => {
                if (day === null || excludedDates.includes(day)) return;
                change({ excludedDates: [...excludedDates, day].sort() }, 'excludedDates');
              }}
            />
          </li>
        </ul>
      )}
    </FieldFrame>
  );
}

/** The parts of a day in which sessions may be held. */
export function HoursFields() {
  const { text, number } = useSpeech();
  const words = text.contact.settings;
  const { settings, readOnly, change } = useContactSettings();
  const { hours } = settings;
  const set = (at: number, patch: { readonly from?: ClockTime; readonly to?: ClockTime }) => {
    change({ hours: hours.map((part, index) => (index === at ? { ...part, ...patch } : part)) }, 'hours');
  };
  return (
    <FieldFrame label={words.hours} group {...sourceOfContact('hours')}>
      {() => (
        <div data-place="voterContact.settings.hours" tabIndex={-1}>
          <ul className={looks.hoursList}>
            {hours.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place; its fields must keep the keyboard.
              <li key={`${at}`}>
                <TimeField
                  label={words.hoursFrom(number(at + 1))}
                  inTable
                  value={part.from}
                  readOnly={readOnly}
                  onChange={(from) => {
                    set(at, { from });
                  }}
                />
                <span className={looks.dash} aria-hidden>
                  –
                </span>
                <TimeField
                  label={words.hoursTo(number(at + 1))}
                  inTable
                  value={part.to}
                  readOnly={readOnly}
                  error={minutesOfClock(part.to) <= minutesOfClock(part.from) ? words.hoursBackwards : null}
                  onChange={(to) => {
                    set(at, { to });
                  }}
                />
                <IconDeed
                  label={words.removeHours(part.from, part.to)}
                  icon={<IconTrash size={17} aria-hidden />}
                  disabled={readOnly || hours.length === 1}
                  onClick={() => {
                    change({ hours: hours.filter((each) => each !== part) }, 'hours');
                  }}
                />
              </li>
            ))}
          </ul>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={readOnly || hours.length >= MOST_PARTS}
            onClick={() => {
              const last = hours.at(-1)?.to ?? '08:00';
              change({ hours: [...hours, { from: last, to: last < '22:00' ? '22:00' : '24:00' }] }, 'hours');
            }}
          >
            {words.addHours}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}
