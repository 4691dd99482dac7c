import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { FactLine } from '../facts/fact-schema.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { readMapChanges, type MapChanges } from '../map/map-query.ts';
import { sightKey, type Sight } from '../places/sight.ts';
import { readOverview, type Overview } from '../overview/overview-query.ts';

/** Everything that a map at a position needs to be up to date. */
export interface MapFrame extends MapChanges {
  readonly position: number;
  readonly overview: Overview;
  readonly facts: readonly FactLine[];
}

export type MapFrames = (sight: Sight, position: number) => Promise<MapFrame>;

/** More lines than a screen shows would only pass by. */
const newestFacts = 60;

/** Maps that show the same and stand at the same place share one frame. */
export const sharedMapFrames = (database: ServiceDatabase, facts: FactReader, now: () => Date): MapFrames => {
  const making = new Map<string, Promise<MapFrame>>();
  return (sight, position) => {
    const key = `${sightKey(sight)} ${position}`;
    const shared =
      making.get(key) ?? makeFrame(database, facts, { sight, position, now }).finally(() => making.delete(key));
    making.set(key, shared);
    return shared;
  };
};

interface Asked {
  readonly sight: Sight;
  readonly position: number;
  readonly now: () => Date;
}

/**
 * The overview is read first and gives the frame its position: what is read after it may be newer, never older, and comes
 * again with the next frame.
 */
const makeFrame = async (
  database: ServiceDatabase,
  facts: FactReader,
  { sight, position, now }: Asked,
): Promise<MapFrame> => {
  const overview = await readOverview(database, sight, now());
  const changes = await readMapChanges(database, sight, position);
  const lines = await facts.newestAfter(position, newestFacts, sight);
  return {
    position: overview.position,
    ...changes,
    overview,
    facts: lines.filter((line) => line.position <= overview.position),
  };
};
