import { followEvents } from '@huihuan/web-kit';
import type { MapChanges } from '../../../lib/api/types.ts';
import { noteHeard } from '../../../lib/state/last-heard.ts';

export interface ChangeStreamListeners {
  readonly onOpen: () => void;
  readonly onLost: () => void;
  readonly onChanges: (changes: MapChanges) => void;
}

/** Listens to the changes of the map from a position on, over every cut. Returns the function that ends it. */
export const openChangeStream = (from: number, { onOpen, onLost, onChanges }: ChangeStreamListeners): (() => void) =>
  followEvents(`/api/regulator/map/stream?lastEventId=${from}`, {
    onOpen,
    onLost,
    onHeard: noteHeard,
    onEvent: (event, data) => {
      if (event === 'changes') onChanges(JSON.parse(data) as MapChanges);
    },
  });
