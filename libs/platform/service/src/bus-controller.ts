import { Controller, type Type } from '@nestjs/common';
import type { BusState, Consumer, ServiceBus } from '@huihuan/messaging-core';
import { Operation, operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { lagSoon } from './lag-soon.ts';
import type { ServiceName } from './service-definition.ts';

const busSchema = z
  .object({
    engine: z.enum(['embedded', 'kafka']),
    lag: z
      .object({ events: z.int(), seconds: z.number() })
      .nullable()
      .describe('What this service has not heard yet; null while the bus cannot be asked'),
    skipped: z
      .array(z.object({ type: z.string(), count: z.int() }))
      .readonly()
      .describe('Events of types that this version does not know, passed over since this process started'),
    relay: z
      .object({
        leader: z.boolean(),
        waiting: z.int(),
        oldestSeconds: z.number(),
        sentTotal: z.int(),
        lastError: z.string().nullable(),
      })
      .nullable()
      .describe('What brings committed events to the bus; null where the outbox is the bus'),
    broker: z.enum(['connected', 'away']).nullable(),
    complaints: z.array(z.object({ zh: z.string(), en: z.string() })).readonly(),
  })
  .meta({ id: 'Bus', description: 'How the events of a service travel' });

const readBus = operation({
  method: 'GET',
  path: 'bus',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'How events reach this service and leave it',
  summaryZh: '本服务事件的收发情况',
  tags: ['bus'],
  answer: busSchema,
});

interface BusParts {
  readonly bus: ServiceBus;
  readonly consumer: () => Consumer | null;
  /** What the service itself found, beside what the bus complains of. */
  readonly complaints?: (() => Promise<BusState['complaints']>) | undefined;
}

export const busController = (name: ServiceName, { bus, consumer, complaints }: BusParts): Type => {
  @Controller(`/api/${name}`)
  class BusController {
    @Operation(readBus)
    async read(): Promise<z.output<typeof busSchema>> {
      const running = consumer();
      const [relay, lag, own] = await Promise.all([
        bus.relayStatus(),
        running === null ? null : lagSoon(running),
        complaints?.() ?? [],
      ]);
      const state = bus.state();
      return { ...state, complaints: [...own, ...state.complaints], relay, lag, skipped: running?.skipped() ?? [] };
    }
  }
  return BusController;
};
