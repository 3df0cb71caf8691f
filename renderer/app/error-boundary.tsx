import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/state.tsx';
import { pageError } from './page-error.ts';

interface Props {
  readonly children: ReactNode;
  /** Label of the button that draws the page anew. */
  readonly tryAgain: string;
}

interface State {
  readonly failure: Error | null;
}

/** A bug in one page must not take the desk away: says so in its place. Its `key` is the page, so that leaving clears it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { failure: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <ErrorState
        error={pageError}
        detail={failure.message}
        actions={
          <Button look="primary" onClick={() => this.setState({ failure: null })}>
            {this.props.tryAgain}
          </Button>
        }
      />
    );
  }
}
