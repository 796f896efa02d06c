import { type SupplySettings, SupplyView } from '#domain/plan/supplies.ts';
import { FieldFrame, type FieldProps } from '#ui/parts/Field.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './supplies.module.css';

type Shares = SupplySettings['turnout'];

type ShareFieldProps = FieldProps & {
  readonly shares: Shares;
  readonly onChange: (shares: Shares) => void;
};

/** Shares are shown as per cent, to a tenth. */
const perCent = (share: number) => Math.round(share * 1000) / 10;

/**
 * A share on the day with the fewest people, the usual one and the one with the most. Each waits until it is
 * typed to its end, and lies between its neighbours, which stay as they are.
 */
export function ShareField({ shares, onChange, label, readOnly = false, ...frame }: ShareFieldProps) {
  const { text, number } = useSpeech();
  const { views } = text.supplies.day;
  return (
    <FieldFrame {...frame} label={label} group>
      {(links) => (
        <div className={looks.shares} data-place={links['data-place']} tabIndex={-1}>
          {SupplyView.options.map((view) => {
            const min = view === 'low' ? 0 : perCent(shares[view === 'high' ? 'expected' : 'low']);
            const max = view === 'high' ? 100 : perCent(shares[view === 'low' ? 'expected' : 'high']);
            const value = perCent(shares[view]);
            const error =
              value > max
                ? text.parts.tooLarge(number(max))
                : value < min
                  ? text.parts.tooSmall(number(min))
                  : null;
            return (
              <div key={view}>
                <span aria-hidden>{views[view]}</span>
                <NumberField
                  inTable
                  label={`${label}, ${views[view]}`}
                  decimals={1}
                  min={min}
                  max={max}
                  value={value}
                  error={error}
                  readOnly={readOnly}
                  waits
                  onChange={(next) => {
                    if (next !== null) onChange({ ...shares, [view]: next / 100 });
                  }}
                />
              </div>
            );
          })}
        </div>
      )}
    </FieldFrame>
  );
}
