import type { ServiceDatabase } from '@huihuan/platform-persistence';
import type { FactLine } from '../facts/fact-schema.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { readMapChanges, type MapChanges } from '../map/map-query.ts';
import { readOverview, type Overview } from '../overview/overview-query.ts';

/** Everything that a map at a position needs to be up to date. */
export interface MapFrame extends MapChanges {
  readonly position: number;
  readonly overview: Overview;
  readonly facts: readonly FactLine[];
}

export type MapFrames = (areaCode: string | undefined, position: number) => Promise<MapFrame>;

/** More lines than a screen shows would only pass by. */
const newestFacts = 60;

/** Maps of one area that stand at the same place share one frame. */
export const sharedMapFrames = (database: ServiceDatabase, facts: FactReader, now: () => Date): MapFrames => {
  const making = new Map<string, Promise<MapFrame>>();
  return (areaCode, position) => {
    const key = `${areaCode ?? ''} ${position}`;
    const shared =
      making.get(key) ?? makeFrame(database, facts, { areaCode, position, now }).finally(() => making.delete(key));
    making.set(key, shared);
    return shared;
  };
};

interface Asked {
  readonly areaCode: string | undefined;
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
  { areaCode, position, now }: Asked,
): Promise<MapFrame> => {
  const overview = await readOverview(database, areaCode, now());
  const changes = await readMapChanges(database, areaCode, position);
  const lines = await facts.newestAfter(position, newestFacts);
  return {
    position: overview.position,
    ...changes,
    overview,
    facts: lines.filter((line) => line.position <= overview.position),
  };
};
