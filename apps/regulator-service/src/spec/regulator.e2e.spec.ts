import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  auditBalanceSchema,
  auditChainSchema,
  auditDiscrepancySchema,
  auditEndSchema,
  auditFactSchema,
  auditFlowSchema,
  auditItemSchema,
  auditShipmentProjectionSchema,
  auditStockSchema,
} from '@huihuan/contracts-audit';
import type { z } from 'zod';
import { traceSchema } from '../trace/trace-schema.ts';
import { overviewSchema } from '../overview/overview-query.ts';
import { serveRegulator, type RegulatorClient } from './serve-regulator.support.spec.ts';
import { tellWholeStory } from './whole-story.support.spec.ts';

const { story, fridge, copper, jobId, shipmentId } = tellWholeStory();
let client: RegulatorClient;

beforeAll(async () => {
  client = await serveRegulator();
  await client.publish(story.log.events);
});

afterAll(() => client.close());

const rowsOf = async (path: string): Promise<Record<string, unknown>[]> =>
  (await client.get<{ rows: Record<string, unknown>[] }>(path)).body.rows;

describe('the overview', () => {
  it('tells what is where now', async () => {
    const overview = overviewSchema.parse((await client.get('/overview')).body);
    expect(overview).toMatchObject({
      stock: { items: 23, grams: 20 * 1000 + 190 + 49_300 + 50_000 + 38_600 },
      inTransit: { shipments: 1, items: 1, grams: 50_000 },
      openDiscrepancies: 0,
      chains: { sites: 4, complete: 4, broken: 0 },
    });
  });

  it('counts an area alone', async () => {
    expect((await client.get('/overview?areaCode=410122001')).body).toMatchObject({
      stock: { items: 20 },
      chains: { sites: 2 },
    });
    expect((await client.get('/overview?areaCode=410000')).body).toMatchObject({ stock: { items: 23 } });
    expect((await client.get('/overview?areaCode=371525')).body).toMatchObject({ stock: { items: 0, grams: 0 } });
    expect((await client.get('/overview?areaCode=4')).status).toBe(422);
  });

  it('groups stock by class, site and area', async () => {
    expect(await rowsOf('/stock')).toContainEqual({
      ...{ classCode: 'appliance.refrigerator', family: 'appliance', name: '电冰箱', items: 22, grams: 119_490 },
    });
    expect(await rowsOf(`/stock?groupBy=site&siteId=${story.sites.otherPoint}`)).toEqual([
      { siteId: story.sites.otherPoint, name: '场所1', items: 20, grams: 20_190 },
    ]);
    expect(await rowsOf('/stock?groupBy=area&areaCode=410122')).toEqual(
      [
        { areaCode: '410122002', name: '东风路街道', items: 3, grams: 137_900 },
        { areaCode: '410122001', name: '青年路街道', items: 20, grams: 20_190 },
      ].map((row) => expect.objectContaining({ areaCode: row.areaCode, name: row.name })),
    );
  });

  it('tells flows by hour and by day in China', async () => {
    const range = 'from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z';
    const days = await rowsOf(`/flows?by=day&${range}`);
    expect(days).toContainEqual({ at: '2026-03-02', kind: 'collected', items: 28, grams: 420_190 });
    const hours = await rowsOf(`/flows?by=hour&${range}&siteId=${story.sites.centre}`);
    expect(hours.map(({ kind }) => kind)).toEqual(['received', 'consumed', 'dispatched', 'produced']);
    expect((await client.get('/flows?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z')).body.code).toBe(
      'flows.range',
    );
  });

  it('opens a site', async () => {
    const { body } = await client.get(`/sites/${story.sites.centre}`);
    expect(body).toMatchObject({
      site: { siteId: story.sites.centre, kind: 'sorting-centre' },
      stock: { items: 1, classes: [{ classCode: 'bulk.steel', grams: 38_600 }] },
      chain: { state: 'complete' },
    });
    expect((body as unknown as { lastEvents: { summary: { zh: string } }[] }).lastEvents[0]?.summary.zh).toContain(
      '结束：再生利用',
    );
    expect((await client.get(`/sites/${story.log.id()}`)).body.code).toBe('site.unknown');
  });

  it('lists goods in transit, discrepancies and balances', async () => {
    expect((await client.get('/in-transit')).body).toMatchObject({ shipments: [{ items: 1, state: 'in-transit' }] });
    expect(
      (await client.get<{ discrepancies: unknown[] }>('/discrepancies?state=settled')).body.discrepancies,
    ).toHaveLength(4);
    expect((await client.get(`/balances?siteId=${story.sites.centre}`)).body).toMatchObject({
      balances: [{ jobId, inputs: 2, outputs: 2 }],
    });
    expect((await client.get(`/balances/${jobId}`)).body).toMatchObject({
      lossReason: '粉尘',
      outputItems: [{ grams: 1400 }, { grams: 38_600 }],
    });
  });
});

describe('the trace', () => {
  it('leads from a serial number to the kilogram of copper', async () => {
    const { body } = await client.get('/trace?q=SN-1000');
    const trace = traceSchema.parse(body) as {
      story: { type: string }[];
      derived: { itemId: string }[];
      shipments: unknown[];
    };
    expect(body).toMatchObject({ item: { itemId: fridge.itemId, state: 'consumed', grams: 51_000 }, origins: [] });
    expect(trace.derived.map(({ itemId }) => itemId)).toContain(copper.itemId);
    expect(trace.story.map(({ type }) => type.split('.').slice(2, 4).join('.'))).toEqual([
      ...['item.collected', 'item.corrected', 'shipment.dispatched', 'shipment.received', 'items.consolidated'],
      ...[
        'shipment.dispatched',
        'shipment.received',
        'items.released',
        'item.graded',
        'processing.started',
        'item.dismantled',
      ],
    ]);
    expect(trace.shipments).toHaveLength(2);
  });

  it('leads back from the copper to what was handed in', async () => {
    const { body } = await client.get<{ origins: { itemId: string; jobId: string }[] }>(`/trace?q=${copper.itemId}`);
    expect(body).toMatchObject({ item: { state: 'closed', outcome: 'recycled' } });
    expect(body.origins).toContainEqual(expect.objectContaining({ itemId: fridge.itemId, jobId }));
  });

  it('lists the items of a shipment and of a container', async () => {
    expect((await client.get<{ matches: unknown[] }>(`/trace?q=${shipmentId}`)).body.matches).toHaveLength(5);
    expect((await client.get<{ matches: unknown[] }>('/trace?q=p-01')).body.matches).toHaveLength(2);
  });

  it('says so when nothing is known', async () => {
    expect(await client.get('/trace?q=LSVAA4185PA000199')).toMatchObject({
      status: 404,
      body: { code: 'trace.nothing-found' },
    });
  });
});

describe('the map', () => {
  it('draws sites with their stock and shipments on their way', async () => {
    const sites = (await client.get<{ position: number; features: Record<string, unknown>[] }>('/map/sites.geojson'))
      .body;
    expect(sites.features).toHaveLength(5);
    expect(sites.features[1]).toMatchObject({
      id: story.sites.otherPoint,
      geometry: { type: 'Point', coordinates: [113.91, 34.7] },
      properties: { items: 20, chain: 'complete', openDiscrepancies: 0 },
    });
    const shipments = (await client.get<{ features: unknown[] }>('/map/shipments.geojson')).body;
    expect(shipments.features).toMatchObject([
      {
        geometry: {
          coordinates: [
            [113.91, 34.7],
            [113.92, 34.7],
          ],
        },
        properties: { items: 1, plate: '豫A12345' },
      },
    ]);
  });

  it('knows the outline and the name of its area', async () => {
    expect((await client.get('/map/settings')).body).toEqual({
      mapboxToken: null,
      tianditu: null,
      areaCode: '410122',
      areaName: { zh: '中牟县', en: 'Zhongmu County' },
    });
    expect((await client.get('/map/outline.geojson?areaCode=410122')).body).toMatchObject({
      features: [{ properties: { code: '410122' } }],
    });
    for (const [areaCode, drawn] of [
      ['410122001', '410122'],
      ['410181', '410184'],
      ['410000', '410100'],
      ['410200', '410200'],
    ]) {
      expect((await client.get(`/map/outline.geojson?areaCode=${areaCode}`)).body).toMatchObject({
        features: expect.arrayContaining([
          expect.objectContaining({ properties: expect.objectContaining({ code: drawn }) }),
        ]),
      });
    }
    expect((await client.get('/map/outline.geojson')).body).toMatchObject({
      features: expect.arrayContaining([
        expect.objectContaining({ properties: expect.objectContaining({ code: '410000' }) }),
      ]),
    });
    expect((await client.get('/map/outline.geojson?areaCode=110000')).status).toBe(404);
  });
});

/** The regulator publishes its own key at its start, in a chain of its own. */
const ownFacts = 1;

describe('the audit', () => {
  it.each<[string, z.ZodType, number]>([
    ['items', auditItemSchema, 30],
    ['stock', auditStockSchema, 3],
    ['flows', auditFlowSchema, 16],
    ['shipments', auditShipmentProjectionSchema, 4],
    ['discrepancies', auditDiscrepancySchema, 4],
    ['balances', auditBalanceSchema, 1],
    ['chains', auditChainSchema, 5 + ownFacts],
    ['facts', auditFactSchema, story.log.events.length + ownFacts],
  ])('streams every row of %s and says that it is whole', async (name, schema, count) => {
    const lines = await client.lines(`/audit/${name}`);
    for (const row of lines.slice(0, -1)) schema.parse(row);
    expect(auditEndSchema.parse(lines.at(-1)).end.rows).toBe(lines.length - 1);
    expect(lines.length - 1).toBe(count);
  });

  it('goes on after a position', async () => {
    expect(await client.lines('/audit/facts?after=10')).toHaveLength(story.log.events.length + ownFacts - 10 + 1);
  });
});

it('describes every route', () => {
  expect(client.undescribed()).toEqual([]);
});
