import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Gauge } from 'prom-client';
import { addDiskMetrics, createApplication, createLog, createMetrics, undescribedRoutes } from '../index.ts';
import { YardModule, YardState } from './yard.spec-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'huihuan-disk-'));
const metrics = createMetrics();
let app: NestFastifyApplication;
let url: string;
let state: YardState;

beforeAll(async () => {
  addDiskMetrics(metrics, { data: folder, gone: join(folder, 'gone') });
  const log = createLog({ level: 'silent', destination: 'stdout', name: 'yard' });
  app = await createApplication(YardModule, {
    guard: null,
    log,
    metrics,
    description: { title: 'Yard', version: '1' },
  });
  state = app.get(YardState);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const scrape = async (): Promise<readonly string[]> => (await (await fetch(`${url}/metrics`)).text()).split('\n');
const valueOf = async (series: string): Promise<number | null> => {
  const line = (await scrape()).find((one) => one.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
};

describe('the metrics of a process', () => {
  it('are served as Prometheus reads them, and are no part of the API', async () => {
    const answer = await fetch(`${url}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await valueOf('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(undescribedRoutes(app)).toEqual([]);
  });

  it('count requests by the template of their route, never by what was in it', async () => {
    for (const path of ['/api/yard/items', '/api/yard/items', '/no/such/page', '/no/such/other'])
      await fetch(`${url}${path}`);
    const name = 'huihuan_http_request_duration_seconds_count';
    expect(await valueOf(`${name}{route="/api/yard/items",method="GET",status="200"}`)).toBe(2);
    expect(await valueOf(`${name}{route="(none)",method="GET",status="404"}`)).toBe(2);
    expect((await scrape()).some((line) => line.includes('/no/such'))).toBe(false);
  });

  it('tell each check of health', async () => {
    const series = 'huihuan_health_check_ok{service="yard",check="scale"}';
    expect(await valueOf(series)).toBe(1);
    state.healthy = false;
    expect(await valueOf(series)).toBe(0);
    state.healthy = true;
  });

  it('tell the room on a disk, and nothing of one that cannot be asked', async () => {
    const size = await valueOf('huihuan_disk_size_bytes{holds="data"}');
    const free = await valueOf('huihuan_disk_free_bytes{holds="data"}');
    expect(size).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(size ?? 0);
    expect(await valueOf('huihuan_disk_size_bytes{holds="gone"}')).toBeNull();
  });

  it('are read from elsewhere just before they are asked for', async () => {
    const gauge = new Gauge({ name: 'yard_heaps', help: 'Heaps in the yard', registers: [metrics.registry] });
    let heaps = 0;
    metrics.beforeScrape(async () => gauge.set((heaps += 1)));
    expect(await valueOf('yard_heaps')).toBe(1);
    expect(await valueOf('yard_heaps')).toBe(2);
  });
});
