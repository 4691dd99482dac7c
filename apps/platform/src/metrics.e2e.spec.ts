import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchSignedIn, caughtUp, startPlatform, until, type PlatformProcess } from '@huihuan/testing-platform';

const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'];

let platform: PlatformProcess;
beforeAll(async () => {
  platform = await startPlatform({ first: true });
  await caughtUp(platform.url);
});
afterAll(() => platform.stop());

const scrape = async (): Promise<readonly string[]> => {
  const answer = await fetch(`${platform.url}/metrics`);
  expect(answer.status).toBe(200);
  return (await answer.text()).split('\n');
};

/** Values of the series of this name, by the label that tells them apart. */
const valuesOf = (lines: readonly string[], name: string, label: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    lines
      .filter((line) => line.startsWith(`${name}{`))
      .map((line) => [
        new RegExp(`${label}="([^"]*)"`).exec(line)?.[1] ?? '',
        Number(line.slice(line.lastIndexOf(' '))),
      ]),
  );

describe('the figures of the platform', () => {
  it('are those of all five services in one process', async () => {
    const lines = await scrape();
    const unread = valuesOf(lines, 'huihuan_figures_unread', 'service');
    expect(unread).toEqual(Object.fromEntries(services.map((service) => [service, 0])));
    const failed = lines.filter((line) => line.includes('reason="failed"'));
    expect(Object.keys(valuesOf(failed, 'huihuan_dead_letters', 'service')).sort()).toEqual([...services].sort());
    // the registry only tells
    const lag = valuesOf(lines, 'huihuan_consumer_lag_events', 'service');
    expect(lag).toEqual({ collection: 0, transfer: 0, sorting: 0, regulator: 0 });
    expect(valuesOf(lines, 'huihuan_disk_free_bytes', 'holds')['data']).toBeGreaterThan(0);
  });

  it('count what the regulator heard of the network, and how it came', async () => {
    const lines = await scrape();
    const ofRegulator = lines.filter((line) => line.includes('service="regulator"'));
    const applied = valuesOf(ofRegulator, 'huihuan_consumer_applied_total', 'type');
    expect(applied['cn.huihuan.site.registered.v1']).toBeGreaterThan(10);
    const events = valuesOf(ofRegulator, 'huihuan_consumer_batch_events_sum', 'service')['regulator'];
    expect(events).toBeGreaterThanOrEqual(Object.values(applied).reduce((sum, one) => sum + one, 0));
  });

  it('measure the requests that came meanwhile', async () => {
    await fetchSignedIn(platform.url, '/api/regulator/overview');
    await until(async () =>
      (await scrape()).some((line) =>
        line.startsWith(
          'huihuan_http_request_duration_seconds_count{route="/api/regulator/overview",method="GET",status="200"}',
        ),
      ),
    );
  });
});
