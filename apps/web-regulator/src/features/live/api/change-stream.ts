import type { MapChanges } from '../../../lib/api/types.ts';

export interface ChangeStreamListeners {
  readonly onOpen: () => void;
  readonly onLost: () => void;
  readonly onChanges: (changes: MapChanges) => void;
}

const reopenAfterMs = 2000;

/**
 * Listens to `/api/regulator/map/stream` from a position on. The browser itself resumes after a cut by the last event id;
 * only when a server or proxy answers with an error it gives up, and then this opens anew behind the last position seen.
 * Returns the function that ends it.
 */
export const openChangeStream = (from: number, listeners: ChangeStreamListeners): (() => void) => {
  let position = from;
  let source: EventSource;
  let timer: number | undefined;

  const open = (): void => {
    source = new EventSource(`/api/regulator/map/stream?lastEventId=${position}`);
    source.addEventListener('open', listeners.onOpen);
    source.addEventListener('changes', (message: MessageEvent<string>) => {
      const changes = JSON.parse(message.data) as MapChanges;
      position = Math.max(position, changes.position);
      listeners.onChanges(changes);
    });
    source.addEventListener('error', () => {
      listeners.onLost();
      if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(open, reopenAfterMs);
    });
  };

  open();
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
};
