import '@mantine/dates/styles.layer.css';
import { DatePicker, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi';
import type { IsoDate } from '#domain/time.ts';
import { useSpeech } from '#ui/state/language.tsx';

type CalendarProps = { readonly value: IsoDate | null; readonly onPick: (day: IsoDate) => void };

/** A month to pick a day from; weeks begin on Monday, as on a Vietnamese wall calendar. */
export function Calendar({ value, onPick }: CalendarProps) {
  const { text, language } = useSpeech();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DatePicker
        value={value}
        hideOutsideDates
        {...(value === null ? {} : { defaultDate: value })}
        onChange={(day) => {
          if (day !== null) onPick(day);
        }}
        ariaLabels={{ previousMonth: text.parts.previousMonth, nextMonth: text.parts.nextMonth }}
      />
    </DatesProvider>
  );
}
