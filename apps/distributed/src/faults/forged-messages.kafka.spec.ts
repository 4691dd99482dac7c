import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';
import {
  allIsWell,
  call,
  caughtUp,
  serviceNames,
  settleAccount,
  startLoad,
  testId,
  until,
} from '@huihuan/testing-platform';
import { startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';
import { everythingSaid, send, type Sent } from './messages.support.spec.ts';

const consumers = serviceNames.filter((service) => service !== 'registry');

interface Letters {
  readonly deadLetters: readonly { readonly eventId: string; readonly reason: string; readonly error: string }[];
}

brokerOrSkip()('where every consumer checks what Kafka brings', () => {
  let kafka: KafkaNetwork;

  beforeAll(async () => {
    kafka = await startKafkaNetwork({ env: { HUIHUAN_CHECK_SIGNATURES: 'kafka' } });
  }, 240_000);

  afterAll(() => kafka.stop());

  const lettersOf = async (service: string): Promise<Letters['deadLetters']> =>
    (await call<Letters>(kafka.network.url, `/api/${service}/dead-letters`)).body.deadLetters;

  it('all that is truly signed counts, whichever topic brings its key', async () => {
    const load = await startLoad(kafka.network.url, { conflicts: false });
    await load.more(120);
    await load.stop();
    await caughtUp(kafka.network.url);
    expect(await settleAccount(kafka.network.url, load)).toMatchObject(allIsWell);
    for (const service of consumers) expect([service, await lettersOf(service)]).toEqual([service, []]);
  }, 240_000);

  it('a dispatch that nobody signed as it stands moves nothing, in any service', async () => {
    const said = (await everythingSaid(kafka)).find(({ type }) => type === 'cn.huihuan.shipment.dispatched.v1');
    const { id: truth, key } = said!;
    const [id, shipmentId] = [testId(), testId()];
    const record = said!.record.replaceAll(key, shipmentId).replaceAll(truth, id);
    const forged: Sent = { ...said!, id, key: shipmentId, record, hash: hash('sha256', record) };
    await send(kafka.broker, [forged]);
    for (const service of consumers) {
      await until(async () => (await lettersOf(service)).some(({ eventId }) => eventId === id));
      const letter = (await lettersOf(service)).find(({ eventId }) => eventId === id);
      expect(letter).toMatchObject({ reason: 'failed', error: expect.stringContaining('signature.wrong') });
    }
    for (const tier of ['transfer', 'sorting']) {
      const { status } = await call(kafka.network.url, `/api/${tier}/shipments/${shipmentId}?direction=in`);
      expect([tier, status]).toEqual([tier, 404]);
    }
  }, 120_000);
});
