import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '#ui/state/language.tsx';

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
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered={!atTop}
      {...(atTop ? { yOffset: '12vh' } : {})}
    >
      <Modal.Overlay />
      <Modal.Content role={role}>
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={text.common.close} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
