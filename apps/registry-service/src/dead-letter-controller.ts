import { Controller } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';

const listOperation = operation({
  method: 'GET',
  path: 'dead-letters',
  summary: 'Events that could not take effect; the registry consumes none',
  summaryZh: '未能生效的事件；登记服务不消费事件，故恒为空',
  tags: ['dead-letters'],
  answer: z.object({ deadLetters: z.array(z.never()) }),
});

const retryOperation = operation({
  method: 'POST',
  path: 'dead-letters/:eventId/retry',
  summary: 'Tries a dead letter again',
  summaryZh: '重试未能生效的事件',
  tags: ['dead-letters'],
  params: z.object({ eventId: z.uuid() }),
  body: z.object({ id: uuidV7Field }),
  answer: z.object({}),
  problems: ['dead-letter.unknown'],
});

/** The routes that every service has. */
@Controller('api/registry')
export class DeadLetterController {
  @Operation(listOperation)
  list(): { deadLetters: never[] } {
    return { deadLetters: [] };
  }

  @Operation(retryOperation)
  retry(@Input() { params: { eventId } }: InputOf<typeof retryOperation>): Result<Record<string, never>> {
    return refuse({
      code: 'dead-letter.unknown',
      kind: 'missing',
      zh: `没有等待处理的事件 ${eventId}；登记服务不消费事件`,
      en: `no dead letter ${eventId} is waiting; the registry consumes no events`,
      details: { eventId },
    });
  }
}
