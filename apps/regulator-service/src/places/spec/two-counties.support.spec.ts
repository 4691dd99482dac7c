import { fact, serviceSource, siteSource, type ItemFacts, type SiteFacts } from '@huihuan/contracts-events';
import { Story } from '../../spec/story.support.spec.ts';

export const counties = { county: '410122', neighbour: '410184', far: '371525' } as const;

const kinds = {
  yard: ['county', 'collection-point'],
  corner: ['county', 'collection-point'],
  station: ['neighbour', 'transfer-station'],
  centre: ['neighbour', 'sorting-centre'],
  farYard: ['far', 'collection-point'],
  farStation: ['far', 'transfer-station'],
} as const;
export type SiteName = keyof typeof kinds;

/** Two counties of one city, and a third in another province, with what goes on within them and between them. */
export class TwoCounties {
  readonly story = new Story();
  readonly at: Readonly<Record<SiteName, string>>;
  /** What became of goods, by what the tests call them. */
  readonly items: Readonly<Record<string, ItemFacts>>;
  readonly shipments: Readonly<Record<string, { readonly shipmentId: string; readonly items: ItemFacts[] }>>;
  readonly jobId: string;
  readonly batchId: string;

  constructor() {
    const { log } = this.story;
    this.at = Object.fromEntries(Object.keys(kinds).map((name) => [name, log.id()])) as Record<SiteName, string>;
    this.tellRegistry();
    const { yard, corner, station, centre, farYard, farStation } = this.at;
    const { story } = this;

    const stays = this.collect('yard', 'SN-STAYS');
    const gone = this.collect('yard', 'SN-GONE');
    story.close(yard, [gone], null, null);

    const handed = this.collect('yard', 'SN-HANDED');
    const handover = story.dispatch(yard, station, [handed, this.collect('yard', 'SN-LOST')]);
    const [, lost] = story.receive([yard, station], handover, ['accepted', 'missing']);
    if (lost === undefined) throw new Error('the story lost more than it meant to');
    story.settle([yard, station], handover.shipmentId, lost, { kind: 'missing', place: 'closed' });

    const passing = this.collect('farYard', 'SN-PASSED');
    const came = story.receive([farYard, yard], story.dispatch(farYard, yard, [passing]));
    const passed = story.receive([yard, station], story.dispatch(yard, station, came));

    const local = this.collect('centre', 'SN-LOCAL');
    const copper = story.item({ tracking: 'lot', family: 'bulk', classCode: 'bulk.copper', grams: 49_000 });
    this.jobId = story.dismantle(centre, [local], [copper]);
    this.batchId = log.id();
    const batch = { siteId: centre, batchId: this.batchId, code: 'PC-1', family: 'appliance', staffId: null } as const;
    log.tell(siteSource(centre), fact('cn.huihuan.batch.opened.v1', batch));
    for (const site of [yard, centre]) this.report(site);

    const between = story.dispatch(corner, station, [this.collect('corner', 'SN-BETWEEN')]);
    const within = story.dispatch(station, centre, [this.collect('station', 'SN-WITHIN')]);
    const sentAway = this.collect('farYard', 'SN-AWAY');
    const away = story.dispatch(farYard, farStation, [sentAway]);
    this.openDifference(between, [corner, station]);
    this.openDifference(away, [farYard, farStation]);

    this.car('yard', 'LSVAA4185PA000101');
    this.car('station', 'LSVAA4185PA000101');
    this.car('station', 'LSVAA4185PA000202');
    this.car('centre', 'LSVAA4185PA000202');
    this.car('farYard', 'LSVAA4185PA000303');
    this.car('farStation', 'LSVAA4185PA000303');
    // The county saw this one pass, and no more.
    const car = this.car('farYard', 'LSVAA4185PA000404');
    story.receive(
      [yard, farStation],
      story.dispatch(yard, farStation, story.receive([farYard, yard], story.dispatch(farYard, yard, [car]))),
    );
    this.car('farStation', 'LSVAA4185PA000404');

    this.items = { stays, gone, handed, lost, passed: passed[0] ?? passing, local, copper, sentAway };
    this.shipments = { handover, between, within, away };
  }

  /** The id of what a name stands for. */
  idOf(name: string): string {
    const id = this.named.find(([each]) => each === name)?.[1];
    if (id === undefined) throw new TypeError(`nothing is called ${name}`);
    return id;
  }

  nameOf(id: string | null | undefined): string {
    return this.named.find(([, each]) => each === id)?.[0] ?? String(id);
  }

  private get named(): readonly (readonly [string, string])[] {
    return [
      ...Object.entries(this.at),
      ...Object.entries(this.items).map(([name, item]) => [name, item.itemId] as const),
      ...Object.entries(this.shipments).map(([name, shipment]) => [name, shipment.shipmentId] as const),
      ['job', this.jobId],
      ['batch', this.batchId],
    ];
  }

  collect(site: SiteName, serial: string): ItemFacts {
    return this.story.collect(this.at[site], this.story.item({ identifiers: [{ kind: 'serial', value: serial }] }));
  }

  private car(site: SiteName, value: string): ItemFacts {
    const goods = { family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_000_000 } as const;
    return this.story.collect(this.at[site], this.story.item({ ...goods, identifiers: [{ kind: 'vin', value }] }));
  }

  private report(siteId: string): void {
    const { log } = this.story;
    const seen = { goods: '铁路道钉', classCode: null, identifiers: [], grams: null, office: '派出所' };
    const told = { toldBy: 'phone', toldAt: '2026-03-01T08:30:00.000Z', number: null, outcome: 'held' } as const;
    const of = { siteId, reportId: log.id(), staffId: null, kind: 'forbidden-goods' } as const;
    log.tell(siteSource(siteId), fact('cn.huihuan.suspicion.reported.v1', { ...of, ...seen, ...told }));
  }

  private openDifference(
    { shipmentId, items: [item] }: { readonly shipmentId: string; readonly items: readonly ItemFacts[] },
    [fromSiteId, toSiteId]: readonly [string, string],
  ): void {
    const parties = { shipmentId, fromSiteId, toSiteId, discrepancyId: this.story.log.id() };
    const told = { kind: 'missing', item: item ?? null, sentGrams: 50_000, receivedGrams: null } as const;
    this.story.log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.discrepancy.opened.v1', { ...parties, ...told, toleranceGrams: null, note: '' }),
    );
  }

  private tellRegistry(): void {
    const registry = serviceSource('registry');
    const { log } = this.story;
    log.tell(
      registry,
      fact('cn.huihuan.areas.registered.v1', {
        areas: [
          { code: '410000', name: '河南省', level: 'province', parent: null },
          { code: '410100', name: '郑州市', level: 'prefecture', parent: '410000' },
          { code: '410122', name: '中牟县', level: 'county', parent: '410100' },
          { code: '410184', name: '新郑市', level: 'county', parent: '410100' },
          { code: '371525', name: '冠县', level: 'county', parent: '371500' },
        ],
      }),
    );
    for (const [index, name] of (Object.keys(kinds) as SiteName[]).entries()) {
      log.tell(registry, fact('cn.huihuan.site.registered.v1', siteFacts(this.at[name], name, index)));
    }
  }
}

const siteFacts = (siteId: string, name: SiteName, index: number): SiteFacts => ({
  ...{ siteId, code: `S-${index}`, name: `场所${index}`, nameEn: name, kind: kinds[name][1], form: null },
  ...{ areaCode: `${counties[kinds[name][0]]}001`, lon: (11_390 + index) / 100, lat: 34.7 },
  ...{ coordinateSystem: 'WGS84' as const, approximate: true, capacityGrams: 9_000_000, areaSquareMetres: 20 },
  ...{ acceptsFamilies: [], licences: [], active: true },
});
