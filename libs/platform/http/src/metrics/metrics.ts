import { collectDefaultMetrics, Registry } from 'prom-client';

/** The figures of one process, for Prometheus. Whoever has some registers them, or sets them before each scrape. */
export interface Metrics {
  readonly registry: Registry;
  /**
   * Reads figures that lie elsewhere, such as in the database, just before they are asked for. What a reader cannot learn
   * it takes away: a missing figure is unknown, 0 is a claim. It must not reject, and come back within some seconds.
   */
  beforeScrape(read: () => Promise<void>): void;
  /** All figures as text. */
  scrape(): Promise<string>;
}

/** The metrics of a process: those of Node from the beginning. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const readers: (() => Promise<void>)[] = [];
  return {
    registry,
    beforeScrape: (read) => void readers.push(read),
    scrape: async () => {
      await Promise.all(readers.map((read) => read()));
      return registry.metrics();
    },
  };
};
