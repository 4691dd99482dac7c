import type { Consumer, ServiceBus } from '@huihuan/messaging-core';
import type { Metrics } from '@huihuan/platform-http';
import { lagSoon } from './lag-soon.ts';
import { serviceMetrics, type ServiceFigures, type ServiceMetrics } from './metrics.ts';

interface MeasuredService {
  readonly metrics: Metrics;
  readonly service: string;
  readonly group: string;
  readonly bus: ServiceBus;
  readonly consumer: () => Consumer | null;
}

const nothingAside = { failed: 0, behind: 0, early: 0 };

/** The figures of a running service, asked of its bus and its consumer. */
export const metricsOfService = (measured: MeasuredService): ServiceMetrics => {
  const { bus, consumer, ...options } = measured;
  const read = async (): Promise<ServiceFigures> => {
    const running = consumer();
    const [relay, lag, deadLetters] = await Promise.all([
      bus.relayStatus(),
      // unknown while the broker is away, which is told by a figure of its own
      running === null ? null : lagSoon(running),
      running?.letterCounts(),
    ]);
    return {
      relay,
      broker: bus.state().broker,
      received: bus.received(),
      lag,
      deadLetters: deadLetters ?? nothingAside,
      skipped: running?.skipped() ?? [],
    };
  };
  return serviceMetrics({ ...options, read });
};
