import { memo } from 'react';
import { type SupplySettings as Settings, SUPPLY_DEFAULTS } from '#domain/plan/supplies.ts';
import { setSupplySettings } from '#editing/supplies.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';

/** Figures for the day with the fewest, the most likely and the most people. */
type Shares = 'turnout' | 'elderlyShare' | 'spareMaskShare';
type Plain = Exclude<keyof Settings, Shares | 'reserveShare'>;

/** Shares are shown as per cent, to a tenth. */
const PER_CENT = 100;

const COUNTS: readonly { readonly field: Plain; readonly min?: number; readonly max: number }[] = [
  { field: 'shifts', min: 1, max: 6 },
  { field: 'disinfectantLitres', max: 10_000 },
  { field: 'preparationDays', max: 60 },
  { field: 'deliveryDays', max: 120 },
  { field: 'moveCost', max: 1_000_000_000 },
];

/** The figures all needs rest on, each with where it comes from. The reserve has its place above the table. */
export const SupplySettings = memo(function SupplySettings() {
  const { text } = useSpeech();
  const words = text.supplies;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const settings = useElectionPlan((plan) => plan.supplyPlan.settings);
  const set = (patch: Partial<Settings>, field: string) => {
    session.apply(setSupplySettings, { patch: { settings: patch } }, `supplyPlan/${field}`);
  };
  const sourceOf = (field: keyof Settings) => {
    const source = SUPPLY_DEFAULTS.sources[field];
    return source === undefined ? {} : { source };
  };
  const share = (field: Shares) => {
    const { low, expected, high } = settings[field];
    return (
      <NumberField
        label={words.settings[field]}
        decimals={1}
        max={PER_CENT}
        value={Math.round(expected * 1000) / 10}
        readOnly={readOnly}
        {...sourceOf(field)}
        place={`supplyPlan.settings.${field}`}
        onChange={(next) => {
          if (next === null) return;
          const now = next / PER_CENT;
          set({ [field]: { low: Math.min(low, now), expected: now, high: Math.max(high, now) } }, field);
        }}
      />
    );
  };
  return (
    <Panel title={words.settingsTitle}>
      <div className={partsLooks.fields}>
        {share('turnout')}
        {share('elderlyShare')}
        {share('spareMaskShare')}
        {COUNTS.map(({ field, min = 0, max }) => (
          <NumberField
            key={field}
            label={words.settings[field as keyof typeof words.settings]}
            min={min}
            max={max}
            value={settings[field]}
            readOnly={readOnly}
            {...sourceOf(field)}
            place={`supplyPlan.settings.${field}`}
            onChange={(value) => {
              if (value !== null) set({ [field]: value }, field);
            }}
          />
        ))}
      </div>
    </Panel>
  );
});
