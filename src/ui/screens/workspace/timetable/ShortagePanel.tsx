import { Button } from '@mantine/core';
import type { PollingArea } from '#domain/plan/area.ts';
import type { SlotShortage, WayOut } from '#domain/plan/slots.ts';
import { setFields } from '#editing/fields.ts';
import { updateItems } from '#editing/items.ts';
import { describeWayOut } from '#i18n/describe-way-out.ts';
import { Notice } from '#ui/parts/Notice.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan, useIsReadOnly, useSession } from '#ui/state/session.tsx';
import looks from './timetable.module.css';

type ShortagePanelProps = {
  readonly area: PollingArea;
  readonly shortage: SlotShortage;
  /** Something that makes room was changed: try again. */
  readonly onChanged: () => void;
};

/** The day is too full: how many do not fit, and the cheapest ways out, each a press away. */
export function ShortagePanel({ area, shortage, onChanged }: ShortagePanelProps) {
  const { text, number } = useSpeech();
  const words = text.timetable.unsolvable;
  return (
    <Notice look="error" title={words.title(number(shortage.notPlaced))}>
      <p className={looks.shortage}>
        {words.figures(number(shortage.voters), number(shortage.capacity))} {words.lead}
      </p>
      <ol className={looks.wayList}>
        {shortage.waysOut.map((way) => (
          <WayOutRow key={way.kind} area={area} way={way} onChanged={onChanged} />
        ))}
      </ol>
    </Notice>
  );
}

type WayOutRowProps = {
  readonly area: PollingArea;
  readonly way: WayOut;
  readonly onChanged: () => void;
};

function WayOutRow({ area, way, onChanged }: WayOutRowProps) {
  const { text, language } = useSpeech();
  const words = text.timetable.unsolvable;
  const session = useSession();
  const readOnly = useIsReadOnly();
  const splitNow = useElectionPlan((plan) => plan.votingDay.split);
  const told = describeWayOut(text, language, way);
  const sentence = `${told.charAt(0).toLocaleUpperCase(language)}${told.slice(1)}.`;
  const apply = () => {
    const isDone = (() => {
      switch (way.kind) {
        case 'allow-split':
          return session.apply(setFields, { part: 'votingDay', patch: { split: way.split } });
        case 'smaller-reserve':
          return session.apply(setFields, { part: 'votingDay', patch: { reserve: way.reserve } });
        case 'longer-hours': {
          const patch = { hours: { open: way.open, close: way.close } };
          return session.apply(updateItems, { list: 'areas', changes: [{ id: area.id, patch }] });
        }
        default:
          return false;
      }
    })();
    if (isDone) onChanged();
  };
  const isElsewhere = way.kind === 'more-capacity' || way.kind === 'another-room';
  const isForAll = way.kind === 'allow-split' || way.kind === 'smaller-reserve';
  return (
    <li>
      <div className={looks.way}>
        <span>
          {sentence} {isForAll ? <small className={looks.wayMore}>{words.forAllAreas}</small> : null}
        </span>
        {isElsewhere ? (
          <SectionLink section="layouts" place={`areas.${area.id}.layout`}>
            {words.goRoom}
          </SectionLink>
        ) : (
          <Button
            variant="default"
            disabled={readOnly || (way.kind === 'allow-split' && way.split === splitNow)}
            onClick={apply}
          >
            {words.apply}
          </Button>
        )}
      </div>
    </li>
  );
}
