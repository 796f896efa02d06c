import { SegmentedControl } from '@mantine/core';
import { useCallback, useDeferredValue, useState } from 'react';
import type { Messages } from '#i18n/messages.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { BuyingView } from '#ui/screens/workspace/supplies/BuyingView.tsx';
import { DayChoice } from '#ui/screens/workspace/supplies/DayChoice.tsx';
import { NeedDetails } from '#ui/screens/workspace/supplies/NeedDetails.tsx';
import { NeedsTable } from '#ui/screens/workspace/supplies/NeedsTable.tsx';
import { PlacesView } from '#ui/screens/workspace/supplies/PlacesView.tsx';
import { ProofMark } from '#ui/screens/workspace/supplies/ProofMark.tsx';
import { ShortageView } from '#ui/screens/workspace/supplies/ShortageView.tsx';
import { StoreTable } from '#ui/screens/workspace/supplies/StoreTable.tsx';
import { SupplySettings } from '#ui/screens/workspace/supplies/SupplySettings.tsx';
import looks from '#ui/screens/workspace/supplies/supplies.module.css';
import { TrackingView } from '#ui/screens/workspace/supplies/TrackingView.tsx';
import { useSupplyReport } from '#ui/screens/workspace/supplies/use-supply-report.ts';
import { useText } from '#ui/state/language.tsx';
import { useRoute } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';

const VIEWS = ['needs', 'shortage', 'store', 'places', 'buying', 'tracking'] as const;
type View = (typeof VIEWS)[number];

/** Views whose figures hang on how many people come. */
const OF_THE_DAY: readonly View[] = ['needs', 'shortage', 'places', 'buying', 'tracking'];

/** Where a finding of this section is shown. */
function viewOf(place: string): View | null {
  if (place.startsWith('supplies')) return 'store';
  if (place.startsWith('supplyPlan.offers') || place.startsWith('supplyPlan.budget')) return 'buying';
  if (place.startsWith('supplyPlan.counts')) return 'tracking';
  if (place.startsWith('supplyPlan.placedStock')) return 'places';
  return place.startsWith('supplyPlan') ? 'needs' : null;
}

/** Section "supplies". A school keeps its store here; the needs of a commune have formulas. */
export function SuppliesSection() {
  const kind = usePlan((plan) => plan.kind);
  return kind === 'election' ? <ElectionSupplies /> : <SchoolSupplies />;
}

function SchoolSupplies() {
  const text = useText();
  return (
    <PageFrame title={text.editing.sections.supplies} lead={text.tables.supplies.lead} wide fill>
      <StoreTable />
    </PageFrame>
  );
}

function ElectionSupplies() {
  const text = useText();
  const words = text.supplies;
  const [chosenNeed, setChosenNeed] = useState<string | null>(null);
  // The details may come a moment later than the cursor: moving through the table must not wait for them.
  const detailed = useDeferredValue(chosenNeed);
  const report = useSupplyReport();
  const route = useRoute();
  const place = route.screen === 'plan' ? route.place : '';
  const [chosen, setChosen] = useState<{ readonly view: View; readonly place: string }>({
    view: viewOf(place) ?? 'needs',
    place,
  });
  // A jump to a finding shows the part it is in, once; after that the user's choice stands.
  const view = chosen.place === place ? chosen.view : (viewOf(place) ?? chosen.view);
  // The choice answers at once; a large table comes a moment later.
  const opened = useDeferredValue(view);
  // The empty row below the last one is no kind: what was looked at before stays.
  const follow = useCallback((needId: string | null) => {
    if (needId !== null) setChosenNeed(needId);
  }, []);
  return (
    <PageFrame
      title={text.editing.sections.supplies}
      lead={leadOf(text, opened)}
      wide
      fill={opened === 'store' || opened === 'places'}
    >
      <div className={`${looks.bar} pa-no-print`}>
        <SegmentedControl
          className={looks.views}
          aria-label={words.viewsLabel}
          value={view}
          data={VIEWS.map((each) => ({ value: each, label: words.views[each] }))}
          onChange={(next) => {
            setChosen({ view: next, place });
          }}
        />
        {OF_THE_DAY.includes(opened) ? <DayChoice /> : null}
      </div>
      {opened === 'needs' ? (
        <>
          <div className={looks.needs}>
            <NeedsTable report={report} onChosen={follow} />
          </div>
          {report === null ? (
            <BusyState label={words.working} />
          ) : (
            <NeedDetails report={report} chosen={detailed} onChosen={setChosenNeed} />
          )}
          <SupplySettings />
        </>
      ) : null}
      {opened === 'shortage' ? <ShortageView report={report} /> : null}
      {opened === 'store' ? <StoreTable report={report} /> : null}
      {opened === 'places' ? <PlacesView report={report} /> : null}
      {opened === 'buying' ? <BuyingView report={report} /> : null}
      {opened === 'tracking' ? <TrackingView report={report} /> : null}
      {report !== null && OF_THE_DAY.includes(opened) ? <ProofMark {...report.proof} /> : null}
    </PageFrame>
  );
}

function leadOf(text: Messages, view: View): string {
  const words = text.supplies;
  const leads = {
    needs: words.needsLead,
    shortage: words.shortage.lead,
    store: text.tables.supplies.lead,
    places: words.placed.lead,
    buying: words.buyingLead,
    tracking: words.tracking.lead,
  };
  return leads[view];
}
