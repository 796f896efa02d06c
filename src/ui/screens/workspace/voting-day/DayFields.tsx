import { VOTING_DAY_DEFAULTS, type VotingDay } from '#domain/plan/voting-day.ts';
import type { Source } from '#domain/source.ts';
import { type SetFields, setFields } from '#editing/fields.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';

type DayPatch = Extract<SetFields, { part: 'votingDay' }>['patch'];

/** The assumptions of the voting day, and the way to change them. Typing in one field is one step to undo. */
export function useVotingDay(): {
  readonly day: VotingDay;
  readonly readOnly: boolean;
  readonly change: (patch: DayPatch, path: string) => void;
} {
  const session = useSession();
  const day = useElectionPlan((plan) => plan.votingDay);
  const readOnly = useIsReadOnly();
  return {
    day,
    readOnly,
    change: (patch, path) => {
      session.apply(setFields, { part: 'votingDay', patch }, `votingDay/${path}`);
    },
  };
}

/** Where the default of a setting comes from, by its path. */
export function sourceOfDay(path: string): { readonly source?: Source } {
  const source = VOTING_DAY_DEFAULTS.sources[path];
  return source === undefined ? {} : { source };
}

type DayNumberProps = {
  /** The setting's path below `votingDay`: its place, and the name of its source. */
  readonly path: string;
  /** Its place where several numbers share a source. */
  readonly place?: string;
  readonly label: string;
  readonly help?: string;
  readonly pick: (day: VotingDay) => number;
  readonly patch: (value: number) => DayPatch;
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  /** Kept as a part of 1, shown in per cent. */
  readonly percent?: boolean;
};

/** One number of the voting day, with its source and, once changed, the default it had. */
export function DayNumber(props: DayNumberProps) {
  const { path, place = path, label, help, pick, patch, decimals = 0, min = 0, max, percent = false } = props;
  const { text, number } = useSpeech();
  const { day, readOnly, change } = useVotingDay();
  // 0.07 times 100 is 7.000000000000001.
  const shown = (value: number) => (percent ? Math.round(value * 1e6) / 1e4 : value);
  const value = shown(pick(day));
  const original = shown(pick(VOTING_DAY_DEFAULTS.values));
  const told = [
    help,
    value === original ? undefined : text.votingDay.defaultIs(number(original, decimals)),
  ].filter((each) => each !== undefined);
  return (
    <NumberField
      label={label}
      {...(told.length === 0 ? {} : { help: told.join(' ') })}
      {...sourceOfDay(path)}
      value={value}
      decimals={decimals}
      min={min}
      {...(max === undefined ? {} : { max })}
      readOnly={readOnly}
      place={`votingDay.${place}`}
      onChange={(next) => {
        if (next !== null) change(patch(percent ? next / 100 : next), place);
      }}
    />
  );
}
