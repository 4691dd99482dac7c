import { Component, type ReactElement, type ReactNode } from 'react';

const againMs = 10_000;

/** A wall has nobody who would reload it: where a part of it fails, it does so by itself a little later. */
export class WallGuard extends Component<{ children: ReactNode; fallback: ReactElement }, { failed: boolean }> {
  override state = { failed: false };
  private timer: number | undefined;

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override componentDidCatch(): void {
    this.timer = window.setTimeout(() => location.reload(), againMs);
  }
  override componentWillUnmount(): void {
    window.clearTimeout(this.timer);
  }
  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
