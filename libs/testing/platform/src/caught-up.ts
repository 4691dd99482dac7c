import { call } from './call.ts';
import { growingPause } from './growing-pause.ts';

interface Ready {
  /** Missing where somebody else than the service answers, such as the front door for one that is down. */
  readonly checks?: Readonly<Record<string, { readonly events?: number | null } | undefined>>;
}

const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];

/**
 * Between two services an event may be neither waiting at the one nor known to the other for a moment, and its effect may
 * be a new event: what is quiet this often in a row is quiet.
 */
const inARow = 3;

/** Waits until every service has heard everything that was said so far: asks, and asks again. */
export const caughtUp = async (url: string, milliseconds = 90_000): Promise<void> => {
  const until = performance.now() + milliseconds;
  let pause = growingPause();
  for (let quiet = 0; ;) {
    const states = await Promise.all(services.map((service) => call<Ready>(url, `/api/${service}/health/ready`)));
    quiet = states.every(({ body }) => body.checks?.['lag']?.events === 0) ? quiet + 1 : 0;
    if (quiet >= inARow) return;
    if (quiet === 1) pause = growingPause();
    if (performance.now() > until)
      throw new Error(`still behind: ${JSON.stringify(states.map(({ body }) => body.checks))}`);
    await pause();
  }
};
