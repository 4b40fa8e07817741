import { Component, type ReactNode } from "react";
import { type PartPlace, Problem } from "./problem.tsx";

type BoundaryProps = {
  /** What stands in the place of children that threw. */
  fallback: (error: unknown, retry: () => void) => ReactNode;
  /** Another value tries anew by itself: another zone may be shown where one could not. */
  resetOn?: unknown;
  children: ReactNode;
};

/** Keeps a throw while rendering to a part of the page. React knows no other form than a class for it. */
export class ErrorBoundary extends Component<BoundaryProps, { failed: { error: unknown } | null }> {
  override state: { failed: { error: unknown } | null } = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: { error } };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.failed && !Object.is(before.resetOn, this.props.resetOn)) this.retry();
  }

  private readonly retry = (): void => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error, this.retry) : this.props.children;
  }
}

/** A part of the page that may fail by itself: the rest goes on, and in its place stands why and what can be done. */
export function Guarded(props: {
  place: PartPlace;
  resetOn?: unknown;
  onClose?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <ErrorBoundary
      resetOn={props.resetOn}
      fallback={(error, retry) => (
        <Problem error={error} place={props.place} onRetry={retry} onClose={props.onClose} />
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}
