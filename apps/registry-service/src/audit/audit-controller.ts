import { Controller, Inject } from '@nestjs/common';
import { auditEndSchema, auditEventSchema, type AuditEnd, type AuditEvent } from '@huihuan/contracts-audit';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { publishedEvents } from './published-events.ts';

const auditEventsOperation = operation({
  method: 'GET',
  path: 'audit/events',
  summary: 'Everything that the registry published, in the order of the log',
  summaryZh: '本服务发布的全部事件，按日志顺序',
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

@Controller('api/registry')
export class AuditController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(auditEventsOperation)
  events(@Input() { query }: InputOf<typeof auditEventsOperation>): AsyncIterable<AuditEvent | AuditEnd> {
    return publishedEvents(this.registry.database, query.after);
  }
}
