import type { ReactNode } from 'react';
import looks from './parts.module.css';

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly actions?: ReactNode;
};

/** Nothing here yet: what would be here, and the one or two ways to get it. */
export function EmptyState({ icon, title, text, actions }: EmptyStateProps) {
  return (
    <div className={looks.empty}>
      <span className={looks.emptyIcon} aria-hidden>
        {icon}
      </span>
      <p className={looks.emptyTitle}>{title}</p>
      {text === undefined ? null : <p className={looks.emptyText}>{text}</p>}
      {actions === undefined ? null : <div className={looks.emptyActions}>{actions}</div>}
    </div>
  );
}
