import type { ClockTime } from '#domain/time.ts';
import { parseTime } from '#i18n/format.ts';
import type { FieldProps } from '#ui/parts/Field.tsx';
import { DraftField } from '#ui/parts/fields.tsx';
import { useText } from '#ui/state/language.tsx';

type OptionalTimeFieldProps = FieldProps & {
  /** Null while unknown. */
  readonly value: ClockTime | null;
  readonly onChange: (value: ClockTime | null) => void;
};

/** A clock time that may be left open, typed as "7h", "7:30" or "0730". */
export function OptionalTimeField({ value, onChange, ...field }: OptionalTimeFieldProps) {
  const text = useText().parts;
  return (
    <DraftField<ClockTime | null>
      {...field}
      shown={value ?? ''}
      read={(typed) => {
        if (typed.trim() === '') return { value: null };
        const time = parseTime(typed);
        return time === null ? { error: text.badTime } : { value: time };
      }}
      onChange={onChange}
      // Half a time is a time, too: "1" on the way to "19:00" would flash a clash.
      waits
      placeholder="08:00"
      widthRem={7}
    />
  );
}
