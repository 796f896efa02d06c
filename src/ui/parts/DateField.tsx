import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { IsoDate } from '#domain/time.ts';
import { parseDate } from '#i18n/format.ts';
import { useSpeech } from '#ui/state/language.tsx';
import type { FieldProps } from './Field.tsx';
import { DraftField } from './fields.tsx';

const Calendar = lazy(async () => {
  const { Calendar: component } = await import('./Calendar.tsx');
  return { default: component };
});

type DateFieldProps = FieldProps & {
  /** Null while unknown. */
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  /** The day may be left open. */
  readonly clearable?: boolean;
};

/** A day, typed as "23/5/2021" or picked from a calendar. */
export function DateField({ value, onChange, clearable = false, ...field }: DateFieldProps) {
  const { text, date } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <DraftField<IsoDate | null>
      {...field}
      shown={value === null ? '' : date(value)}
      read={(typed) => {
        if (typed.trim() === '' && clearable) return { value: null };
        const day = parseDate(typed);
        return day === null ? { error: text.parts.badDate } : { value: day };
      }}
      onChange={onChange}
      placeholder="23/5/2021"
      rightSection={
        field.readOnly === true ? null : (
          <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon
                aria-label={text.parts.openCalendar(field.label)}
                onClick={() => {
                  setOpen(!isOpen);
                }}
              >
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={text.parts.calendar}>
              <Suspense fallback={text.parts.busy}>
                <Calendar
                  value={value}
                  onPick={(day) => {
                    onChange(day);
                    setOpen(false);
                  }}
                />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        )
      }
    />
  );
}
