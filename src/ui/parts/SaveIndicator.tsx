import { IconAlertTriangle, IconDeviceFloppy, IconLoader2, IconLock, IconPencil } from '@tabler/icons-react';
import { useSpeech } from '#ui/state/language.tsx';
import looks from './parts.module.css';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read-only' };

/** Is my work safe? Always in the title bar, and announced when the answer changes for the worse. */
export function SaveIndicator({ state }: { readonly state: SaveState }) {
  const { text, clock } = useSpeech();
  const words = text.parts.save;
  switch (state.kind) {
    case 'saved':
      return (
        <span className={looks.saveState} data-save="saved">
          <IconDeviceFloppy size={16} aria-hidden />
          {state.at === null ? words.saved : words.savedAt(clock(state.at))}
        </span>
      );
    case 'saving':
      return (
        <span className={looks.saveState} data-save="saving">
          <IconLoader2 size={16} className={looks.spin} aria-hidden />
          {words.saving}
        </span>
      );
    case 'unsaved':
      return (
        <span className={looks.saveState} data-save="unsaved">
          <IconPencil size={16} aria-hidden />
          {words.unsaved}
        </span>
      );
    case 'failed':
      return (
        <span className={looks.saveState} data-save="failed" data-look="error" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          {words.failed}
        </span>
      );
    case 'read-only':
      return (
        <span className={looks.saveState} data-save="read-only">
          <IconLock size={16} aria-hidden />
          {words.readOnly}
        </span>
      );
  }
}
