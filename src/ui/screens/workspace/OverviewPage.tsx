import { areaVoters } from '#domain/plan/area.ts';
import { type ElectionPlan, type Plan, statedVoters } from '#domain/plan/plan.ts';
import { deadlineDate, profileOf } from '#domain/profiles.ts';
import type { SectionProgress } from '#editing/progress.ts';
import { PageFrame, Panel } from '#ui/parts/Frame.tsx';
import { ProgressRing } from '#ui/parts/ProgressRing.tsx';
import partsLooks from '#ui/parts/parts.module.css';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { type Speech, useSpeech } from '#ui/state/language.tsx';
import { addressOf } from '#ui/state/route.ts';
import { usePlan } from '#ui/state/session.tsx';
import { SECTIONS } from './section-list.tsx';
import looks from './workspace.module.css';

/** Missing fields named before "and 12 more". */
const MISSING_SHOWN = 3;

/** What the plan is, how far it is, and what comes when. */
export function OverviewPage({ progress }: { readonly progress: readonly SectionProgress[] }) {
  const speech = useSpeech();
  const { text } = speech;
  const plan = usePlan((each) => each);
  return (
    <PageFrame title={text.workspace.overview}>
      <dl className={looks.facts}>
        {factsOf(plan, speech).map(([name, value]) => (
          <div className={looks.fact} key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Panel title={text.workspace.overviewSections}>
        <ul className={looks.plainList}>
          {progress
            .filter(({ id, isRequired, total }) => SECTIONS[id].Page !== null && (isRequired || total > 0))
            .map((section) => (
              <SectionRow key={section.id} section={section} />
            ))}
        </ul>
      </Panel>
      {plan.kind === 'election' ? <CalendarPanel plan={plan} /> : null}
    </PageFrame>
  );
}

function factsOf(plan: Plan, { text, number, date }: Speech): [string, string][] {
  const names = text.workspace.facts;
  if (plan.kind === 'school') {
    return [
      [names.schoolYear, plan.school.schoolYear === '' ? '–' : plan.school.schoolYear],
      [names.classes, number(plan.classes.length)],
      [names.pupils, number(plan.classes.reduce((sum, each) => sum + (each.pupils ?? 0), 0))],
      [names.rooms, number(plan.rooms.length)],
    ];
  }
  const largest = plan.areas.toSorted((a, b) => areaVoters(b) - areaVoters(a))[0];
  return [
    [names.voters, number(statedVoters(plan))],
    [names.areas, number(plan.areas.length)],
    [names.hamlets, number(plan.areas.reduce((sum, area) => sum + area.hamlets.length, 0))],
    [names.electionDay, date(plan.election.date)],
    [names.hours, text.workspace.hoursRange(plan.election.open, plan.election.close)],
    [
      names.largest,
      largest === undefined ? '–' : text.workspace.votersOfArea(largest.number, number(areaVoters(largest))),
    ],
  ];
}

function SectionRow({ section }: { readonly section: SectionProgress }) {
  const { text, number } = useSpeech();
  const planId = usePlan((plan) => plan.id);
  const names = [...new Set(section.missing.map(({ field }) => text.editing.fields[field]))];
  const more = names.length - MISSING_SHOWN;
  const first = section.missing[0];
  return (
    <li className={looks.sectionRow}>
      <ProgressRing filled={section.filled} total={section.total} />
      <a
        className={looks.link}
        href={addressOf({
          screen: 'plan',
          planId,
          section: section.id,
          place: first === undefined ? '' : first.path.join('.'),
        })}
      >
        {text.editing.sections[section.id]}
      </a>
      <span className={looks.muted}>
        {text.workspace.filledOf(number(section.filled), number(section.total))}
      </span>
      <span className={looks.muted}>
        {names.length === 0
          ? ''
          : `${text.workspace.missingHere}: ${names.slice(0, MISSING_SHOWN).join(', ')}${
              more > 0 ? ` ${text.workspace.missingMore(number(more))}` : ''
            }`}
      </span>
    </li>
  );
}

function CalendarPanel({ plan }: { readonly plan: ElectionPlan }) {
  const { text, number, date, language } = useSpeech();
  const words = text.workspace;
  const profile = profileOf(plan.profile);
  const deadlines = profile.deadlines.toSorted((a, b) => b.daysBefore - a.daysBefore);
  return (
    <Panel title={words.overviewCalendar} lead={words.overviewCalendarLead(date(plan.election.date))}>
      <div className={partsLooks.box}>
        <table className={partsLooks.table}>
          <thead>
            <tr>
              <th scope="col">{words.calendarDate}</th>
              <th scope="col">{words.calendarBefore}</th>
              <th scope="col">{words.calendarWhat}</th>
              <th scope="col">{words.calendarSource}</th>
            </tr>
          </thead>
          <tbody>
            {deadlines.map((deadline) => (
              <tr key={deadline.id}>
                <td>{date(deadlineDate(deadline, plan.election.date))}</td>
                <td>
                  {deadline.daysBefore === 0 ? words.onTheDay : words.daysBefore(number(deadline.daysBefore))}
                </td>
                <td>{deadline.title[language]}</td>
                <td>
                  <SourceMark label={deadline.title[language]} source={deadline.source} />
                  <span className={partsLooks.printOnly}>{deadline.source.document}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
