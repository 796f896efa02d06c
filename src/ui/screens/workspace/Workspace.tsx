import { IconLayoutDashboard } from '@tabler/icons-react';
import { memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type SectionProgress, sectionProgress } from '#editing/progress.ts';
import type { SectionId } from '#editing/sections.ts';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { EmptyState } from '#ui/parts/EmptyState.tsx';
import { ProgressRing } from '#ui/parts/ProgressRing.tsx';
import { AppFrame, type NavGroup, Navigation } from '#ui/shell/AppFrame.tsx';
import { type Command, useCommands } from '#ui/shell/commands.tsx';
import { useSpeech, useText } from '#ui/state/language.tsx';
import { elementAt, sectionOf } from '#ui/state/place.ts';
import { addressOf, goTo } from '#ui/state/route.ts';
import { usePlan, useSession, useSessionState } from '#ui/state/session.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { PlanDeeds } from './PlanDeeds.tsx';
import { PlanTools } from './PlanTools.tsx';
import { SECTION_GROUPS, SECTIONS } from './section-list.tsx';
import { Trouble } from './Trouble.tsx';

type WorkspaceProps = { readonly section: string; readonly place: string };

/** One open plan: its sections at the left, the chosen one in the middle, its findings at the right. */
export function Workspace({ section, place }: WorkspaceProps) {
  const title = usePlan((plan) => plan.title);
  const text = useText();
  const [showsFindings, setShowsFindings] = useState(false);
  const [showsExport, setShowsExport] = useState(false);
  const progress = usePlan(sectionProgressOnce);
  const known = progress.map((each) => each.id);
  const current = known.find((id) => id === section) ?? null;
  const toggleFindings = useCallback(() => {
    setShowsFindings((isShown) => !isShown);
  }, []);
  usePlanCommands(known, { showFindings: setShowsFindings, showExport: setShowsExport });
  return (
    <AppFrame
      title={title === '' ? text.start.untitled : title}
      tools={<PlanTools />}
      deeds={
        <PlanDeeds
          showsFindings={showsFindings}
          onToggleFindings={toggleFindings}
          showsExport={showsExport}
          onShowExport={setShowsExport}
        />
      }
      navigation={<SectionNavigation progress={progress} current={current} />}
      aside={
        showsFindings ? (
          <FindingsPanel
            onClose={() => {
              setShowsFindings(false);
            }}
          />
        ) : undefined
      }
    >
      <Trouble />
      <SectionSheet key={current ?? 'overview'} current={current} place={place} progress={progress} />
    </AppFrame>
  );
}

/** Progress is worked out once a plan, however many parts of the window ask. */
const known = new WeakMap<object, readonly SectionProgress[]>();
function sectionProgressOnce(plan: Parameters<typeof sectionProgress>[0]): readonly SectionProgress[] {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const progress = sectionProgress(plan);
  known.set(plan, progress);
  return progress;
}

function SectionSheet({
  current,
  place,
  progress,
}: {
  readonly current: SectionId | null;
  readonly place: string;
  readonly progress: readonly SectionProgress[];
}) {
  const sheet = useRef<HTMLDivElement>(null);
  useJump(sheet, place);
  return (
    <div ref={sheet} style={{ height: '100%' }}>
      <SectionPage current={current} progress={progress} />
    </div>
  );
}

type SectionPageProps = {
  readonly current: SectionId | null;
  readonly progress: readonly SectionProgress[];
};

/** The page of a section; not drawn anew because the address names another place on it. */
const SectionPage = memo(function SectionPage({ current, progress }: SectionPageProps) {
  const text = useText();
  const Page = current === null ? null : SECTIONS[current].Page;
  return (
    <Suspense fallback={<BusyState label={text.parts.busy} />}>
      {current === null ? <OverviewPage progress={progress} /> : null}
      {Page === null ? null : <Page />}
      {current !== null && Page === null ? (
        <EmptyState icon={null} title={text.workspace.sectionNotOpen} />
      ) : null}
    </Suspense>
  );
});

/** Longest we wait for a section's page to appear before giving up a jump, milliseconds. */
const JUMP_WAIT_MS = 3000;

/** Brings the item of the address into view and puts the keyboard there, as soon as its page shows it. */
function useJump(sheet: React.RefObject<HTMLDivElement | null>, place: string): void {
  useEffect(() => {
    const root = sheet.current;
    if (place === '' || root === null) return;
    const jump = () => {
      const found = elementAt(root, place);
      if (found === null) return false;
      found.scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
      return true;
    };
    if (jump()) return;
    const watch = new MutationObserver(() => {
      if (jump()) watch.disconnect();
    });
    watch.observe(root, { childList: true, subtree: true });
    const giveUp = setTimeout(() => {
      watch.disconnect();
    }, JUMP_WAIT_MS);
    return () => {
      watch.disconnect();
      clearTimeout(giveUp);
    };
  }, [sheet, place]);
}

const SectionNavigation = memo(function SectionNavigation({
  progress,
  current,
}: {
  readonly progress: readonly SectionProgress[];
  readonly current: SectionId | null;
}) {
  const { text } = useSpeech();
  const planId = usePlan((plan) => plan.id);
  const kind = usePlan((plan) => plan.kind);
  const findings = useSessionState((state) => state.checks.findings);
  const troubled = useMemo(
    () =>
      new Set(
        findings
          .filter((finding) => finding.severity === 'error')
          .map((finding) => sectionOf(finding.path, kind)),
      ),
    [findings, kind],
  );
  const overview: NavGroup = {
    entries: [
      {
        address: addressOf({ screen: 'plan', planId, section: '', place: '' }),
        label: text.workspace.overview,
        icon: <IconLayoutDashboard size={18} aria-hidden />,
        isCurrent: current === null,
      },
    ],
  };
  const groups = SECTION_GROUPS.map(
    (group): NavGroup => ({
      title: text.workspace.groups[group],
      entries: progress
        .filter(({ id }) => SECTIONS[id].group === group && SECTIONS[id].Page !== null)
        .map(({ id, filled, total, isRequired }) => {
          const Icon = SECTIONS[id].icon;
          return {
            address: addressOf({ screen: 'plan', planId, section: id, place: '' }),
            label: text.editing.sections[id],
            icon: <Icon size={18} aria-hidden />,
            isCurrent: current === id,
            // A section nobody needs, with nothing in it, owes nothing and shows nothing.
            ...(isRequired || total > 0
              ? {
                  mark: <ProgressRing filled={filled} total={total} hasErrors={troubled.has(id)} />,
                }
              : {}),
          };
        }),
    }),
  ).filter((group) => group.entries.length > 0);
  return <Navigation label={text.workspace.navigation} groups={[overview, ...groups]} />;
});

type PanelSwitches = {
  readonly showFindings: (shown: boolean) => void;
  readonly showExport: (shown: boolean) => void;
};

function usePlanCommands(known: readonly SectionId[], { showFindings, showExport }: PanelSwitches): void {
  const text = useText();
  const session = useSession();
  const planId = usePlan((plan) => plan.id);
  const ids = known.join(' ');
  const nextFinding = useRef(0);
  const commands = useMemo<Command[]>(() => {
    const sections = ids.split(' ') as SectionId[];
    return [
      { id: 'undo', label: text.common.undo, group: 'plan', keys: 'ctrl+z', run: () => session.undo() },
      { id: 'redo', label: text.common.redo, group: 'plan', keys: 'ctrl+y', run: () => session.redo() },
      {
        id: 'redo-too',
        label: text.common.redo,
        group: 'plan',
        keys: 'ctrl+shift+z',
        run: () => session.redo(),
      },
      {
        id: 'save',
        label: text.workspace.saveNow,
        group: 'plan',
        keys: 'ctrl+s',
        run: () => void session.flush(),
      },
      {
        id: 'findings',
        label: text.workspace.findingsTitle,
        group: 'plan',
        run: () => {
          showFindings(true);
        },
      },
      {
        id: 'next-finding',
        label: text.workspace.findingsNext,
        group: 'plan',
        keys: 'f8',
        run: () => {
          showFindings(true);
          const { findings } = session.store.getState().checks;
          const finding = findings[nextFinding.current % Math.max(1, findings.length)];
          if (finding === undefined) return;
          nextFinding.current += 1;
          const section = sectionOf(finding.path, session.plan().kind);
          goTo({ screen: 'plan', planId, section, place: finding.path.join('.') });
        },
      },
      {
        id: 'export',
        label: text.paper.exportTitle,
        group: 'plan',
        keys: 'ctrl+e',
        run: () => {
          showExport(true);
        },
      },
      {
        id: 'print',
        label: text.workspace.printSection,
        group: 'plan',
        keys: 'ctrl+p',
        run: () => {
          window.print();
        },
      },
      ...sections.map(
        (id): Command => ({
          id: `section-${id}`,
          label: text.editing.sections[id],
          group: 'go',
          run: () => {
            goTo({ screen: 'plan', planId, section: id, place: '' });
          },
        }),
      ),
    ];
  }, [text, session, planId, ids, showFindings, showExport]);
  useCommands('plan', commands);
}
