import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useText } from '#ui/state/language.tsx';
import { Notice } from './Notice.tsx';
import looks from './parts.module.css';

type CrashState = { readonly failure: unknown };

/** A bug in one screen stays in that screen, and is said in words. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { failure: null };

  static getDerivedStateFromError(failure: unknown): CrashState {
    return { failure };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <CrashNotice
        failure={this.state.failure}
        onRetry={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function CrashNotice({ failure, onRetry }: { readonly failure: unknown; readonly onRetry: () => void }) {
  const text = useText().parts;
  return (
    <div className={looks.page}>
      <Notice
        look="error"
        title={text.crashTitle}
        actions={
          <Button variant="default" onClick={onRetry}>
            {text.retry}
          </Button>
        }
      >
        {text.crashText}
        <details>
          <summary>{text.details}</summary>
          {String(failure)}
        </details>
      </Notice>
    </div>
  );
}
