import { Kbd } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { useText } from '#ui/state/language.tsx';
import { addressOf, useRoute } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { useSettings } from '#ui/state/settings.tsx';
import { useOverlay } from './commands.tsx';
import mark from './mark.svg';
import looks from './shell.module.css';

type AppFrameProps = {
  /** What the window shows: the app's name or the plan's. */
  readonly title: string;
  /** Between title and search: undo, redo, save state. */
  readonly tools?: ReactNode;
  /** At the right end: findings, export. */
  readonly deeds?: ReactNode;
  readonly navigation: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** Title bar, navigation, the page's sheet, and beside it what belongs to the whole plan. */
export function AppFrame({ title, tools, deeds, navigation, aside, children }: AppFrameProps) {
  const text = useText();
  const [, showOverlay] = useOverlay();
  const sheet = useRef<HTMLElement>(null);
  const route = useRoute();
  const address = addressOf(route);
  const shownBefore = useRef(address);
  useEffect(() => {
    document.title = title === text.common.appName ? title : `${title} – ${text.common.appName}`;
  }, [title, text]);
  useEffect(() => {
    // A new page: keyboards and screen readers start at its top. Who walks through the navigation stays there,
    // and an address with a place leads the keyboard to that place.
    if (shownBefore.current === address) return;
    shownBefore.current = address;
    sheet.current?.scrollTo(0, 0);
    const isInNavigation = document.activeElement?.closest('nav') !== null;
    const leadsToPlace = route.screen === 'plan' && route.place !== '';
    if (!isInNavigation && !leadsToPlace) sheet.current?.focus({ preventScroll: true });
  }, [address, route]);
  return (
    <div className={looks.frame}>
      <button
        type="button"
        className="pa-skip"
        onClick={() => {
          sheet.current?.focus();
        }}
      >
        {text.shell.skipToContent}
      </button>
      <header className={looks.titleBar}>
        <a className={looks.brand} href={addressOf({ screen: 'plans' })} title={text.shell.home}>
          <img className={looks.mark} src={mark} alt={text.shell.home} />
          <span className={looks.title}>{title}</span>
        </a>
        <div className={looks.titleMiddle}>{tools}</div>
        <div className={looks.titleRight}>
          <button
            type="button"
            className={looks.search}
            onClick={() => showOverlay('palette')}
            aria-label={text.shell.commandPalette}
          >
            <IconSearch size={16} aria-hidden />
            <span>{text.shell.commandSearch}</span>
            <Kbd size="xs">Ctrl K</Kbd>
          </button>
          {deeds}
        </div>
      </header>
      {navigation}
      <p className={looks.printTitle}>{title}</p>
      <main className={looks.sheet} id="noi-dung" ref={sheet} tabIndex={-1}>
        {children}
      </main>
      {aside}
    </div>
  );
}

export type NavEntry = {
  readonly address: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly isCurrent: boolean;
  readonly mark?: ReactNode;
};

export type NavGroup = { readonly title?: string; readonly entries: readonly NavEntry[] };

/** Folds the navigation to its icons; remembered, because it is a matter of the screen and not of the plan. */
function FoldButton({ isFolded }: { readonly isFolded: boolean }) {
  const words = useText().shell;
  const { storage } = useServices();
  const Icon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <IconDeed
      className={looks.fold}
      label={isFolded ? words.unfoldNavigation : words.foldNavigation}
      icon={<Icon size={18} aria-hidden />}
      onClick={() => void storage.changeSettings({ compactNavigation: !isFolded })}
    />
  );
}

export function Navigation({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly NavGroup[];
}) {
  const isFolded = useSettings().compactNavigation;
  return (
    <nav className={looks.nav} aria-label={label} data-compact={isFolded || undefined}>
      {groups.map((group) => (
        <div key={group.entries[0]?.address ?? ''}>
          {group.title === undefined ? null : <p className={looks.navGroup}>{group.title}</p>}
          <ul className={looks.navList}>
            {group.entries.map((entry) => (
              <li key={entry.address}>
                <a
                  className={looks.navLink}
                  title={isFolded ? entry.label : undefined}
                  href={entry.address}
                  {...(entry.isCurrent ? { 'aria-current': 'page' as const } : {})}
                >
                  {entry.icon}
                  <span className={looks.navLabel}>{entry.label}</span>
                  {entry.mark === undefined ? null : <span className={looks.navMark}>{entry.mark}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <FoldButton isFolded={isFolded} />
    </nav>
  );
}
