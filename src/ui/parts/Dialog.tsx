import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '#ui/state/language.tsx';

/** The keyboard goes back to where it was when the dialog opened, unless that is gone or it is elsewhere already. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl' | '100%';
  /** `alertdialog`: an answer is needed before anything else. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Near the top, so that a list below may grow and shrink without jumping. */
  readonly atTop?: boolean;
  readonly children: ReactNode;
};

/**
 * A window above the page. Rendered while it is needed, so it is always open.
 *
 * Put together from the library's pieces because its ready-made modal leaves
 * the close button without a name and its heading bar a second page banner.
 */
export function Dialog({
  title,
  onClose,
  size = 'md',
  role = 'dialog',
  atTop = false,
  children,
}: DialogProps) {
  const text = useText();
  useFocusReturn();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered={!atTop}
      {...(atTop ? { yOffset: '12vh' } : {})}
    >
      <Modal.Overlay />
      {/* The library's content says `dialog` whatever it is told, so the role goes onto its element. */}
      <Modal.Content renderRoot={(props) => <div {...props} role={role} />}>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={text.common.close} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
