import { IconDatabaseExport, IconFiles, IconSettings, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { BusyState } from '#ui/parts/BusyState.tsx';
import { AppFrame, Navigation } from '#ui/shell/AppFrame.tsx';
import { useSpeech } from '#ui/state/language.tsx';
import { addressOf, type Route } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { useWatched } from '#ui/state/watched.ts';
import { PlansPage } from './PlansPage.tsx';

const BinPage = lazy(async () => ({ default: (await import('./BinPage.tsx')).BinPage }));
const BackupsPage = lazy(async () => ({ default: (await import('./BackupsPage.tsx')).BackupsPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('#ui/screens/settings/SettingsPage.tsx')).SettingsPage,
}));

type StartRoute = Extract<Route, { screen: 'plans' | 'bin' | 'backups' | 'settings' }>;

/** What the app opens with: the plans, and what concerns all of them. */
export function StartScreen({ screen }: { readonly screen: StartRoute['screen'] }) {
  const { text, number } = useSpeech();
  const { storage } = useServices();
  const bin = useWatched(storage.watchBin);
  const inBin = bin.state === 'ready' ? bin.value.length : 0;
  const entry = (target: StartRoute['screen'], label: string, icon: React.ReactNode, mark?: string) => ({
    address: addressOf({ screen: target }),
    label,
    icon,
    isCurrent: screen === target,
    ...(mark === undefined ? {} : { mark }),
  });
  return (
    <AppFrame
      title={text.common.appName}
      navigation={
        <Navigation
          label={text.shell.mainNavigation}
          groups={[
            {
              entries: [
                entry('plans', text.start.plans, <IconFiles size={18} aria-hidden />),
                entry('backups', text.start.backups, <IconDatabaseExport size={18} aria-hidden />),
                entry(
                  'bin',
                  text.start.bin,
                  <IconTrash size={18} aria-hidden />,
                  inBin === 0 ? undefined : number(inBin),
                ),
                entry('settings', text.shell.settings, <IconSettings size={18} aria-hidden />),
              ],
            },
          ]}
        />
      }
    >
      <Suspense fallback={<BusyState label={text.parts.busy} />}>
        {screen === 'plans' ? <PlansPage /> : null}
        {screen === 'bin' ? <BinPage /> : null}
        {screen === 'backups' ? <BackupsPage /> : null}
        {screen === 'settings' ? <SettingsPage /> : null}
      </Suspense>
    </AppFrame>
  );
}
