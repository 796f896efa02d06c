import { IconScreenShare } from '@tabler/icons-react';
import { memo } from 'react';
import type { BridgePoint } from '#domain/plan/voter-contact.ts';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { placeOfView } from './contact-place.ts';
import looks from './contact-tables.module.css';
import { peopleWords } from './contact-words.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { UnplacedNote } from './UnplacedNote.tsx';
import { useDesk } from './use-contact-desk.ts';
import { useContactWays } from './use-contact-place.ts';

/** Each bridge point's sessions by day, and the days it is closed. */
export const PointTimeline = memo(function PointTimeline() {
  const speech = useSpeech();
  const words = speech.text.contact;
  const desk = useDesk();
  const { bridgePoints } = desk.plan.voterContact;
  if (bridgePoints.length === 0) {
    return (
      <EmptyState
        icon={<IconScreenShare size={36} stroke={1.4} />}
        title={words.empty.pointsTitle}
        text={words.empty.pointsText}
        actions={
          <SectionLink section="voter-contact" place={placeOfView('lists')} variant="filled">
            {words.empty.goPoints}
          </SectionLink>
        }
      />
    );
  }
  return (
    <>
      <TimelineTable
        label={words.timeline.pointsLabel}
        subject={words.timeline.point}
        closedWord={words.timeline.closed}
        rows={bridgePoints.map((point) => ({
          id: point.id,
          head: <PointHead point={point} />,
          sessions: desk.planned.filter(({ pointIds }) => pointIds.includes(point.id)),
          closed: (day) => point.closures.some(({ from, to }) => from <= day && day <= to),
          detail: (session) => peopleWords(desk, session, speech),
        }))}
      />
      <UnplacedNote />
    </>
  );
});

function PointHead({ point }: { readonly point: BridgePoint }) {
  const { text, number } = useSpeech();
  const words = text.contact;
  const desk = useDesk();
  const { open } = useContactWays();
  const seats = point.seats ?? desk.seatsOf(point);
  const used = desk.planned.filter(({ pointIds }) => pointIds.includes(point.id)).length;
  return (
    <div className={looks.rowHead}>
      <button
        type="button"
        className={looks.rowName}
        data-item={point.id}
        onClick={() => {
          open({ list: 'bridgePoints', id: point.id });
        }}
      >
        {point.name || words.unnamedPoint}
      </button>
      <span className={looks.rowMore}>
        {[
          point.isMain ? words.timeline.main : '',
          seats === null ? words.timeline.seatsUnknown : words.timeline.seats(number(seats)),
          text.tables.contact.links[point.link],
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={looks.rowMore}>{words.timeline.sessionsCount(number(used))}</span>
    </div>
  );
}
