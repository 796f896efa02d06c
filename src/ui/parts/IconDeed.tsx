import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type IconDeedProps = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> & {
    /** The button's name, also its tooltip. */
    readonly label: string;
    /** Printed behind the name in the tooltip: "Ctrl Z". */
    readonly keys?: string;
    readonly icon: ReactNode;
  };

/** A button that is only a picture: it always has a name, a tooltip and, if there are any, its keys. */
export function IconDeed({ label, keys, icon, ...button }: IconDeedProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon {...button} aria-label={label}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
