import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';
import { allIsWell, killThroughout, replicasComeAndGo, settleAccount, startLoad } from '@huihuan/testing-platform';
import { startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';

const tier = [
  { point: 'before-commit', nth: 5 },
  { point: 'after-commit', nth: 4 },
  { point: 'after-publish', nth: 3 },
  { point: 'after-effect', nth: 3 },
] as const;

brokerOrSkip()('services on Kafka', () => {
  let kafka: KafkaNetwork;

  beforeAll(async () => {
    kafka = await startKafkaNetwork();
  });

  afterAll(() => kafka.stop());

  it('that kill themselves at each point while the others work: exactly one effect of each fact', async () => {
    const { network, toMark, toCommit } = kafka;
    const load = await startLoad(network.url);
    const left = new Map<string, number>();
    const deaths = await killThroughout(
      network,
      {
        // it states facts and hears of none
        registry: tier.filter(({ point }) => point !== 'after-effect').map((order) => ({ ...order, nth: 2 })),
        collection: tier,
        transfer: tier,
        sorting: tier,
        regulator: [
          { point: 'before-effect', nth: 4 },
          { point: 'after-effect', nth: 3 },
          { point: 'before-commit', nth: 1 },
          { point: 'after-commit', nth: 1 },
          { point: 'after-publish', nth: 1 },
        ],
      },
      async ({ service, order: { point } }) => {
        if (point === 'after-commit' || point === 'after-publish')
          left.set(`${service} ${point}`, await toMark(service));
        if (point === 'after-effect') left.set(`${service} ${point}`, await toCommit(service));
      },
    );
    expect(deaths).toHaveLength(20);
    for (const { ending, mark, order } of deaths) {
      expect(ending).toEqual({ code: null, signal: 'SIGKILL' });
      expect(mark).toMatchObject(order);
    }
    // what was done and not marked when each of them died: it comes again, and has no second effect
    expect([...left].filter(([, events]) => events === 0)).toEqual([]);
    const account = await settleAccount(network.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(200);
  }, 900_000);

  it('of which a second replica joins and leaves: no effect lost, none doubled', async () => {
    const load = await startLoad(kafka.network.url);
    expect(await replicasComeAndGo(kafka.network, load)).toEqual([0, 0, 0, 0, 0]);
    const account = await settleAccount(kafka.network.url, load);
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(200);
  }, 900_000);
});
