import type { Replicas } from './replicas.ts';

const limitMilliseconds = 1_500;

/** One answer of a process of a service, asked by the gateway itself. */
export const askReplica = async (
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(limitMilliseconds) });

/** The JSON of the first replica that gives it; `null` when none does. */
export const askAnyReplica = async (
  replicas: Replicas,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> => {
  for (const { url } of replicas.states()) {
    try {
      const answer = await askReplica(url, path, headers);
      if (answer.ok) return await answer.json();
      await answer.body?.cancel();
    } catch {
      // the next one; that it is away is told by the health of the gateway
    }
  }
  return null;
};
