import { arm, type KillMark, type KillOrder } from '../faults/kill-points.ts';
import { serviceNames, type ServiceName } from '../network/service-names.ts';
import type { Network } from '../network/start-network.ts';
import type { Ending } from '../process/run-program.ts';

/** How a process of a service died by its own hand. */
export interface Death {
  readonly service: ServiceName;
  readonly order: KillOrder;
  readonly ending: Ending;
  readonly mark: KillMark | null;
}

export type KillPlan = Readonly<Record<ServiceName, readonly KillOrder[]>>;

/**
 * Lets each service die at each of its points in turn, all services at the same time, while others work on. Each is started
 * again at once, and in the end once more without an order to die.
 * @param onDeath looks at what a dead service left behind, before it lives again
 */
export const killThroughout = async (
  network: Network,
  plan: KillPlan,
  onDeath: (death: Death) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Death[]> => {
  const deaths: Death[] = [];
  const each = serviceNames.map(async (service) => {
    const place = network.process(service);
    for (const order of plan[service]) {
      await place.kill();
      const armed = arm(order);
      place.launch({ env: armed.env });
      const ending = await place.ended();
      const death = { service, order, ending, mark: armed.takeMark() };
      deaths.push(death);
      await onDeath(death);
    }
    await place.start();
  });
  await Promise.all(each);
  return deaths;
};
