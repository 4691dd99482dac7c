import { fact, genesis, seal, siteSource } from '@huihuan/contracts-events';
import type { ServiceDatabase, Tx } from '@huihuan/platform-persistence';
import { startConsumer, type Consumer } from '../consumer.ts';
import type { ConsumerOptions } from '../consumer-options.ts';
import type { Delivery } from '../delivery.ts';
import type { Message, SubscriptionOptions } from '../transport.ts';
import { testId } from './transport-harness.spec-support.ts';

/** An event of a truck; what a test means by it stands in the plate. */
export const truckEvent = (truckId: string, plate = '豫A00001'): Message => {
  const truck = { truckId, plate, capacityGrams: 1_000_000, homeSiteId: null, active: true };
  const provenance = { id: testId(), time: new Date().toISOString(), correlationId: 'test', causationId: 'test' };
  return seal(siteSource(testId()), genesis, fact('cn.huihuan.truck.registered.v1', truck), provenance);
};

/** The same message as another version or type would say it. */
export const asType = (message: Message, type: string): Message => ({
  ...message,
  type,
  record: JSON.stringify({ ...(JSON.parse(message.record) as object), type }),
});

export const plateOf = ({ event }: Delivery): string =>
  event.type === 'cn.huihuan.truck.registered.v1' ? event.data.plate : '';

/** A consumer whose bus is the test itself, so that it says when which batch comes. */
export const handFedConsumer = async (
  database: ServiceDatabase,
  group: string,
  options: Partial<ConsumerOptions> & { readonly apply?: (tx: Tx, deliveries: readonly Delivery[]) => Promise<void> },
) => {
  let deliver: SubscriptionOptions['handle'] = () => Promise.reject(new Error('nobody listens'));
  let subscribed: SubscriptionOptions['types'] = [];
  const applied: string[] = [];
  const said: string[] = [];
  const consumer: Consumer = await startConsumer({
    group,
    database,
    transport: {
      subscribe: ({ handle, types }) => {
        deliver = handle;
        subscribed = types;
        return Promise.resolve({
          lag: () => Promise.resolve({ events: 0, seconds: 0 }),
          stop: () => Promise.resolve(),
        });
      },
    },
    effects: [{ types: ['cn.huihuan.truck.registered.v1'], apply: options.apply ?? (() => Promise.resolve()) }],
    log: {
      warn: (_, message) => void said.push(message),
      error: (_, message) => void said.push(message),
    },
    onApplied: (deliveries) => void applied.push(...deliveries.map(({ id }) => id)),
    ...options,
  });
  return {
    consumer,
    /** Ids, in the order in which they had their effect. */
    applied,
    said,
    types: (): SubscriptionOptions['types'] => subscribed,
    deliver: (messages: readonly Message[]): Promise<void> => deliver(messages),
  };
};
