import {
  fact,
  serviceSource,
  siteSource,
  type AlarmKind,
  type EventData,
  type SiteFacts,
} from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { newId } from '@huihuan/platform-service';
import { deliveryOf } from '../spec/story-log.support.spec.ts';
import { Story } from '../spec/story.support.spec.ts';
import { newTestRegulator, testOutbox, type TestRegulator } from '../spec/test-regulator.support.spec.ts';
import { sweepAlarms } from './sweep-alarms.ts';

export interface AlarmRow {
  readonly subject: string;
  readonly occurrence: number;
  readonly measured: number;
  readonly limit: number;
  readonly siteIds: readonly string[];
  readonly since: string;
  readonly progress: string;
  readonly isGone: boolean;
}

const hour = 3_600_000;
const begin = Date.parse('2026-03-02T00:00:00Z');
const instant = (hours: number): string => new Date(begin + hours * hour).toISOString();

/** A network whose hours are counted from the begin of its first day, and what the regulator finds in it. */
export class AlarmYard {
  readonly story = new Story();
  readonly regulator: TestRegulator;

  static async open(): Promise<AlarmYard> {
    const yard = new AlarmYard(await newTestRegulator());
    yard.story.registry();
    await yard.arrive();
    return yard;
  }

  constructor(regulator: TestRegulator) {
    this.regulator = regulator;
  }

  arrive(): Promise<number> {
    return this.regulator.project(this.story.log.deliveries);
  }

  /** What was said comes back by the bus, in an order that it may have. */
  async hearItself(): Promise<void> {
    await this.regulator.project((await this.regulator.said()).map(deliveryOf).toReversed(), 2);
  }

  sweep(hours: number, ...kinds: readonly AlarmKind[]): Promise<number> {
    const warn = ({ err }: { readonly err?: unknown }): void => {
      throw err;
    };
    const sweeping = { database: this.regulator.database, outbox: testOutbox, newId, warn };
    return sweepAlarms(sweeping, new Date(begin + hours * hour), kinds.length === 0 ? undefined : kinds);
  }

  alarms(kind: AlarmKind): Promise<AlarmRow[]> {
    return rowsOf<AlarmRow>(
      this.regulator.database,
      `select subject, occurrence, round(measured::numeric, 1)::float8 as measured, limit_value as "limit", site_ids as "siteIds",
              to_json(since at time zone 'UTC') #>> '{}' || 'Z' as since, progress, cleared_at is not null as "isGone"
         from alarm where kind = $1 order by subject, occurrence`,
      [kind],
    );
  }

  /** A shipment of one item that leaves at an hour and is awaited at another. */
  send(
    way: readonly [keyof Story['sites'], keyof Story['sites']],
    hours: readonly [left: number, awaited: number],
    plate: string | null = null,
  ): string {
    const { sites, log } = this.story;
    const [fromSiteId, toSiteId] = [sites[way[0]], sites[way[1]]];
    const item = { ...this.story.collect(fromSiteId, this.story.item()), custodySeq: 2 };
    const shipmentId = log.id();
    log.tell(
      siteSource(fromSiteId),
      fact('cn.huihuan.shipment.dispatched.v1', {
        ...{ shipmentId, fromSiteId, toSiteId, truckId: null, plate, driverId: null, buyerLicence: null },
        ...{ dispatchedAt: instant(hours[0]), expectedAt: instant(hours[1]), sealedDigest: 'ab'.repeat(32) },
        ...{ lines: [{ item, containerId: null }], totalGrams: item.grams },
      }),
    );
    return shipmentId;
  }

  receive(shipmentId: string, way: readonly [keyof Story['sites'], keyof Story['sites']], hours: number): void {
    const { sites, log } = this.story;
    const [fromSiteId, toSiteId] = [sites[way[0]], sites[way[1]]];
    const item = { ...this.story.item(), custodySeq: 3 };
    log.tell(
      siteSource(toSiteId),
      fact('cn.huihuan.shipment.received.v1', {
        ...{ shipmentId, fromSiteId, toSiteId, receivedAt: instant(hours), sealedDigest: 'ab'.repeat(32) },
        lines: [{ item, finding: 'accepted', sentGrams: item.grams, measured: false, containerId: null, reason: null }],
        unexpected: [],
      }),
    );
  }

  /** Changes what the registry says of a site. */
  change(name: keyof Story['sites'], more: Partial<SiteFacts>): void {
    const facts = {
      ...{ siteId: this.story.sites[name], code: 'ZM-9', name: '场所', nameEn: '', kind: 'collection-point' as const },
      ...{ form: null, areaCode: '410122001', lon: 113.9, lat: 34.7, coordinateSystem: 'WGS84' as const },
      ...{ approximate: true, capacityGrams: 1_000_000, areaSquareMetres: 20, acceptsFamilies: [], licences: [] },
    };
    const site = { ...facts, active: true, ...more };
    this.story.log.tell(serviceSource('registry'), fact('cn.huihuan.site.changed.v1', { site, reason: '变更登记' }));
  }

  /** The rule of an area, told as the regulator does. */
  rule(kind: AlarmKind, areaCode: string | null, rule: EventData<'cn.huihuan.alarm-rule.set.v4'>['rule']) {
    return fact('cn.huihuan.alarm-rule.set.v4', {
      ...{ ruleId: newId(), kind, areaCode, rule, reason: '本地规定', byPersonId: null },
    });
  }
}
