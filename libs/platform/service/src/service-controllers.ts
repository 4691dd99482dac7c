import { Controller, type Type } from '@nestjs/common';
import { auditEndSchema, auditEventSchema, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import type { Result } from '@huihuan/kernel-domain';
import type { Consumer } from '@huihuan/messaging-core';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { ServiceDatabase } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { discardLetter, listLetters, oneLetter, retryLetter, retryLetters } from './dead-letters/letter-operations.ts';
import {
  lettersOfService,
  type LettersView,
  type Tried,
  type WholeLetterView,
} from './dead-letters/letters-of-service.ts';
import { publishedEvents } from './published-events.ts';
import type { ServiceName } from './service-definition.ts';

const auditEvents = operation({
  method: 'GET',
  path: 'audit/events',
  access: { action: 'audit.read', where: () => 'network' },
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
  const letters = lettersOfService(database, consumer);

  @Controller(`/api/${name}`)
  class ServiceController {
    @Operation(listLetters)
    list(@Input() { query: { after, ...query } }: InputOf<typeof listLetters>): Promise<LettersView> {
      return letters.list(after === undefined ? query : { ...query, after });
    }

    @Operation(oneLetter)
    one(@Input() { params }: InputOf<typeof oneLetter>): Promise<Result<WholeLetterView>> {
      return letters.one(params.eventId);
    }

    @Operation(retryLetter)
    retry(@Input() { params, body }: InputOf<typeof retryLetter>): Promise<Result<Tried>> {
      return letters.retry(body.id, params.eventId);
    }

    @Operation(retryLetters)
    retryAll(@Input() { body }: InputOf<typeof retryLetters>): Promise<Result<Tried>> {
      return letters.retryAll(body.id);
    }

    @Operation(discardLetter)
    discard(@Input() { params, body: { id, ...words } }: InputOf<typeof discardLetter>): Promise<Result<Tried>> {
      return letters.discard(id, params.eventId, words);
    }

    @Operation(auditEvents)
    events(@Input() { query }: InputOf<typeof auditEvents>): AsyncIterable<AuditEvent | AuditEnd> {
      return publishedEvents(database, query.after);
    }
  }
  return ServiceController;
};
