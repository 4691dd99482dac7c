import { call } from './call.ts';

interface Ready {
  readonly checks: Readonly<Record<string, { readonly events?: number }>>;
}

const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];

/** Waits until every service has heard everything that was said so far: asks, and asks again. */
export const caughtUp = async (url: string, milliseconds = 30_000): Promise<void> => {
  const until = performance.now() + milliseconds;
  for (;;) {
    const states = await Promise.all(services.map((service) => call<Ready>(url, `/api/${service}/health/ready`)));
    if (states.every(({ body }) => body.checks['lag']?.events === 0)) return;
    if (performance.now() > until)
      throw new Error(`still behind: ${JSON.stringify(states.map(({ body }) => body.checks))}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
