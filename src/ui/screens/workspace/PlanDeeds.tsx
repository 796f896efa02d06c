import { Button, Menu } from '@mantine/core';
import {
  IconDots,
  IconFileSpreadsheet,
  IconFileTypeDocx,
  IconHistory,
  IconPrinter,
} from '@tabler/icons-react';
import { lazy, memo, Suspense, useState } from 'react';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { LOOK_ICON } from '#ui/parts/StatusChip.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { usePlan, useSessionState } from '#ui/state/session.tsx';
import { countBySeverity } from './count-findings.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const VersionsDialog = lazy(async () => ({ default: (await import('./VersionsDialog.tsx')).VersionsDialog }));

type PlanDeedsProps = {
  readonly showsFindings: boolean;
  readonly onToggleFindings: () => void;
  readonly showsExport: boolean;
  readonly onShowExport: (isShown: boolean) => void;
};

/** What is done with the whole plan: look at the checks, make documents, and the rarer things in a menu. */
export const PlanDeeds = memo(function PlanDeeds({
  showsFindings,
  onToggleFindings,
  showsExport,
  onShowExport,
}: PlanDeedsProps) {
  const { text } = useSpeech();
  const words = text.workspace;
  const planId = usePlan((plan) => plan.id);
  const [showsVersions, setShowsVersions] = useState(false);
  return (
    <>
      <FindingsButton isOpen={showsFindings} onToggle={onToggleFindings} />
      <Button
        size="compact-md"
        aria-haspopup="dialog"
        leftSection={<IconFileTypeDocx size={17} aria-hidden />}
        onClick={() => {
          onShowExport(true);
        }}
      >
        {words.export}
      </Button>
      <Menu>
        <Menu.Target>
          <IconDeed label={words.more} icon={<IconDots size={20} aria-hidden />} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => {
              goTo({ screen: 'import', planId });
            }}
          >
            {words.importWorkbook}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} aria-hidden />}
            onClick={() => {
              setShowsVersions(true);
            }}
          >
            {words.versions}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {words.printSection}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {showsExport ? (
        <Suspense fallback={null}>
          <ExportDialog
            onClose={() => {
              onShowExport(false);
            }}
            onShowFindings={() => {
              onShowExport(false);
              if (!showsFindings) onToggleFindings();
            }}
          />
        </Suspense>
      ) : null}
      {showsVersions ? (
        <Suspense fallback={null}>
          <VersionsDialog
            onClose={() => {
              setShowsVersions(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
});

function FindingsButton({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { text, number } = useSpeech();
  const findings = useSessionState((state) => state.checks.findings);
  const counts = countBySeverity(findings);
  const summary = [
    counts.error > 0 ? text.parts.errors(number(counts.error)) : '',
    counts.warning > 0 ? text.parts.warnings(number(counts.warning)) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const look = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'ok';
  const Icon = LOOK_ICON[look];
  return (
    <Button
      variant="default"
      size="compact-md"
      aria-expanded={isOpen}
      aria-label={`${isOpen ? text.workspace.findingsClose : text.workspace.findingsOpen}: ${
        summary === '' ? text.parts.noFindings : summary
      }`}
      leftSection={<Icon size={17} color={`var(--pa-${look}-ink)`} aria-hidden />}
      onClick={onToggle}
    >
      {summary === '' ? text.workspace.findings : summary}
    </Button>
  );
}
