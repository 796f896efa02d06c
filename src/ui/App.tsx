import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, type ReactNode, Suspense, use, useEffect, useMemo } from 'react';
import type { Result } from '#domain/result.ts';
import type { StorageProblem } from '#storage/problems.ts';
import type { PlanStorage } from '#storage/storage.ts';
import { BusyState } from './parts/BusyState.tsx';
import { ConfirmProvider } from './parts/Confirm.tsx';
import { CrashGuard } from './parts/CrashGuard.tsx';
import { ProblemPanel } from './parts/ProblemPanel.tsx';
import partsLooks from './parts/parts.module.css';
import { StartScreen } from './screens/start/StartScreen.tsx';
import { CommandProvider } from './shell/commands.tsx';
import { Overlays } from './shell/Overlays.tsx';
import { useColourScheme } from './state/colour-scheme.ts';
import { SpeechProvider, useText } from './state/language.tsx';
import { useMachineLanguage } from './state/machine-language.ts';
import { type Route, useRoute } from './state/route.ts';
import { type Services, ServicesContext } from './state/services.tsx';
import { SettingsContext, useSettings } from './state/settings.tsx';
import { useWatched } from './state/watched.ts';
import { resolveVariables, themeIn } from './theme/theme.ts';

const WorkspaceScreen = lazy(async () => ({
  default: (await import('./screens/workspace/WorkspaceScreen.tsx')).WorkspaceScreen,
}));

const WizardScreen = lazy(async () => ({
  default: (await import('./screens/wizard/WizardScreen.tsx')).WizardScreen,
}));

type AppProps = { readonly opening: Promise<Result<Services, StorageProblem>> };

/** The window, as soon as everything it asks of the outside is there. */
export function App({ opening }: AppProps) {
  return (
    <Suspense fallback={null}>
      <Opened opening={opening} />
    </Suspense>
  );
}

function Opened({ opening }: AppProps) {
  const opened = use(opening);
  if (!opened.ok) return <StorageFailure problem={opened.problem} />;
  return (
    <ServicesContext value={opened.value}>
      <SettingsProvider storage={opened.value.storage}>
        <Themed>
          <CommandProvider>
            <ConfirmProvider>
              <Screen />
              <Overlays />
            </ConfirmProvider>
          </CommandProvider>
        </Themed>
      </SettingsProvider>
    </ServicesContext>
  );
}

/** Nothing can be kept on this computer: said in words before anybody types a line in vain. */
function StorageFailure({ problem }: { readonly problem: StorageProblem }) {
  return (
    <Themed>
      <main className={partsLooks.page}>
        <ProblemPanel
          problem={problem}
          onRetry={() => {
            window.location.reload();
          }}
        />
      </main>
    </Themed>
  );
}

function SettingsProvider({ storage, children }: { storage: PlanStorage; children: ReactNode }) {
  const fallback = useSettings();
  const settings = useWatched(storage.watchSettings);
  // A blink of the wrong language or colours is worse than a moment of nothing.
  if (settings.state === 'waiting') return null;
  return (
    <SettingsContext value={settings.state === 'ready' ? settings.value : fallback}>
      {children}
    </SettingsContext>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  const { language, density } = useSettings();
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <SpeechProvider language={language}>
      <Coloured>
        {children}
        <Notifications position="bottom-right" limit={4} />
      </Coloured>
    </SpeechProvider>
  );
}

function Coloured({ children }: { readonly children: ReactNode }) {
  const scheme = useColourScheme(useSettings().colourMode);
  const text = useText();
  const named = useMemo(() => themeIn(text), [text]);
  return (
    <MantineProvider theme={named} cssVariablesResolver={resolveVariables} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}

function Screen() {
  const text = useText();
  const route = useRoute();
  useMachineLanguage();
  return (
    <CrashGuard key={route.screen === 'plan' ? route.planId : route.screen}>
      <Suspense fallback={<BusyState label={text.shell.starting} />}>
        <ScreenOf route={route} />
      </Suspense>
    </CrashGuard>
  );
}

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'plan':
      return <WorkspaceScreen route={route} />;
    case 'new':
      return <WizardScreen purpose="new" kind={route.kind} />;
    case 'import':
      return <WizardScreen purpose="import" planId={route.planId} />;
    default:
      return <StartScreen screen={route.screen} />;
  }
}
