import { Controller, Inject, type Type } from '@nestjs/common';
import { z } from 'zod';
import { Answer } from '../operation/answer.ts';
import { Operation } from '../operation/operation-decorator.ts';
import { operation } from '../operation/operation.ts';
import { askChecks } from './ask-checks.ts';
import { healthSchema, type Health, type HealthCheck } from './health-check.ts';
import { HealthRegistry } from './health-registry.ts';

const live = operation({
  method: 'GET',
  path: 'live',
  summary: 'Is the process alive?',
  summaryZh: '进程是否存活',
  tags: ['health'],
  answer: z.object({ status: z.literal('live') }),
});

const ready = operation({
  method: 'GET',
  path: 'ready',
  summary: 'Can work be done? 503 with the same body when not',
  summaryZh: '是否可以工作；不可以时以 503 返回同样的内容',
  tags: ['health'],
  answer: healthSchema,
  otherStatuses: [503],
});

/** The health routes below one path, over the checks that are chosen when they are asked. */
export const healthControllerAt = (
  path: string,
  choose: (registry: HealthRegistry) => ReadonlyMap<string, HealthCheck>,
): Type => {
  @Controller(path)
  class HealthController {
    private readonly registry: HealthRegistry;

    constructor(@Inject(HealthRegistry) registry: HealthRegistry) {
      this.registry = registry;
    }

    @Operation(live)
    live(): { status: 'live' } {
      return { status: 'live' };
    }

    @Operation(ready)
    async ready(): Promise<Answer<Health>> {
      const health = await askChecks(choose(this.registry));
      return new Answer(health, health.status === 'ready' ? 200 : 503);
    }
  }
  return HealthController;
};
