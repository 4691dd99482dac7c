import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type Attestation, type SealedEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { listenToLog, read } from '@huihuan/messaging-core';
import { createLog } from '@huihuan/platform-http';
import { roleOf, rowsOf } from '@huihuan/platform-persistence';
import { openService } from '@huihuan/platform-service';
import { openFactSigner, type FactSigner } from '@huihuan/platform-signing';
import { regulatorService } from '../regulator-service.ts';
import { serveRegulator, type RegulatorClient } from '../spec/serve-regulator.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { examineArrivals, type ArrivalCheck } from './examine-arrivals.ts';

const signers = { collection: openFactSigner(), registry: openFactSigner() };
const by = ({ kid, sign }: FactSigner): Attestation => ({
  actor: { service: 'collection' },
  sign: (text) => ({ kid, by: 'server', value: sign(text) }),
});
const publication = (service: string, { kid, publicKey }: FactSigner) =>
  fact('cn.huihuan.signing-key.published.v1', {
    ...{ kid, publicKey, ownerKind: 'service', ownerId: service, validFrom: '2026-03-01T01:00:00.000Z' },
  });
const ofBefore = (event: SealedEvent): SealedEvent => {
  const record = event.record.replace(/"time":"[^"]*"/, '"time":"2026-01-02T01:00:00.000Z"');
  return { ...event, record, hash: sha256Hex(record) };
};

let client: RegulatorClient;
const story = new Story(0);
const { log, sites } = story;
const collected = (siteId: string, attestation?: Attestation): SealedEvent => {
  story.collect(siteId, story.item(), attestation);
  return log.events.at(-1)!;
};
const examined = async (events: readonly SealedEvent[], more: Omit<ArrivalCheck, 'database'> = {}) => {
  const readings = events.map(read);
  const refusals = await examineArrivals({ database: client.database, ...more })(readings);
  return readings.map((reading) => refusals.get(reading)?.why.split(':')[0] ?? 'believed');
};
const first = Date.parse('2026-02-01T00:00:00.000Z');
const [believed, missing] = ['believed', 'signature.missing'];

/** As an archive is that was filled while nobody looked at signatures. */
beforeAll(async () => {
  client = await serveRegulator();
  for (const service of ['collection', 'registry'] as const)
    log.tell(serviceSource(service), publication(service, signers[service]), by(signers[service]));
  collected(sites.point, by(signers.collection));
  const old = ofBefore(collected(sites.station));
  await client.publish([...log.events.slice(0, -1), old]);
});
afterAll(() => client.close());

describe('what is not signed, whatever time it says', () => {
  it('does not count for a site without facts, whichever keys are trusted', async () => {
    const forged = [ofBefore(collected(sites.centre)), ofBefore(collected(log.id())), collected(log.id())];
    const { kid } = openFactSigner();
    for (const trusted of [undefined, [signers.collection.kid], [kid]])
      expect(await examined(forged, { trusted })).toEqual(forged.map(() => missing));
  });

  it('passes where the archive has it word for word', async () => {
    const [old] = await rowsOf<SealedEvent>(
      client.database,
      `select id, 'huihuan.item' as topic, 'k' as key, 'cn.huihuan.item.collected.v1' as type, source, seq as "siteSeq",
              encode(hash, 'hex') as hash, record from fact join chain using (chain_no) where source = $1`,
      [siteSource(sites.station)],
    );
    const other = { ...old!, record: old!.record.replace('"paidFen":3000', '"paidFen":9000') };
    expect(other.record).not.toBe(old!.record);
    expect(await examined([old!, other])).toEqual([believed, missing]);
    expect(await examined([other], { unsignedUntil: first })).toEqual([missing]);
  });

  it('counts up to the instant that is said, in a chain that has nothing signed before it', async () => {
    const fresh = log.id();
    const [old, late] = [ofBefore(collected(fresh)), collected(fresh)];
    const behind = ofBefore(collected(sites.point));
    expect(await examined([old, late, behind], { unsignedUntil: first })).toEqual([believed, missing, missing]);
    expect(await examined([old], { unsignedUntil: Date.parse('2026-01-02T01:00:00.000Z') })).toEqual([missing]);
  });

  it('does not count behind what is signed in the same batch, nor at its place', async () => {
    const [site, elsewhere] = [log.id(), log.id()];
    const instead = ofBefore(collected(elsewhere));
    const signed = collected(site, by(signers.collection));
    const behind = ofBefore(collected(site));
    const other = new Story(0);
    other.collect(elsewhere, other.item(), by(signers.collection));
    const batch = [behind, signed, instead, other.log.events[0]!];
    expect(await examined(batch, { unsignedUntil: first })).toEqual([missing, believed, missing, believed]);
    // what nobody signed rightly turns nothing away
    const wrong = { ...signed, record: signed.record.replace('"paidFen":3000', '"paidFen":9000') };
    expect(await examined([behind, wrong], { unsignedUntil: first })).toEqual([believed, 'signature.wrong']);
  });

  it('says nothing of keys', async () => {
    const event = log.tell(serviceSource('sorting'), publication('sorting', openFactSigner()));
    expect(await examined([ofBefore(event)], { unsignedUntil: first })).toEqual([missing]);
  });
});

describe('a start', () => {
  it('finds what was said of keys while a version ran that does not keep it', async () => {
    const event = log.events.find(({ source }) => source === siteSource(sites.point))!;
    await client.database.query('delete from said_of_key where source = $1', [serviceSource('collection')]);
    expect(await examined([event])).toEqual(['signature.unknown-key']);
    const url = client.database.connection.connectionString!;
    const signal = listenToLog({ connectionString: url });
    const service = await openService(regulatorService, {
      ...{ url, role: roleOf('regulator'), signal },
      log: createLog({ level: 'silent', destination: 'stdout', name: 'regulator-service' }),
      env: { HUIHUAN_CHECK_SIGNATURES: 'always', HUIHUAN_ALARM_SECONDS: '0' },
    });
    await service.stop();
    await signal.close();
    expect(await examined([event])).toEqual([believed]);
  });
});
