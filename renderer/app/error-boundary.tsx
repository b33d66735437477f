import { Component, type ReactNode } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';

interface ErrorBoundaryProps {
  /** A new value mounts the children anew, e.g. the id of the area. */
  readonly resetKey: string;
  readonly fallback: (failure: Failure, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: Failure | undefined;
  readonly resetKey: string;
}

/** Contains a crash of what it holds and shows E-RENDER instead; the rest stays usable (SAFE-30). */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    // The error itself may quote the record: nothing of it is kept.
    return {
      failure: {
        code: 'E-RENDER',
        reference: crypto.randomUUID(),
        at: new Date().toISOString(),
        retryable: true,
      },
    };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { failure: undefined, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return this.props.fallback(failure, () => this.setState({ failure: undefined }));
  }
}
