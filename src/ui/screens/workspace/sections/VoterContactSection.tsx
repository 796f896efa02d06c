import { IconMessages } from '@tabler/icons-react';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { PageFrame } from '#ui/parts/Frame.tsx';
import { CalendarView } from '#ui/screens/workspace/voter-contact/CalendarView.tsx';
import { CandidatePanel } from '#ui/screens/workspace/voter-contact/CandidatePanel.tsx';
import { CandidateTimeline } from '#ui/screens/workspace/voter-contact/CandidateTimeline.tsx';
import { ContactBar } from '#ui/screens/workspace/voter-contact/ContactBar.tsx';
import { CoverageView } from '#ui/screens/workspace/voter-contact/CoverageView.tsx';
import { type OpenItem, placeOfView } from '#ui/screens/workspace/voter-contact/contact-place.ts';
import { ListsView } from '#ui/screens/workspace/voter-contact/ListsView.tsx';
import { PlanningPanel } from '#ui/screens/workspace/voter-contact/PlanningPanel.tsx';
import { PointPanel } from '#ui/screens/workspace/voter-contact/PointPanel.tsx';
import { PointTimeline } from '#ui/screens/workspace/voter-contact/PointTimeline.tsx';
import { ScheduleFacts } from '#ui/screens/workspace/voter-contact/ScheduleFacts.tsx';
import { SessionPanel } from '#ui/screens/workspace/voter-contact/SessionPanel.tsx';
import { SettingsView } from '#ui/screens/workspace/voter-contact/SettingsView.tsx';
import {
  DeskContext,
  useContactDesk,
  useDesk,
} from '#ui/screens/workspace/voter-contact/use-contact-desk.ts';
import { useContactPlace } from '#ui/screens/workspace/voter-contact/use-contact-place.ts';
import { usePlanning } from '#ui/screens/workspace/voter-contact/use-planning.ts';
import looks from '#ui/screens/workspace/voter-contact/voter-contact.module.css';
import { SectionLink } from '#ui/screens/workspace/voting-day/NoAreas.tsx';
import { useSpeech } from '#ui/state/language.tsx';

/** Section "voter-contact": sessions by time, by candidate, by place and by hamlet; the planner; the settings. */
export function VoterContactSection() {
  const desk = useContactDesk();
  return (
    <DeskContext value={desk}>
      <Sheet />
    </DeskContext>
  );
}

function Sheet() {
  const { text } = useSpeech();
  const { view, item } = useContactPlace();
  const { plan } = useDesk();
  const planning = usePlanning();
  const { candidates, sessions } = plan.voterContact;
  const isSheet = view !== 'lists' && view !== 'settings';
  return (
    <PageFrame
      title={text.editing.sections['voter-contact']}
      lead={text.tables.contact.lead}
      wide={view !== 'settings'}
    >
      <ContactBar planning={planning} />
      {isSheet ? <PlanningPanel planning={planning} /> : null}
      {view === 'calendar' && sessions.length > 0 ? (
        <ScheduleFacts isIdle={planning.state.kind === 'idle'} />
      ) : null}
      <div className={looks.stage}>
        <div className={looks.view}>
          {view === 'calendar' && sessions.length === 0 ? (
            <NothingPlanned hasPeople={candidates.length > 0} />
          ) : null}
          {view === 'calendar' && sessions.length > 0 ? <CalendarView /> : null}
          {view === 'by-candidate' ? <CandidateTimeline /> : null}
          {view === 'by-point' ? <PointTimeline /> : null}
          {view === 'coverage' ? <CoverageView /> : null}
          {view === 'lists' ? <ListsView /> : null}
          {view === 'settings' ? <SettingsView /> : null}
        </div>
        {item === null ? null : <OpenPanel key={`${item.list} ${item.id}`} item={item} />}
      </div>
    </PageFrame>
  );
}

/** The panel of an item; nothing where it exists no more. */
function OpenPanel({ item }: { readonly item: OpenItem }) {
  const desk = useDesk();
  if (item.list === 'sessions') {
    const session = desk.sessions.get(item.id);
    return session === undefined ? null : <SessionPanel session={session} />;
  }
  if (item.list === 'candidates') {
    const candidate = desk.candidates.get(item.id);
    return candidate === undefined ? null : <CandidatePanel candidate={candidate} />;
  }
  const point = desk.points.get(item.id);
  return point === undefined ? null : <PointPanel point={point} />;
}

/** No session yet: what to do first. */
function NothingPlanned({ hasPeople }: { readonly hasPeople: boolean }) {
  const { text, number } = useSpeech();
  const words = text.contact.empty;
  const { plan } = useDesk();
  const { candidates, bridgePoints } = plan.voterContact;
  return (
    <EmptyState
      icon={<IconMessages size={36} stroke={1.4} />}
      title={hasPeople ? words.sessionsTitle : words.peopleTitle}
      text={
        hasPeople
          ? words.sessionsText(number(candidates.length), number(bridgePoints.length))
          : words.peopleText
      }
      actions={
        hasPeople ? undefined : (
          <SectionLink section="voter-contact" place={placeOfView('lists')} variant="filled">
            {words.goCandidates}
          </SectionLink>
        )
      }
    />
  );
}
