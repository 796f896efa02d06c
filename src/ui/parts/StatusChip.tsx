import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import looks from './parts.module.css';

export type Look = 'ok' | 'warning' | 'error' | 'note' | 'neutral';

/** Never colour alone: each look has its own sign. */
export const LOOK_ICON = {
  ok: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconCircleX,
  note: IconInfoCircle,
  neutral: IconCircleDashed,
} as const;

export function StatusChip({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const Icon = LOOK_ICON[look];
  return (
    <span className={looks.chip} data-look={look}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}
