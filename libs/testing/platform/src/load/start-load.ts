import { createInsistence, type Acknowledged, type Troubles } from './insist.ts';
import { readLoadSites } from './load-sites.ts';
import { createQueue } from './queue.ts';
import { runCentre, runRegistrar, runStation, runTablet, type Ride, type Work } from './workers.ts';

export interface LoadOptions {
  readonly tablets?: number;
  readonly restMilliseconds?: number;
}

/** Work that goes on while something breaks. */
export interface Load {
  /** Everything that was acknowledged so far. */
  readonly acknowledged: readonly Acknowledged[];
  readonly troubles: Troubles;
  /** Of requests to this service. */
  acknowledgedBy(service: string): number;
  /** No new goods; those on their way go to the end of it. @throws what a part of the load could not get done */
  stop(): Promise<void>;
}

/** Begins to work at several collection points, a station and a centre of the demonstration network, and at the registry. */
export const startLoad = async (url: string, options: LoadOptions = {}): Promise<Load> => {
  const { tablets = 3, restMilliseconds = 60 } = options;
  const sites = await readLoadSites(url, tablets);
  const client = createInsistence(url);
  let stopping = false;
  const work: Work = { client, sites, restMilliseconds, stopped: () => stopping };
  const [toStation, toCentre] = [createQueue<Ride>(), createQueue<Ride>()];
  const tabletsAtWork = Promise.all(sites.points.map((point) => runTablet(work, point, toStation)));
  const parts = [
    tabletsAtWork.finally(() => toStation.close()),
    runStation(work, toStation, toCentre).finally(() => toCentre.close()),
    runCentre(work, toCentre),
    runRegistrar(work, 0),
  ];
  const done = Promise.all(parts);
  // told when it stops, and no earlier
  done.catch(() => (stopping = true));
  return {
    acknowledged: client.acknowledged,
    troubles: client.troubles,
    acknowledgedBy: (service) => client.acknowledged.filter(({ path }) => path.startsWith(`/api/${service}/`)).length,
    stop: async () => {
      stopping = true;
      await done;
    },
  };
};
