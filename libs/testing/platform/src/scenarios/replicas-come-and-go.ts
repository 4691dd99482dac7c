import { serviceNames } from '../network/service-names.ts';
import type { Network } from '../network/start-network.ts';
import type { Load } from '../load/start-load.ts';

const second = 1;
/** Requests that are answered while two of each are there. */
const between = 40;

/** A second process of each service joins and is stopped, joins again and is killed, while work goes on. @returns exit codes */
export const replicasComeAndGo = async (network: Network, load: Load): Promise<readonly (number | null)[]> => {
  const replicas = serviceNames.map((service) => network.process(service, second));
  await Promise.all(replicas.map((replica) => replica.start()));
  await load.more(between);
  const endings = await Promise.all(replicas.map((replica) => replica.stop()));
  await load.more(between);
  await Promise.all(replicas.map((replica) => replica.start()));
  await load.more(between);
  await Promise.all(replicas.map((replica) => replica.kill()));
  await load.more(between);
  return endings.map(({ code }) => code);
};
