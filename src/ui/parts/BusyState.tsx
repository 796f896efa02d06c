import { Button, Progress } from '@mantine/core';
import { useId } from 'react';
import { useText } from '#ui/state/language.tsx';
import looks from './parts.module.css';

type BusyStateProps = {
  readonly label: string;
  /** 0 to 1; left out while the length is unknown. */
  readonly fraction?: number;
  readonly onCancel?: () => void;
};

/** Work that takes longer than half a second: what, how far, and the way to stop it. */
export function BusyState({ label, fraction, onCancel }: BusyStateProps) {
  const text = useText();
  const labelId = useId();
  return (
    <div className={looks.busy} role="status" aria-live="polite">
      <div className={looks.busyLine}>
        <span id={labelId}>{label}</span>
        {onCancel === undefined ? null : (
          <Button variant="default" size="compact-sm" onClick={onCancel}>
            {text.common.cancel}
          </Button>
        )}
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={fraction === undefined ? 100 : Math.round(fraction * 100)}
          animated={fraction === undefined}
          striped={fraction === undefined}
          aria-labelledby={labelId}
          withAria={fraction !== undefined}
          // Even while nobody knows how far it is: then without a value.
          role="progressbar"
        />
      </Progress.Root>
    </div>
  );
}
