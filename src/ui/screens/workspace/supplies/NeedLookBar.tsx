import { Checkbox, Select } from '@mantine/core';
import { useSpeech } from '#ui/state/language.tsx';
import { GROUPINGS, type Grouping, groupSums, isAssumed, isShort, type NeedLook } from './need-look.ts';
import type { NeedRow } from './need-row.ts';
import looks from './supplies.module.css';

type NeedLookBarProps = {
  readonly rows: readonly NeedRow[];
  readonly look: NeedLook;
  readonly onLook: (look: NeedLook) => void;
};

/** Which kinds the table shows and how they are ordered. */
export function NeedLookBar({ rows, look, onLook }: NeedLookBarProps) {
  const { text, number } = useSpeech();
  const words = text.supplies.look;
  return (
    <div className={looks.look}>
      <Checkbox
        label={words.onlyShort(number(rows.filter(isShort).length))}
        checked={look.onlyShort}
        onChange={(event) => {
          onLook({ ...look, onlyShort: event.currentTarget.checked });
        }}
      />
      <Checkbox
        label={words.onlyAssumed(number(rows.filter(isAssumed).length))}
        checked={look.onlyAssumed}
        onChange={(event) => {
          onLook({ ...look, onlyAssumed: event.currentTarget.checked });
        }}
      />
      <Select
        aria-label={words.groupBy}
        className={looks.grouping}
        allowDeselect={false}
        value={look.grouping}
        data={GROUPINGS.map((value) => ({ value, label: `${words.groupBy} ${words.groups[value]}` }))}
        onChange={(next) => {
          const grouping = GROUPINGS.find((each) => each === next);
          if (grouping !== undefined) onLook({ ...look, grouping });
        }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      {look.grouping === 'none' ? null : <GroupSums rows={rows} grouping={look.grouping} />}
    </div>
  );
}

/** Every group with how many of its kinds are missing, and what they cost. */
function GroupSums({
  rows,
  grouping,
}: {
  readonly rows: readonly NeedRow[];
  readonly grouping: Exclude<Grouping, 'none'>;
}) {
  const { text, number } = useSpeech();
  const words = text.supplies;
  const names: Readonly<Record<string, string>> =
    grouping === 'importance' ? words.importances : words.scopes;
  return (
    <dl className={looks.groups} aria-label={words.look.groupsLabel}>
      {groupSums(rows, grouping).map(({ group, kinds, short, cost }) => (
        <div key={group}>
          <dt>{names[group]}</dt>
          <dd>{words.look.groupText(number(kinds), number(short), number(cost))}</dd>
        </div>
      ))}
    </dl>
  );
}
