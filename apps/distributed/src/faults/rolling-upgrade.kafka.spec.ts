import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';
import {
  allIsWell,
  call,
  makeRelease,
  newColumns,
  nextFacts,
  nextVersion,
  openRollout,
  projectedOfOthers,
  settleAccount,
  startLoad,
  until,
  type Release,
  type Rollout,
} from '@huihuan/testing-platform';
import { startKafkaNetwork, type KafkaNetwork } from './kafka-network.support.spec.ts';
import { everythingSaid, send } from './messages.support.spec.ts';
import { openLedger, projectedAnew } from './rollout.support.spec.ts';

const { collected, dispatched, photographed } = nextFacts;
const patience = 300_000;
const tiers = ['collection', 'transfer', 'sorting'] as const;

interface Bus {
  readonly lag: { readonly events: number } | null;
}

brokerOrSkip()('a version that states what the one before cannot read', () => {
  let kafka: KafkaNetwork;
  let next: Release;
  let rollout: Rollout;
  let ledger: ReturnType<typeof openLedger>;

  beforeAll(async () => {
    [kafka, next] = await Promise.all([startKafkaNetwork(), makeRelease(nextVersion)]);
    rollout = openRollout(kafka.network);
    ledger = openLedger(kafka);
  }, 240_000);

  afterAll(async () => {
    await kafka.stop();
    await next.remove();
  });

  const bus = async (service: string): Promise<Bus> => (await call<Bus>(kafka.network.url, `/api/${service}/bus`)).body;

  it('writers first, service by service, under load: what old readers meet waits, and has its effect in the end', async () => {
    const load = await startLoad(kafka.network.url, { conflicts: false, patience });
    await load.more(30);
    await rollout.join('collection', next);

    // readers of this version: a later version waits, of dispatches as of hand-ins, and all is archived
    await until(async () => (await ledger.waiting('transfer', dispatched.next)) > 1, 120_000);
    await until(async () => (await ledger.waiting('sorting', dispatched.next)) > 1, 120_000);
    await until(async () => (await ledger.waiting('transfer', collected.next)) > 1);
    await until(async () => (await ledger.unread()).length === 3);
    expect(await ledger.unread()).toEqual([collected.next, photographed, dispatched.next]);
    // while the writer of this version goes on beside the next one, in the same tables and chains
    const before = await ledger.said('collection', collected.today);
    await until(async () => (await ledger.said('collection', collected.today)) > before);
    for (const service of tiers) expect(await ledger.failed(service)).toBe(0);

    for (const service of ['regulator', 'sorting', 'transfer', 'registry'] as const)
      await rollout.replace(service, next, load);
    await rollout.takeOver('collection');
    await load.more(30);
    const account = await settleAccount(kafka.network.url, load, {
      hh: next.programOf('cli'),
      patience: 240_000,
    });
    expect(account).toMatchObject(allIsWell);
    expect(account.facts).toBeGreaterThan(100);

    const { count, said } = ledger;
    // letters had their effect by themselves, and what was archived unread is read
    expect(
      await count('transfer', 'from dead_letter where type = $1 and done_at is not null', [dispatched.next]),
    ).toBeGreaterThan(1);
    expect(await ledger.unread()).toEqual([]);
    // both versions wrote the same table
    expect(await count('collection', `from intake where paid_by = 'cash'`)).toBe(
      await said('collection', collected.next),
    );
    expect(await count('collection', `from intake where paid_by = 'unknown'`)).toBe(
      await said('collection', collected.today),
    );
    // each photograph stands once in the timeline of its item, whoever archived it
    const pictures = `from item cross join unnest(positions) as said (position) join fact using (position)
                      where fact.record::json ->> 'type' = $1`;
    expect(await count('regulator', pictures, [photographed])).toBe(await said('collection', photographed));
    expect(await said('collection', photographed)).toBe(await said('collection', collected.next));

    const [anew, grown] = [
      await projectedAnew(kafka, rollout, next),
      await projectedOfOthers(kafka.network.databaseOf('regulator')),
    ];
    for (const [table, rows] of Object.entries(grown)) expect([table, anew[table]]).toEqual([table, rows]);
  }, 900_000);

  it('and back, and forward again: this version works on the wider tables, keeps what it cannot read, and forgets no effect', async () => {
    const ofNext: readonly string[] = [collected.next, dispatched.next];
    const heard = (await everythingSaid(kafka)).filter(({ type }) => ofNext.includes(type));
    const load = await startLoad(kafka.network.url, { conflicts: false, patience });
    await load.more(20);
    for (const service of ['transfer', 'sorting', 'regulator', 'registry', 'collection'] as const)
      await rollout.replace(service, null, load);

    for (const [service, { migration }] of Object.entries(newColumns))
      expect(
        await ledger.count(service as keyof typeof newColumns, 'from migration where name = $1', [migration]),
      ).toBe(1);
    const before = await ledger.said('collection', dispatched.today);
    await until(async () => (await ledger.said('collection', dispatched.today)) > before + 2, 120_000);
    await until(async () => (await ledger.waiting('transfer', dispatched.next)) > 0);
    for (const service of tiers) expect(await ledger.failed(service)).toBe(0);

    // what had its effect by the next version is told once more, and does not wait for it
    expect(heard.length).toBeGreaterThan(10);
    await send(kafka.broker, heard);
    for (const service of [...tiers, 'regulator'] as const)
      await until(async () => (await bus(service)).lag?.events === 0);
    const waits = 'from dead_letter where event_id = any ($1::uuid[]) and done_at is null';
    // a hand-in without a form had no effect at stations and centres, so there it is met as for the first time
    for (const service of tiers) {
      const withEffect = service === 'collection' ? heard : heard.filter(({ type }) => type === dispatched.next);
      expect(withEffect.length).toBeGreaterThan(0);
      expect([service, await ledger.count(service, waits, [withEffect.map(({ id }) => id)])]).toEqual([service, 0]);
    }

    for (const service of ['registry', 'collection', 'regulator', 'transfer', 'sorting'] as const)
      await rollout.replace(service, next, load);
    const account = await settleAccount(kafka.network.url, load, { hh: next.programOf('cli'), patience: 240_000 });
    expect(account).toMatchObject(allIsWell);
    expect(await ledger.unread()).toEqual([]);
  }, 900_000);
});
