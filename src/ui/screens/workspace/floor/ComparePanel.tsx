import { Button } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import type { RoomLayout } from '#domain/plan/layout.ts';
import { chooseLayout, dropLayout, editLayout, keepLayout, OTHER_LAYOUTS } from '#editing/layout.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { TextField } from '#ui/parts/fields.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import looks from './floor.module.css';
import { brokenByPlace } from './model/broken-rules.ts';
import { Figures } from './panels/LayoutPanel.tsx';
import { Thumbnail } from './Thumbnail.tsx';

/** Up to three layouts of one room beside each other, with their figures. */
export function ComparePanel({ areaId }: { readonly areaId: string }) {
  const { text } = useSpeech();
  const words = text.floor;
  const session = useSession();
  const isReadOnly = useIsReadOnly();
  const area = useElectionPlan((plan) => plan.areas.find(({ id }) => id === areaId));
  if (area === undefined) return null;
  const { layout, otherLayouts } = area;
  if (layout === null && otherLayouts.length === 0) {
    return (
      <EmptyState
        icon={<IconColumns size={36} stroke={1.4} />}
        title={words.nothingToCompare}
        text={words.nothingToCompareText}
      />
    );
  }
  return (
    <div className={looks.compare}>
      {layout === null ? null : (
        <Column
          layout={layout}
          title={layout.name === '' ? words.layoutInUse : layout.name}
          isInUse
          deeds={
            isReadOnly ? null : (
              <>
                <TextField
                  label={words.layoutName}
                  value={layout.name}
                  maxLength={80}
                  onChange={(name) => {
                    session.apply(
                      editLayout,
                      { areaId, layout: { ...layout, name } },
                      `layout-name/${areaId}`,
                    );
                  }}
                />
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={otherLayouts.length >= OTHER_LAYOUTS}
                  onClick={() => {
                    session.apply(keepLayout, { areaId });
                  }}
                >
                  {words.keepLayout}
                </Button>
              </>
            )
          }
        />
      )}
      {otherLayouts.map((other, index) => (
        <Column
          // biome-ignore lint/suspicious/noArrayIndexKey: kept layouts may be equal; their place is their name.
          key={index}
          layout={other}
          title={other.name === '' ? words.keptLayout(String(index + 1)) : other.name}
          isInUse={false}
          deeds={
            isReadOnly ? null : (
              <>
                <Button
                  size="compact-md"
                  onClick={() => {
                    session.apply(chooseLayout, { areaId, index });
                  }}
                >
                  {words.useThis}
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => {
                    session.apply(dropLayout, { areaId, index });
                  }}
                >
                  {words.dropThis}
                </Button>
              </>
            )
          }
        />
      ))}
    </div>
  );
}

function Column({
  layout,
  title,
  isInUse,
  deeds,
}: {
  readonly layout: RoomLayout;
  readonly title: string;
  readonly isInUse: boolean;
  readonly deeds: React.ReactNode;
}) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const broken = brokenByPlace(layout.floor, layout).length;
  return (
    <section className={looks.column} aria-label={title}>
      <h2 className={looks.columnTitle}>
        {title}
        {isInUse ? <StatusChip look="ok">{words.inUse}</StatusChip> : null}
        {broken > 0 ? <StatusChip look="error">{words.rulesBroken(number(broken))}</StatusChip> : null}
      </h2>
      <Thumbnail floor={layout.floor} items={layout.result.items} />
      <Figures layout={layout} />
      {deeds === null ? null : <div className={`${looks.columnDeeds} pa-no-print`}>{deeds}</div>}
    </section>
  );
}
