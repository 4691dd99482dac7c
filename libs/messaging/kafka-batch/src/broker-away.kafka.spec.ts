import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip, startTestBroker, type TestBroker } from '@huihuan/testing-kafka';
import { newLedger } from './testing/ledger.ts';
import { newRecorder } from './testing/recorder.ts';
import { startServer } from './testing/start-server.ts';

const describe = brokerOrSkip();

describe('a broker that is away', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await startTestBroker();
    await broker.createTopics(['killed', 'late'], 3);
  });
  afterAll(() => broker.stop());

  const clientConfig = (): { brokers: string[] } => ({ brokers: [broker.brokers] });

  const send = async (topic: string, from: number, count: number): Promise<void> => {
    const producer = broker.client().producer({ idempotent: true });
    await producer.connect();
    const messages = Array.from({ length: count }, (_, at) => ({ key: `key ${at % 10}`, value: String(from + at) }));
    await producer.send({ topic, acks: -1, messages });
    await producer.disconnect();
  };

  it('is killed while a batch is in hand: the consumer comes back by itself, and nothing is lost or done twice', async () => {
    const ledger = newLedger();
    let inHand = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const server = await startServer(
      'killed',
      async (batch) => {
        inHand += 1;
        server.look();
        if (inHand === 3) await held;
        ledger.apply(batch);
      },
      { client: clientConfig(), groupId: 'killed', maximumMessages: 100 },
    );
    await send('killed', 0, 1_000);
    await server.until(() => inHand === 3);
    await broker.kill();
    release();
    await server.until(() => server.ofType('crashed').length > 0 && server.ofType('away').length > 0);
    expect(server.server.metrics().status).toBe('away');
    await broker.restart();
    await send('killed', 1_000, 100);
    await server.until(() => ledger.effects() === 1_100);
    expect(server.server.metrics().status).toBe('consuming');
    for (const values of ledger.byKey.values()) expect(values).toEqual([...values].sort((a, b) => a - b));
    await server.close();
  });

  it('is away at the start: the server starts, says so, and consumes when the broker is there', async () => {
    await send('late', 0, 10);
    await broker.kill();
    const ledger = newLedger();
    const statuses: string[] = [];
    const server = await startServer('late', (batch) => ledger.apply(batch), {
      client: clientConfig(),
      groupId: 'late',
    });
    server.server.status.subscribe((status) => statuses.push(status));
    await server.until(() => server.ofType('away').length >= 2);
    await expect(server.server.lag()).rejects.toThrow();
    await broker.restart();
    await server.until(() => ledger.effects() === 10);
    await server.close();
    expect(statuses).toEqual(expect.arrayContaining(['away', 'consuming', 'stopped']));
  });

  it('and a topic that is not there are waited for, with a word of it', async () => {
    const ledger = newLedger();
    const server = await startServer('not.yet', (batch) => ledger.apply(batch), {
      client: clientConfig(),
      groupId: 'not.yet',
    });
    await server.until(() => server.ofType('away').some(({ failure }) => String(failure).includes('topic')));
    await broker.createTopics(['not.yet']);
    await send('not.yet', 0, 1);
    await server.until(() => ledger.effects() === 1);
    await server.close();
  });

  it('does not keep a server from closing', async () => {
    const recorder = newRecorder();
    const server = await startServer('late', () => undefined, {
      client: { brokers: ['127.0.0.1:1'] },
      groupId: 'nowhere',
      onEvent: recorder.record,
    });
    await recorder.until(() => recorder.ofType('away').length > 0);
    await server.close();
    expect(server.server.metrics().status).toBe('stopped');
    expect(recorder.events.at(-1)).toEqual({ type: 'stopped' });
  });
});
