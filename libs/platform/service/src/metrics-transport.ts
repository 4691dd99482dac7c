import type { Transport } from '@huihuan/messaging-core';
import type { Instruments } from './metrics-instruments.ts';

interface ConsumerLabels {
  readonly service: string;
  readonly group: string;
}

/** The same transport, which also tells how large its batches were and how long their effects took. */
export const measuredTransport = (
  transport: Transport,
  { batchEvents, batchSeconds, failedBatches }: Instruments,
  service: string,
): Transport => ({
  subscribe: (options) => {
    const labels: ConsumerLabels = { service, group: options.group };
    return transport.subscribe({
      ...options,
      handle: async (messages) => {
        const began = performance.now();
        try {
          await options.handle(messages);
        } catch (failure) {
          failedBatches.inc({ ...labels });
          throw failure;
        }
        batchEvents.observe({ ...labels }, messages.length);
        batchSeconds.observe({ ...labels }, (performance.now() - began) / 1000);
      },
    });
  },
});
