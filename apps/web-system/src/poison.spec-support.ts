import { createHash } from 'node:crypto';
import { demoPerson, type DemoPerson } from '@huihuan/testing-browser';
import { call, testId, until } from '@huihuan/testing-platform';
import pg from 'pg';

/** An event as it lies in the log of the box. */
export interface Logged {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly source: string;
  readonly record: string;
}

const asAdministrator = async (url: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
};

let placesAfterAll = 1_000_000;

/** Puts a row into the log behind everybody's back, as a producer with a fault in it would. */
export const plant = (databaseUrl: string, event: Logged): Promise<void> =>
  asAdministrator(databaseUrl, (client) =>
    client.query(
      `with planted as (insert into bus.log (id, topic, key, type, source, site_seq, hash, record)
                        values ($1, 'huihuan.item', $2, $3, $4, $5, $6, $7))
       select pg_notify('huihuan_log', '')`,
      [
        event.id,
        event.key,
        event.type,
        event.source,
        (placesAfterAll += 1),
        createHash('sha256').update(event.record).digest('hex'),
        event.record,
      ],
    ),
  );

/** A record that breaks off in the middle: nobody can read it, however often it is tried. */
export const brokenRecord = (itemId: string, siteId: string): Logged => ({
  id: testId(),
  key: itemId,
  type: 'cn.huihuan.item.collected.v1',
  source: `urn:huihuan:site:${siteId}`,
  record: `{"specversion":"1.0","type":"cn.huihuan.item.collected.v1","data":{"itemId":"${itemId}","grams":`,
});

export interface Site {
  readonly siteId: string;
  readonly name: string;
  readonly kind: string;
}

/** Where the attendant works, as the regulator sees it. */
export const collectionPointOf = async (url: string, attendant: DemoPerson, regulator: DemoPerson): Promise<Site> => {
  const path = '/api/regulator/map/sites.geojson';
  const { body } = await call<{ features: { properties: Site }[] }>(url, path, undefined, regulator.headers);
  const found = body.features.find(({ properties }) => attendant.siteIds.includes(properties.siteId));
  if (found === undefined) throw new Error('the demonstration network has collection points');
  return found.properties;
};

interface Place {
  readonly siteId: string;
  readonly itemId: string;
}

/** Takes in a lot of waste paper under this id, as an attendant's tablet does. */
export const collect = async (url: string, attendant: DemoPerson, place: Place): Promise<void> => {
  const { siteId, itemId } = place;
  const intake = {
    id: itemId,
    siteId,
    classCode: 'bulk.paper',
    identifiers: [],
    grams: 52_000,
    consignor: { kind: 'anonymous' },
    paidFen: 4_160,
    evidence: [],
    occurredAt: new Date().toISOString(),
  };
  const { status, body } = await call(url, '/api/collection/intakes', intake, attendant.headers);
  if (status >= 300) throw new Error(`the intake was refused: ${JSON.stringify(body)}`);
};

/** Waits until a service has put the event aside, and discards it there. */
export const discardAt = async (url: string, service: string, eventId: string): Promise<void> => {
  const { headers } = await demoPerson(url, 'administrator');
  const letter = `/api/${service}/dead-letters/${eventId}`;
  await until(async () => (await call(url, letter, undefined, headers)).status === 200);
  const { status, body } = await call(url, `${letter}/discard`, { id: testId(), by: '李雷', reason: '演示' }, headers);
  if (status >= 300) throw new Error(`the event was not discarded: ${JSON.stringify(body)}`);
};
