import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { BuyingView } from '#ui/screens/workspace/supplies/BuyingView.tsx';
import { NeedDetails } from '#ui/screens/workspace/supplies/NeedDetails.tsx';
import { NeedsTable } from '#ui/screens/workspace/supplies/NeedsTable.tsx';
import { StoreTable } from '#ui/screens/workspace/supplies/StoreTable.tsx';
import { SupplySettings } from '#ui/screens/workspace/supplies/SupplySettings.tsx';
import looks from '#ui/screens/workspace/supplies/supplies.module.css';
import { useSupplyReport } from '#ui/screens/workspace/supplies/use-supply-report.ts';
import { useText } from '#ui/state/language.tsx';
import { useRoute } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';

type View = 'needs' | 'store' | 'buying';
const VIEWS: readonly View[] = ['needs', 'store', 'buying'];

/** Where a finding of this section is shown. */
function viewOf(place: string): View | null {
  if (place.startsWith('supplies')) return 'store';
  if (place.startsWith('supplyPlan.offers') || place.startsWith('supplyPlan.budget')) return 'buying';
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
  const report = useSupplyReport();
  const route = useRoute();
  const place = route.screen === 'plan' ? route.place : '';
  const [chosen, setChosen] = useState<{ readonly view: View; readonly place: string }>({
    view: viewOf(place) ?? 'needs',
    place,
  });
  // A jump to a finding shows the part it is in, once; after that the user's choice stands.
  const view = chosen.place === place ? chosen.view : (viewOf(place) ?? chosen.view);
  return (
    <PageFrame
      title={text.editing.sections.supplies}
      lead={{ needs: words.needsLead, store: text.tables.supplies.lead, buying: words.buyingLead }[view]}
      wide
      fill={view === 'store'}
    >
      <SegmentedControl
        className={`${looks.views} pa-no-print`}
        aria-label={words.viewsLabel}
        value={view}
        data={VIEWS.map((each) => ({ value: each, label: words.views[each] }))}
        onChange={(next) => {
          setChosen({ view: next, place });
        }}
      />
      {view === 'needs' ? (
        <>
          <div className={looks.needs}>
            <NeedsTable report={report} />
          </div>
          {report === null ? <BusyState label={words.working} /> : <NeedDetails lines={report.lines} />}
          <SupplySettings />
        </>
      ) : null}
      {view === 'store' ? <StoreTable /> : null}
      {view === 'buying' ? <BuyingView report={report} /> : null}
    </PageFrame>
  );
}
