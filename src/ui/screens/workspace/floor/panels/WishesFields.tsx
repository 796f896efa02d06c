import { Button, Checkbox } from '@mantine/core';
import { FURNITURE } from '#domain/plan/furniture.ts';
import { type LayoutWishes, StationKind, type StationRequest } from '#domain/plan/layout.ts';
import { layoutRequestOf } from '#domain/plan/layout-request.ts';
import { metres } from '#domain/scalars.ts';
import { updateItems } from '#editing/items.ts';
import { NumberField } from '#ui/parts/fields.tsx';
import { useEditor } from '#ui/screens/workspace/floor/editor-state.ts';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, usePlan, useSession } from '#ui/state/session.tsx';

/** Most of one kind that can be asked for; a bound of ours against slips of the finger. */
const MOST = 500;

const AISLE_SOURCE = FURNITURE.sources['figures.aisle'];

/** What is asked of the engine: how many of each kind, how wide the way, screens or none. */
export function WishesFields({ areaId }: { readonly areaId: string }) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  const session = useSession();
  const plan = usePlan((each) => each);
  const area = useElectionPlan((each) => each.areas.find(({ id }) => id === areaId));
  const request = plan.kind === 'election' && area !== undefined ? layoutRequestOf(plan, area) : null;
  if (area === undefined || request === null) return null;
  const { layoutWishes } = area;
  const wish = (change: Partial<LayoutWishes>) => {
    const before = layoutWishes ?? { aisleMetres: null, screens: false, stations: null };
    const patch = { layoutWishes: { ...before, ...change } };
    session.apply(updateItems, { list: 'areas', changes: [{ id: areaId, patch }] }, `wishes/${areaId}`);
  };
  const setCount = (kind: StationKind, count: StationRequest['count']) => {
    const isThere = request.stations.some((station) => station.kind === kind);
    const stations = isThere
      ? request.stations.map((station) => (station.kind === kind ? { ...station, count } : station))
      : [...request.stations, { kind, count }];
    wish({ stations: stations.filter((station) => station.count !== 0) });
  };
  return (
    <>
      <div className={looks.compact}>
        {StationKind.options.map((kind) => (
          <CountField
            key={kind}
            kind={kind}
            count={request.stations.find((station) => station.kind === kind)?.count ?? 0}
            onChange={(count) => {
              setCount(kind, count);
            }}
          />
        ))}
        <NumberField
          label={words.aisle}
          value={request.aisle}
          decimals={2}
          min={0.6}
          max={10}
          unit="m"
          waits
          readOnly={doc.isReadOnly}
          {...(AISLE_SOURCE === undefined ? {} : { source: AISLE_SOURCE })}
          onChange={(aisle) => {
            wish({ aisleMetres: aisle === null ? null : metres(aisle) });
          }}
        />
      </div>
      <Checkbox
        mt="xs"
        label={words.screens}
        checked={request.screens === true}
        disabled={doc.isReadOnly}
        onChange={(event) => {
          wish({ screens: event.currentTarget.checked });
        }}
      />
      {layoutWishes === null || doc.isReadOnly ? null : (
        <Button
          variant="default"
          size="compact-md"
          mt="xs"
          onClick={() => {
            session.apply(updateItems, {
              list: 'areas',
              changes: [{ id: areaId, patch: { layoutWishes: null } }],
            });
          }}
        >
          {words.usualWishes}
        </Button>
      )}
    </>
  );
}

function CountField({
  kind,
  count,
  onChange,
}: {
  readonly kind: StationKind;
  readonly count: StationRequest['count'];
  readonly onChange: (count: StationRequest['count']) => void;
}) {
  const { doc } = useEditor();
  const { text } = useSpeech();
  const words = text.floor;
  return (
    <NumberField
      label={words.stations[kind]}
      value={count === 'max' ? null : count}
      max={MOST}
      waits
      readOnly={doc.isReadOnly}
      {...(kind === 'writing' ? { help: words.mostHelp } : {})}
      onChange={(next) => {
        // Only of writing places is "as many as fit" what anybody wants.
        onChange(next ?? (kind === 'writing' ? 'max' : 0));
      }}
    />
  );
}
