import type { ServiceName } from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { refusalOf } from '../http/read-answer.ts';
import { get } from '../http/server.ts';
import { pause } from '../terminal/pause.ts';
import type { Progress } from '../terminal/progress.ts';

const healthSchema = z.object({
  checks: z.object({ lag: z.object({ events: z.number().default(0) }).optional() }),
});

export const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const satisfies ServiceName[];

const lagOf = async (terminal: Terminal, service: ServiceName): Promise<number> => {
  const path = `/api/${service}/health/ready`;
  const answer = await get(terminal, path);
  const health = healthSchema.safeParse(answer.body);
  // 503 with a lag is a service that still catches up
  if (health.success && [200, 503].includes(answer.status)) return health.data.checks.lag?.events ?? 0;
  throw refusalOf(answer, path);
};

/**
 * Waits until every consumer has applied what was published, or until the limit.
 * @returns how many events the slowest are behind together; 0 when all are through
 */
export const waitUntilCaughtUp = async (
  terminal: Terminal,
  progress: Progress,
  limitSeconds: number,
): Promise<number> => {
  const limit = Date.now() + limitSeconds * 1000;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    const lags = await Promise.all(services.map((service) => lagOf(terminal, service)));
    const behind = lags.reduce((sum, lag) => sum + lag, 0);
    if (behind === 0 || Date.now() > limit) return behind;
    progress.show({
      zh: `等待消费者追上：还差 ${behind} 个事件`,
      en: `waiting for the consumers: ${behind} events behind`,
    });
    await pause(wait, terminal.signal);
  }
};
