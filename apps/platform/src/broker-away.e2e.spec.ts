import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { readDemoNetwork } from './spec/demo-network.support.spec.ts';
import { openDesk } from './spec/desk.support.spec.ts';
import { fridge } from './spec/goods.support.spec.ts';

let platform: PlatformProcess;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

it('opens its door and takes goods although the Kafka that it is told to use is away', async () => {
  const network = await readDemoNetwork(platform.url);
  const point = network.sites('collection-point', 'appliance')[0]!.siteId;

  await platform.crash({ KAFKA_BROKERS: '127.0.0.1:1' });

  await openDesk(() => platform.url).intake(point, fridge());
  const health = await fetch(`${platform.url}/health/ready`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ checks: { 'collection.bus': { engine: 'kafka', broker: 'away' } } });
});
