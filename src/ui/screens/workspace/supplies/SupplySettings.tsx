import { memo } from 'react';
import { type SupplySettings as Settings, SUPPLY_DEFAULTS } from '#domain/plan/supplies.ts';
import { setSupplySettings } from '#editing/supplies.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import { ShareField } from './ShareField.tsx';

/** Figures for the day with the fewest, the most likely and the most people. */
const SHARES = ['turnout', 'elderlyShare', 'spareMaskShare'] as const;
type Plain = Exclude<keyof Settings, (typeof SHARES)[number] | 'reserveShare'>;

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
  return (
    <Panel title={words.settingsTitle}>
      <div className={partsLooks.fields}>
        {SHARES.map((field) => (
          <ShareField
            key={field}
            label={words.settings[field]}
            shares={settings[field]}
            readOnly={readOnly}
            {...sourceOf(field)}
            place={`supplyPlan.settings.${field}`}
            onChange={(shares) => {
              set({ [field]: shares }, field);
            }}
          />
        ))}
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
