import type { Load } from '../load/start-load.ts';
import { serviceNames, type ServiceName } from '../network/service-names.ts';
import type { StartAs } from '../network/service-process.ts';
import type { Network } from '../network/start-network.ts';
import type { Release } from '../release/make-release.ts';

/** `null` is the version of this checkout. */
export type Version = Release | null;

export interface Rollout {
  /** A process of that version joins beside the one that is there. */
  join(service: ServiceName, version: Version): Promise<void>;
  /** The one that was there before goes. */
  takeOver(service: ServiceName): Promise<void>;
  /** Both, with work that both do in between. */
  replace(service: ServiceName, version: Version, load: Load): Promise<void>;
  /** Starts a process of the service on another database in the place that is free. @returns how to end it */
  aside(service: ServiceName, version: Release, env: Readonly<Record<string, string>>): Promise<() => Promise<void>>;
}

/** Requests that are answered while two versions are there. */
const together = 15;

const programAs = (service: ServiceName, version: Version): StartAs =>
  version === null ? {} : { main: version.programOf(`${service}-service`) };

/** @param as what is different at every start */
export const openRollout = (network: Network, as: StartAs = {}): Rollout => {
  const places = new Map(serviceNames.map((service) => [service, 0]));
  const busy = (service: ServiceName): number => places.get(service) ?? 0;
  const free = (service: ServiceName): number => 1 - busy(service);
  const join: Rollout['join'] = (service, version) =>
    network.process(service, free(service)).start({ ...as, ...programAs(service, version) });
  const takeOver: Rollout['takeOver'] = async (service) => {
    const { code, signal } = await network.process(service, busy(service)).stop();
    places.set(service, free(service));
    if (code !== 0) throw new Error(`${service} ended with ${code ?? signal}`);
  };
  return {
    join,
    takeOver,
    replace: async (service, version, load) => {
      await join(service, version);
      await load.more(together);
      await takeOver(service);
    },
    aside: async (service, version, env) => {
      const place = network.process(service, free(service));
      await place.start({ ...as, ...programAs(service, version), env: { ...as.env, ...env } });
      return async () => {
        await place.stop();
      };
    },
  };
};
