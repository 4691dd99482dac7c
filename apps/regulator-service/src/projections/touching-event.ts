import type { ReadEvent } from '@huihuan/contracts-events';
import { touchesOf, type ArchivedEvent } from '@huihuan/regulator-domain';

/** The last event of a batch that speaks of one of these items: what brought a conflict about them to light. */
export const touchingEvent = (archived: readonly ArchivedEvent[], itemIds: readonly string[]): ReadEvent => {
  const wanted = new Set(itemIds);
  const found = archived.findLast(({ event }) => touchesOf(event).some((touch) => wanted.has(touch.itemId)));
  if (found === undefined) throw new Error(`no event of the batch speaks of ${itemIds.join()}`);
  return found.event;
};
