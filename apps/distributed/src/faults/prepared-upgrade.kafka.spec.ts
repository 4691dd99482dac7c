import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';
import {
  allIsWell,
  makeRelease,
  nextFacts,
  nextVersion,
  openRollout,
  projectedOfOthers,
  settleAccount,
  startLoad,
  until,
  versionBetween,
  type Load,
  type Release,
  type Rollout,
  type ServiceName,
} from '@huihuan/testing-platform';
import { startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';
import { openLedger, projectedAnew } from './rollout.support.spec.ts';

const { collected, dispatched, photographed } = nextFacts;
const tiers = ['collection', 'transfer', 'sorting'] as const;

/** Those that only read before those that state what they read. */
const readersFirst: readonly ServiceName[] = ['regulator', 'sorting', 'transfer', 'collection', 'registry'];
const writersFirst = readersFirst.toReversed();

brokerOrSkip()('a version that every reader was prepared for', () => {
  let kafka: KafkaNetwork;
  let [between, next]: Release[] = [];
  let rollout: Rollout;

  beforeAll(async () => {
    [kafka, between, next] = await Promise.all([
      startKafkaNetwork(),
      makeRelease(versionBetween),
      makeRelease(nextVersion),
    ]);
    rollout = openRollout(kafka.network);
  }, 240_000);

  afterAll(async () => {
    await kafka.stop();
    await Promise.all([between?.remove(), next?.remove()]);
  });

  const replaceAll = async (services: readonly ServiceName[], version: Release, load: Load): Promise<void> => {
    for (const service of services) await rollout.replace(service, version, load);
  };

  it('comes readers first and goes writers first, under load, and no event of it ever waits', async () => {
    const [first, second] = [between!, next!];
    const ledger = openLedger(kafka);
    const load = await startLoad(kafka.network.url, { conflicts: false, patience: 300_000 });
    await load.more(20);
    await replaceAll(writersFirst, first, load);
    await replaceAll(readersFirst, second, load);
    for (const [service, type] of [
      ['collection', collected.next],
      ['transfer', dispatched.next],
      ['collection', photographed],
    ] as const)
      await until(async () => (await ledger.said(service, type)) > 2);
    await replaceAll(writersFirst, first, load);

    // the version between understands all of it, its `hh verify` too; a type that is new to it has no effect here yet
    const account = await settleAccount(kafka.network.url, load, { hh: first.programOf('cli'), patience: 240_000 });
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(200);
    const ofNext = 'from dead_letter where type = any ($1)';
    for (const service of tiers)
      expect([service, await ledger.count(service, ofNext, [[collected.next, dispatched.next]])]).toEqual([service, 0]);

    // it comes with the version that knows it, at its start
    await rollout.join('regulator', second);
    await rollout.takeOver('regulator');
    expect(await ledger.unread()).toEqual([]);
    const [anew, grown] = [
      await projectedAnew(kafka, rollout, second),
      await projectedOfOthers(kafka.network.databaseOf('regulator')),
    ];
    for (const [table, rows] of Object.entries(grown)) expect([table, anew[table]]).toEqual([table, rows]);
  }, 900_000);
});
