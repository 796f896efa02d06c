import { Button, Group } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { useText } from '#ui/state/language.tsx';
import { Dialog } from './Dialog.tsx';

export type Question = {
  readonly title: string;
  readonly text: string;
  /** The deed, as a verb: "Xóa phương án". */
  readonly confirm: string;
  /** Loses something that cannot be brought back. */
  readonly dangerous?: boolean;
};

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks before a deed that cannot be undone; resolves to what the user said. */
export function useConfirm(): Ask {
  return use(ConfirmContext);
}

export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const [question, setQuestion] = useState<Question | null>(null);
  const answer = useRef<(agreed: boolean) => void>(() => undefined);
  const ask = useCallback<Ask>(
    (next) =>
      new Promise((resolve) => {
        answer.current = resolve;
        setQuestion(next);
      }),
    [],
  );
  const settle = (agreed: boolean) => {
    setQuestion(null);
    answer.current(agreed);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {question === null ? null : (
        <Dialog
          title={question.title}
          role="alertdialog"
          onClose={() => {
            settle(false);
          }}
        >
          <p style={{ margin: '0 0 1.25rem' }}>{question.text}</p>
          <Group justify="flex-end">
            <Button
              variant="default"
              data-autofocus
              onClick={() => {
                settle(false);
              }}
            >
              {text.common.cancel}
            </Button>
            <Button
              {...(question.dangerous === true ? { color: 'red' } : {})}
              onClick={() => {
                settle(true);
              }}
            >
              {question.confirm}
            </Button>
          </Group>
        </Dialog>
      )}
    </ConfirmContext>
  );
}
