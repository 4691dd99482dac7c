import type { ServiceName } from '@huihuan/verification-domain';
import { z } from 'zod';
import type { Terminal } from '../args/command.ts';
import { refusalOf } from '../http/read-answer.ts';
import { get } from '../http/server.ts';
import { pause } from '../terminal/pause.ts';
import type { Progress } from '../terminal/progress.ts';

const healthSchema = z.object({
  checks: z.object({ lag: z.object({ events: z.number().nullable().default(0) }).optional() }),
});

export const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const satisfies ServiceName[];

/** @returns `null` while the service cannot tell, because its bus is away */
const lagOf = async (terminal: Terminal, service: ServiceName): Promise<number | null> => {
  const path = `/api/${service}/health/ready`;
  const answer = await get(terminal, path);
  const health = healthSchema.safeParse(answer.body);
  // 503 with a lag is a service that still catches up
  if (health.success && [200, 503].includes(answer.status)) {
    const { lag } = health.data.checks;
    return lag === undefined ? 0 : lag.events;
  }
  throw refusalOf(answer, path);
};

/** On its way between two services an event is seen at neither for a moment: quiet is what is quiet this often in a row. */
const inARow = 3;

/**
 * Waits until every consumer has applied what was published, or until the limit.
 * @returns how many events the slowest are behind together, at least 1 where one cannot tell; 0 when all are through
 */
export const waitUntilCaughtUp = async (
  terminal: Terminal,
  progress: Progress,
  limitSeconds: number,
): Promise<number> => {
  const limit = Date.now() + limitSeconds * 1000;
  let quiet = 0;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    const lags = await Promise.all(services.map((service) => lagOf(terminal, service)));
    const behind = lags.reduce<number>((sum, lag) => sum + (lag ?? 1), 0);
    quiet = behind === 0 ? quiet + 1 : 0;
    if (quiet >= inARow || Date.now() > limit) return behind;
    if (behind > 0) {
      progress.show({
        zh: `等待消费者追上：还差 ${behind} 个事件`,
        en: `waiting for the consumers: ${behind} events behind`,
      });
    }
    await pause(wait, terminal.signal);
  }
};
