import { Controller, type Type } from '@nestjs/common';
import { auditEndSchema, auditEventSchema, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import { uuidV7Field } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Consumer } from '@huihuan/messaging-core';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { publishedEvents } from './published-events.ts';
import type { ServiceName } from './service-definition.ts';

const deadLetterSchema = z
  .object({
    eventId: z.string(),
    type: z.string(),
    key: z.string(),
    source: z.string(),
    siteSeq: z.int(),
    error: z.string(),
    attempts: z.int(),
    firstAt: z.string(),
    lastAt: z.string(),
    record: z.string(),
  })
  .meta({ id: 'DeadLetter', description: 'An event that could not take effect, with the whole error' });
type DeadLetterView = z.output<typeof deadLetterSchema>;

const list = operation({
  method: 'GET',
  path: 'dead-letters',
  summary: 'Events that could not take effect, and those that wait behind them, in their order',
  summaryZh: '未能生效的事件及其后排队的事件，按次序',
  tags: ['dead-letters'],
  answer: z.object({ deadLetters: z.array(deadLetterSchema).readonly() }),
});

const retry = operation({
  method: 'POST',
  path: 'dead-letters/:eventId/retry',
  summary: 'Try a dead letter and those behind it again, in their order',
  summaryZh: '按次序重试该事件及其后排队的事件',
  tags: ['dead-letters'],
  params: z.object({ eventId: z.uuid() }),
  body: z.object({ id: uuidV7Field }),
  answer: z.object({ done: z.int(), waiting: z.int() }),
  problems: ['dead-letter.unknown'],
});

const auditEvents = operation({
  method: 'GET',
  path: 'audit/events',
  summary: 'Everything that this service published, in the order of the log',
  summaryZh: '本服务发布的全部事件，按日志次序',
  tags: ['audit'],
  query: z.object({
    after: z
      .string()
      .regex(/^\d{1,38}$/)
      .optional()
      .describe('A position; those up to and including it are left out'),
  }),
  answer: z.union([auditEventSchema, auditEndSchema]),
  media: 'ndjson',
});

/** The routes that every service has: its dead letters and what it published. */
export const serviceController = (
  name: ServiceName,
  database: ServiceDatabase,
  consumer: () => Consumer | null,
): Type => {
  @Controller(`/api/${name}`)
  class ServiceController {
    @Operation(list)
    async list(): Promise<{ deadLetters: readonly DeadLetterView[] }> {
      const letters = (await consumer()?.deadLetters()) ?? [];
      return {
        deadLetters: letters.map(({ id, type, key, source, siteSeq, error, attempts, firstAt, lastAt, record }) => ({
          ...{ eventId: id, type, key, source, siteSeq, error, attempts, firstAt, lastAt, record },
        })),
      };
    }

    @Operation(retry)
    async retry(
      @Input() { params }: InputOf<typeof retry>,
    ): Promise<Result<{ readonly done: number; readonly waiting: number }>> {
      const done = (await consumer()?.retry(params.eventId)) ?? null;
      if (done === null) return refuse(unknownLetter(params.eventId));
      return accept({ done, waiting: (await consumer()?.deadLetters())?.length ?? 0 });
    }

    @Operation(auditEvents)
    events(@Input() { query }: InputOf<typeof auditEvents>): AsyncIterable<AuditEvent | AuditEnd> {
      return publishedEvents(database, query.after);
    }
  }
  return ServiceController;
};

const unknownLetter = (eventId: string) => ({
  code: 'dead-letter.unknown',
  kind: 'missing' as const,
  zh: `没有等待处理的事件 ${eventId}；可能已经重试成功`,
  en: `no dead letter ${eventId} is waiting; it may have been retried already`,
  details: { eventId },
});
