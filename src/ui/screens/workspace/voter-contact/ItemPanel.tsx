import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconDeed } from '#ui/parts/IconDeed.tsx';
import { type OpenItem, pathOfItem } from './contact-place.ts';
import looks from './panel.module.css';
import { useContactWays } from './use-contact-place.ts';

type ItemPanelProps = {
  readonly item: OpenItem;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
};

/** A session, a candidate or a bridge point beside the view that is shown. Escape closes it and goes back to where it was opened. */
export function ItemPanel({ item, title, closeLabel, children }: ItemPanelProps) {
  const { closeItem } = useContactWays();
  const headingId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { list, id } = item;
  // Each item is a panel of its own (it has its key), so this is once an item.
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) !== true) heading.current?.focus();
  }, []);
  const close = () => {
    closeItem();
    const mark = list === 'sessions' ? 'data-session' : 'data-item';
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`main [${mark}="${CSS.escape(id)}"]`)?.focus();
    });
  };
  return (
    <aside
      className={`${looks.panel} pa-no-print`}
      ref={panel}
      aria-labelledby={headingId}
      data-place={pathOfItem(item).join('.')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // A list or a calendar that is open above the panel closes first.
        const { target, currentTarget } = event;
        if (!(target instanceof Element) || !currentTarget.contains(target)) return;
        if (target.getAttribute('aria-expanded') === 'true') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={looks.panelHead}>
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconDeed label={closeLabel} icon={<IconX size={18} aria-hidden />} onClick={close} />
      </div>
      {children}
    </aside>
  );
}

/** One titled part of a panel. */
export function PanelPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={looks.panelPart} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
