import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '#domain/result.ts';
import { useText } from '#ui/state/language.tsx';
import { problemWords } from '#ui/state/problem-words.ts';
import { Notice } from './Notice.tsx';

type ProblemPanelProps = {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
};

/** What was refused, and what the user can do about it. */
export function ProblemPanel({ problem, onRetry, actions }: ProblemPanelProps) {
  const text = useText();
  const { title, remedy } = problemWords(text, problem);
  return (
    <Notice
      look="error"
      title={title}
      actions={
        <>
          {onRetry === undefined ? null : (
            <Button variant="default" onClick={onRetry}>
              {text.parts.retry}
            </Button>
          )}
          {actions}
        </>
      }
    >
      {remedy}
    </Notice>
  );
}
