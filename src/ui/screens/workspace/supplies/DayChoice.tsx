import { SegmentedControl } from '@mantine/core';
import { memo, useId } from 'react';
import { SUPPLY_DEFAULTS, SupplyView } from '#domain/plan/supplies.ts';
import { setSupplySettings } from '#editing/supplies.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { useText } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import looks from './supplies.module.css';

/** For which day the figures are, and how much is added to be safe: the two choices every need hangs on. */
export const DayChoice = memo(function DayChoice() {
  const words = useText().supplies.day;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const labelId = useId();
  const view = useElectionPlan((plan) => plan.supplyPlan.view);
  const reserveShare = useElectionPlan((plan) => plan.supplyPlan.settings.reserveShare);
  const source = SUPPLY_DEFAULTS.sources.reserveShare;
  return (
    <div className={looks.day}>
      <span className={looks.dayLabel} id={labelId}>
        {words.label}
      </span>
      <SegmentedControl
        className={looks.views}
        size="xs"
        aria-labelledby={labelId}
        value={view}
        data={SupplyView.options.map((each) => ({ value: each, label: words.views[each] }))}
        readOnly={readOnly}
        onChange={(next) => {
          session.apply(setSupplySettings, { patch: { view: next } });
        }}
      />
      <span className={looks.dayLabel} aria-hidden>
        {words.reserve}
      </span>
      <div className={looks.reserve}>
        <NumberField
          label={words.reserve}
          inTable
          decimals={1}
          max={100}
          value={Math.round(reserveShare * 1000) / 10}
          readOnly={readOnly}
          place="supplyPlan.settings.reserveShare"
          onChange={(value) => {
            if (value === null) return;
            const patch = { settings: { reserveShare: value / 100 } };
            session.apply(setSupplySettings, { patch }, 'supplyPlan/reserveShare');
          }}
        />
      </div>
      {source === undefined ? null : <SourceMark label={words.reserve} source={source} />}
    </div>
  );
});
