import type { PollingArea } from '#domain/plan/area.ts';
import type { OutsideLine } from '#domain/plan/assess-forecast.ts';
import { metres } from '#domain/scalars.ts';
import { updateItems } from '#editing/items.ts';
import { Panel } from '#ui/parts/Frame.tsx';
import { NumberField } from '#ui/parts/fields.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useIsReadOnly, useSession } from '#ui/state/session.tsx';
import looks from './forecast.module.css';

type OutsidePanelProps = {
  readonly area: PollingArea;
  readonly line: OutsideLine;
  /** Metres between two people. */
  readonly distance: number;
};

/** Longest yard or street the form takes, metres: the bound of the domain's `Metres`. */
const MOST_METRES = 1000;

/** How many people fit one behind the other into so many metres. */
export function peopleIn(yardMetres: number, distance: number): number {
  return distance === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(yardMetres / distance + 1e-9) + 1;
}

/** Length of the line outside, in people and in metres at the chosen distance, against the yard it has to fit into. */
export function OutsidePanel({ area, line, distance }: OutsidePanelProps) {
  const { text, number } = useSpeech();
  const words = text.forecast;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const yard = area.yardMetres;
  const { people, metres: long, fits } = line;
  const over = yard === null ? 0 : Math.max(0, people - peopleIn(yard, distance));
  return (
    <Panel title={words.outsideTitle}>
      <p className={looks.big}>
        {words.people(number(people))} <span>≈ {words.metres(number(long, 0))}</span>
        {yard === null ? null : (
          <StatusChip look={fits === false ? 'error' : 'ok'}>
            {fits === false ? words.verdict.missed : words.verdict.met}
          </StatusChip>
        )}
      </p>
      {yard === null ? null : (
        <p className={looks.bigText}>
          {fits === false
            ? words.yardShort(number(long, 0), number(yard, 0), number(over))
            : words.yardFits(number(long, 0), number(yard, 0))}
        </p>
      )}
      <div className={partsLooks.fields}>
        <NumberField
          label={words.yardLength}
          help={words.yardHelp(number(distance))}
          decimals={1}
          max={MOST_METRES}
          value={yard}
          readOnly={readOnly}
          place={`areas.${area.id}.yardMetres`}
          onChange={(value) => {
            const patch = { yardMetres: value === null ? null : metres(value) };
            session.apply(
              updateItems,
              { list: 'areas', changes: [{ id: area.id, patch }] },
              `areas/${area.id}/yardMetres`,
            );
          }}
        />
      </div>
    </Panel>
  );
}
