import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { IsoDate } from '#domain/time.ts';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import looks from './calendar.module.css';
import { dayWords } from './contact-words.ts';
import { useDesk } from './use-contact-desk.ts';
import type { ShownDays } from './use-shown-days.ts';

/** Which days the calendar shows, and the ways to others. */
export function CalendarBar({ days, scale, setScale, setDay, turn }: ShownDays) {
  const speech = useSpeech();
  const words = speech.text.contact.calendar;
  const { frame, today } = useDesk();
  const home = frame.days.find((each) => each === today) ?? frame.days[0];
  return (
    <div className={`${looks.calendarBar} pa-no-print`}>
      <SegmentedControl
        aria-label={words.scaleLabel}
        value={scale}
        data={(['week', 'day'] as const).map((value) => ({ value, label: words.scales[value] }))}
        onChange={(next) => {
          setScale(next === 'day' ? 'day' : 'week');
        }}
      />
      <IconDeed
        label={words.previous}
        icon={<IconChevronLeft size={18} aria-hidden />}
        onClick={() => {
          turn(-1);
        }}
      />
      <strong className={looks.calendarTitle}>{titleOf(days, speech)}</strong>
      <IconDeed
        label={words.next}
        icon={<IconChevronRight size={18} aria-hidden />}
        onClick={() => {
          turn(1);
        }}
      />
      {home === undefined ? null : (
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => {
            setDay(home);
          }}
        >
          {home === today ? words.today : words.first}
        </Button>
      )}
    </div>
  );
}

function titleOf(days: readonly IsoDate[], speech: Speech): string {
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  if (days.length === 1) return dayWords(first, speech);
  return speech.text.contact.calendar.weekOf(speech.date(first), speech.date(last));
}
