import { until } from '../until.ts';
import { createInsistence, type Acknowledged, type Troubles } from './insist.ts';
import { readLoadSites } from './load-sites.ts';
import { readPublished } from './published.ts';
import { createQueue } from './queue.ts';
import { runCentre, runRegistrar, runStation, runTablet, type Ride, type Work } from './workers.ts';

export interface LoadOptions {
  readonly tablets?: number;
  readonly restMilliseconds?: number;
  /** Whether some serial numbers are forged, so that the regulator finds conflicts; they are unless said. */
  readonly conflicts?: boolean;
  /** How long it waits for what another service has to hear of first. */
  readonly patience?: number;
  /** How far the clocks of the services are behind, whose goods come in by these. */
  readonly clockBehind?: number;
}

/** Work that goes on while something breaks. */
export interface Load {
  /** Ids of the events that were there before it began. */
  readonly before: ReadonlySet<string>;
  /** Everything that was acknowledged so far. */
  readonly acknowledged: readonly Acknowledged[];
  readonly troubles: Troubles;
  /** Waits until so many more requests are acknowledged. @throws what a part of the load could not get done */
  more(count: number, milliseconds?: number): Promise<void>;
  /** No new goods; those on their way go to the end of it. @throws what a part of the load could not get done */
  stop(): Promise<void>;
}

/** Begins to work at several collection points, a station and a centre of the demonstration network, and at the registry. */
export const startLoad = async (url: string, options: LoadOptions = {}): Promise<Load> => {
  const { tablets = 3, restMilliseconds = 60, conflicts = true, clockBehind = 0 } = options;
  const sites = await readLoadSites(url, tablets);
  const before = new Set((await readPublished(url)).map(({ id }) => id));
  const client = createInsistence(url, options.patience);
  let stopping = false;
  const work: Work = { client, sites, restMilliseconds, conflicts, clockBehind, stopped: () => stopping };
  const [toStation, toCentre] = [createQueue<Ride>(), createQueue<Ride>()];
  const tabletsAtWork = Promise.all(sites.points.map((point) => runTablet(work, point, toStation)));
  const parts = [
    tabletsAtWork.finally(() => toStation.close()),
    runStation(work, toStation, toCentre).finally(() => toCentre.close()),
    runCentre(work, toCentre),
    runRegistrar(work),
  ];
  const done = Promise.all(parts);
  let failure: unknown = null;
  done.catch((why: unknown) => {
    failure = why;
    stopping = true;
  });
  return {
    before,
    acknowledged: client.acknowledged,
    troubles: client.troubles,
    more: async (count, milliseconds = 240_000) => {
      const enough = client.acknowledged.length + count;
      await until(() => Promise.resolve(failure !== null || client.acknowledged.length >= enough), milliseconds);
      if (failure !== null) await done;
    },
    stop: async () => {
      stopping = true;
      await done;
    },
  };
};
