import { type ReactNode, useId } from 'react';
import looks from './parts.module.css';

type PageFrameProps = {
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  /** Use the whole width: tables. Forms stay at reading width. */
  readonly wide?: boolean;
  /** Take exactly the height there is, so that a table inside scrolls by itself. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

/** One page of the window: its heading, what can be done here, and the content. */
export function PageFrame({ title, lead, actions, wide = false, fill = false, children }: PageFrameProps) {
  return (
    <div className={looks.page} data-wide={wide || undefined} data-fill={fill || undefined}>
      <div className={looks.pageHead}>
        <div>
          <h1 className={looks.pageTitle}>{title}</h1>
          {lead === undefined ? null : <p className={looks.pageLead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={`${looks.actions} pa-no-print`}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

type PanelProps = {
  readonly title?: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A titled panel inside a page; a landmark only when it has a title. */
export function Panel({ title, lead, actions, children }: PanelProps) {
  const headingId = useId();
  if (title === undefined) return <div className={looks.panel}>{children}</div>;
  return (
    <section className={looks.panel} aria-labelledby={headingId}>
      <div className={looks.sectionHead}>
        <div>
          <h2 className={looks.sectionTitle} id={headingId}>
            {title}
          </h2>
          {lead === undefined ? null : <p className={looks.sectionLead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={`${looks.actions} pa-no-print`}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
