import { lazy, Suspense, useMemo } from 'react';
import { useText } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { type Command, useCommands, useOverlay } from './commands.tsx';

const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./ShortcutSheet.tsx')).ShortcutSheet }));

/** What may lie over any screen, and the commands that work on all of them. */
export function Overlays() {
  const [overlay, showOverlay] = useOverlay();
  const text = useText();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'palette',
        label: text.shell.commandPalette,
        group: 'window',
        keys: 'ctrl+k',
        run: () => {
          showOverlay('palette');
        },
      },
      {
        id: 'shortcuts',
        label: text.shell.shortcuts,
        group: 'window',
        keys: 'f1',
        run: () => {
          showOverlay('shortcuts');
        },
      },
      {
        id: 'shortcuts-too',
        label: text.shell.shortcuts,
        group: 'window',
        keys: 'ctrl+/',
        run: () => {
          showOverlay('shortcuts');
        },
      },
      {
        id: 'home',
        label: text.start.plans,
        group: 'go',
        keys: 'alt+home',
        run: () => {
          goTo({ screen: 'plans' });
        },
      },
      {
        id: 'new-election',
        label: `${text.start.createNew}: ${text.start.newElection}`,
        group: 'go',
        keys: 'alt+n',
        run: () => {
          goTo({ screen: 'new', kind: 'election' });
        },
      },
      {
        id: 'backups',
        label: text.start.backups,
        group: 'go',
        run: () => {
          goTo({ screen: 'backups' });
        },
      },
      {
        id: 'settings',
        label: text.shell.settings,
        group: 'go',
        keys: 'ctrl+comma',
        run: () => {
          goTo({ screen: 'settings' });
        },
      },
    ],
    [text, showOverlay],
  );
  useCommands('window', commands);
  const close = () => {
    showOverlay(null);
  };
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' ? <Palette onClose={close} /> : null}
      {overlay === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null}
    </Suspense>
  );
}
