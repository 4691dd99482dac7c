import { Controller, Inject, Req, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isInsider } from '../metrics/insiders.ts';
import { Answer } from '../operation/answer.ts';
import { Operation } from '../operation/operation-decorator.ts';
import { operation } from '../operation/operation.ts';
import { askChecks } from './ask-checks.ts';
import { healthSchema, type Health, type HealthCheck } from './health-check.ts';
import { HealthRegistry } from './health-registry.ts';

const live = operation({
  method: 'GET',
  path: 'live',
  access: 'public',
  summary: 'Is the process alive?',
  summaryZh: '进程是否存活',
  tags: ['health'],
  answer: z.object({ status: z.literal('live') }),
});

const ready = operation({
  method: 'GET',
  path: 'ready',
  access: 'public',
  summary:
    'Can work be done? 503 with the same body when not; the checks are told on this machine and to who is signed in',
  summaryZh: '是否可以工作；不可以时以 503 返回同样的内容；各项检查只告知本机和已登录者',
  tags: ['health'],
  answer: healthSchema,
  otherStatuses: [503],
});

/** Whoever works with a service may know what it lacks; the process as a whole is nobody's to sign in to. */
const isSignedIn = async (request: FastifyRequest): Promise<boolean> => {
  const { guard } = request.server;
  if (guard === null || request.headers.authorization === undefined || !request.url.startsWith('/api/')) return false;
  return (await guard.authenticate(request)).ok;
};

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
    async ready(@Req() request: FastifyRequest): Promise<Answer<Health>> {
      const { status, checks } = await askChecks(choose(this.registry));
      const told = isInsider(request) || (await isSignedIn(request)) ? checks : {};
      return new Answer({ status, checks: told }, status === 'ready' ? 200 : 503);
    }
  }
  return HealthController;
};
