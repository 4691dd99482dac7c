import type { HealthCheck } from '@huihuan/platform-http';
import { askReplica } from './ask-replicas.ts';
import type { Replicas } from './replicas.ts';
import { serviceNames, type ServiceName } from './service-names.ts';

type Answer = 'ready' | 'not-ready' | 'away';

const ask = async (url: string): Promise<Answer> => {
  try {
    const answer = await askReplica(url, '/health/ready');
    await answer.body?.cancel();
    return answer.ok ? 'ready' : 'not-ready';
  } catch {
    return 'away';
  }
};

/** A service can work when one of its processes can. */
export const serviceChecks = (replicas: Readonly<Record<ServiceName, Replicas>>): readonly HealthCheck[] =>
  serviceNames.map((name) => ({
    name,
    check: async () => {
      const answers = await Promise.all(replicas[name].states().map(({ url }) => ask(url)));
      const count = (wanted: Answer): number => answers.filter((answer) => answer === wanted).length;
      return {
        ok: count('ready') > 0,
        details: { replicas: answers.length, ready: count('ready'), notReady: count('not-ready'), away: count('away') },
      };
    },
  }));
