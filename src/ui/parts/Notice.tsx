import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#ui/state/language.tsx';
import looks from './parts.module.css';
import { LOOK_ICON, type Look } from './StatusChip.tsx';

type NoticeProps = {
  readonly look: Exclude<Look, 'neutral'>;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Something the user has to know here, with the way out. Errors are announced at once. */
export function Notice({ look, title, children, actions }: NoticeProps) {
  const Icon = LOOK_ICON[look];
  return (
    <div className={looks.notice} data-look={look} role={look === 'error' ? 'alert' : 'status'}>
      <Icon size={20} className={looks.noticeIcon} aria-hidden />
      <div className={looks.noticeBody}>
        <p className={looks.noticeTitle}>{title}</p>
        {children === undefined ? null : <div className={looks.noticeText}>{children}</div>}
        {actions === undefined ? null : <div className={looks.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}

/** Why nothing on this page can be changed. */
export function ReadOnlyNotice({
  reason,
  actions,
}: {
  readonly reason: string;
  readonly actions?: ReactNode;
}) {
  const text = useText().parts;
  return (
    <div className={looks.notice} data-look="note" role="status">
      <IconLock size={20} className={looks.noticeIcon} aria-hidden />
      <div className={looks.noticeBody}>
        <p className={looks.noticeTitle}>{text.readOnlyTitle}</p>
        <p className={looks.noticeText}>{reason}</p>
        {actions === undefined ? null : <div className={looks.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}
