import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type Attestation, type SealedEvent } from '@huihuan/contracts-events';
import { openKeyRing } from '@huihuan/evidence-arrivals';
import { sha256Hex } from '@huihuan/kernel-domain';
import { read, type Reading } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import { openFactSigner, type FactSigner } from '@huihuan/platform-signing';
import { serveRegulator, type RegulatorClient } from '../spec/serve-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { examineArrivals } from './examine-arrivals.ts';

const signers = { collection: openFactSigner(), transfer: openFactSigner(), registry: openFactSigner() };
const by = ({ kid }: Pick<FactSigner, 'kid'>, { sign }: Pick<FactSigner, 'sign'>): Attestation => ({
  actor: { service: 'collection' },
  sign: (text) => ({ kid, by: 'server', value: sign(text) }),
});
const publication = (service: string, { kid, publicKey }: FactSigner, validFrom = '2026-03-01T01:00:00.000Z') =>
  fact('cn.huihuan.signing-key.published.v1', { kid, publicKey, ownerKind: 'service', ownerId: service, validFrom });

let client: RegulatorClient;
const story = new Story(0);
const { log, sites } = story;
const said = async (tell: () => void): Promise<readonly SealedEvent[]> => {
  const before = log.events.length;
  tell();
  const events = log.events.slice(before);
  await client.publish(events);
  return events;
};
const publish = (service: keyof typeof signers) => {
  const signer = signers[service];
  return said(() => log.tell(serviceSource(service), publication(service, signer), by(signer, signer)));
};
const collected = (siteId: string, attestation?: Attestation) =>
  said(() => story.collect(siteId, story.item(), attestation));
const items = async (): Promise<number> =>
  (await client.get<{ stock: { items: number } }>('/overview')).body.stock.items;
const letters = (ids: readonly string[]) =>
  rowsOf<{ reason: string; error: string; isDone: boolean }>(
    client.database,
    `select reason, error, done_at is not null as "isDone" from dead_letter where event_id = any ($1::uuid[])`,
    [ids],
  );
const refused = async (event: SealedEvent, reason: string, fault: string): Promise<void> => {
  expect(await letters([event.id])).toEqual([{ reason, error: expect.stringContaining(fault), isDone: false }]);
  expect(await rowsOf(client.database, 'select 1 from fact where id = $1', [event.id])).toEqual([]);
};

beforeAll(async () => {
  client = await serveRegulator({ HUIHUAN_CHECK_SIGNATURES: 'always' });
  await publish('registry');
  await publish('collection');
});
afterAll(() => client.close());

describe('facts that arrive at the regulator', () => {
  it('count where they are signed by a key of who may state them', async () => {
    await collected(sites.point, by(signers.collection, signers.collection));
    expect([await items(), await letters(log.events.map(({ id }) => id))]).toEqual([1, []]);
  });

  it.each([
    ['signed by another key under its name', () => by(signers.collection, signers.transfer), 'signature.wrong'],
    ['not signed, by who signs', () => undefined, 'signature.missing'],
    ['signed by a key of who is no tier', () => by(signers.registry, signers.registry), 'signature.foreign-key'],
  ])('do not count where they are %s', async (_name, attestation, fault) => {
    const before = await items();
    const [forged] = await collected(sites.otherPoint, attestation());
    await refused(forged!, 'failed', fault);
    expect(await items()).toBe(before);
    // and what is truly said goes on
    await collected(sites.point, by(signers.collection, signers.collection));
    expect(await items()).toBe(before + 1);
  });

  it('wait where their key is not known yet, and count when it is published', async () => {
    const before = await items();
    const [early] = await collected(sites.station, by(signers.transfer, signers.transfer));
    await refused(early!, 'early', 'signature.unknown-key');
    await publish('transfer');
    while ((await letters([early!.id])).some(({ isDone }) => !isDone));
    expect(await items()).toBe(before + 1);
  });

  it('do not count by a key that is published for another, or that its author does not hold', async () => {
    const thief = openFactSigner();
    const [foreign] = await said(() =>
      log.tell(serviceSource('transfer'), publication('collection', thief), by(thief, thief)),
    );
    await refused(foreign!, 'failed', 'signing-key.foreign');
    const [unproved] = await said(() =>
      log.tell(serviceSource('sorting'), publication('sorting', thief), by(thief, signers.transfer)),
    );
    await refused(unproved!, 'early', 'signature.unknown-key');
    const [fact] = await collected(sites.centre, by(thief, thief));
    await refused(fact!, 'early', 'signature.unknown-key');
  });
});

describe('another replica', () => {
  const examined = async (events: readonly SealedEvent[], trusted?: readonly string[]) => {
    const readings = events.map(read);
    const refusals = await examineArrivals({ database: client.database, trusted })(readings);
    return readings.map((reading: Reading) => refusals.get(reading)?.why.split(':')[0] ?? 'believed');
  };

  it('knows the keys that were heard of, and believes nothing that says it is older than them', async () => {
    const later = new Story(0);
    later.collect(sites.otherPoint, later.item(), by(signers.collection, signers.collection));
    const plain = new Story(0);
    plain.collect(later.sites.centre, plain.item());
    const [event] = plain.log.events;
    const record = event!.record.replace(/"time":"[^"]*"/, '"time":"2026-01-02T01:00:00.000Z"');
    expect(await examined([later.log.events[0]!, { ...event!, record }])).toEqual(['believed', 'signature.missing']);
  });

  it('believes nothing that was written into what is signed', async () => {
    const made = new Story(0);
    made.collect(sites.otherPoint, { ...story.item(), grams: 1_000 }, by(signers.collection, signers.collection));
    const [event] = made.log.events;
    const { data } = JSON.parse(event!.record) as { data: { item: object } };
    const heavier = JSON.stringify({ ...data, item: { ...data.item, grams: 900_000 } });
    const written = [
      event!.record.replace('"grams":1000', '"grams":9000'),
      event!.record.replace(',"siteseq"', `,"data":${heavier},"siteseq"`),
      event!.record.replace('"signature":{', `"signature":{"data":${heavier},`),
      event!.record.replace('"signature":{', `"signature":{},"data":${heavier},"signature":{`),
    ];
    for (const record of written) expect(record).not.toBe(event!.record);
    const forged = written.map((record) => ({ ...event!, record, hash: sha256Hex(record) }));
    expect(await examined([event!, ...forged])).toEqual(['believed', ...written.map(() => 'signature.wrong')]);
  });

  it('takes no other keys than those that it is told to trust', async () => {
    const event = log.events.find(({ type }) => type === 'cn.huihuan.item.collected.v1')!;
    expect(await examined([event], [signers.collection.kid])).toEqual(['believed']);
    expect(await examined([event], [signers.transfer.kid])).toEqual(['signature.unknown-key']);
  });

  it('waits with a key that is published before it is named, and takes it and what it signed from then on', async () => {
    const [old, next, last] = [signers.collection, openFactSigner(), openFactSigner()];
    const own = new Story(0);
    const tell = (key: FactSigner, from: string, service = 'collection') =>
      own.log.tell(serviceSource('collection'), publication(service, key, from), by(key, key));
    const published = [tell(old, '2026-02-01T01:00:00.000Z'), tell(next, '2026-03-02T01:00:00.000Z')];
    own.collect(own.log.id(), own.item(), by(next, next));
    const batch = [...published, own.log.events.at(-1)!];
    const trusting = async (kids: readonly string[], events: readonly SealedEvent[]) => {
      const readings = events.map(read);
      const refusals = await examineArrivals({ database: client.database, trusted: kids })(readings);
      return readings.map((reading) => refusals.get(reading)?.reason ?? 'believed');
    };
    expect(await trusting([old.kid], batch)).toEqual(['believed', 'early', 'early']);
    expect(await trusting([old.kid, next.kid], batch)).toEqual(['believed', 'believed', 'believed']);
    expect(await examined(batch, [old.kid])).toContain('signing-key.untrusted');
    const foreign = tell(last, '2026-03-03T01:00:00.000Z', 'transfer');
    expect(await trusting([old.kid], [foreign])).toEqual(['failed']);
  });

  it('takes a key at its place in its chain, however late it comes', () => {
    const keys = [openFactSigner(), openFactSigner(), openFactSigner()];
    const own = new Story(0);
    for (const [index, key] of keys.entries())
      own.log.tell(serviceSource('sorting'), publication('sorting', key, `2026-02-0${index + 1}T01:00:00.000Z`));
    const [first, second, third] = own.log.deliveries.map(({ event }) => event);
    const ring = openKeyRing(null);
    expect([first!, third!, second!].map(ring.take)).toEqual(['taken', 'taken', 'taken']);
    expect(ring.book().present.get('sorting')?.kid).toBe(keys[2]!.kid);
  });
});
