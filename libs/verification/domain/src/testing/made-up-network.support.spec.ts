import type { CollectedOrigin, Identifier, ItemFacts, Override } from '@huihuan/contracts-events';
import { madeUpHandover } from './made-up-handover.support.spec.ts';
import { madeUpClock, madeUpLogs } from './made-up-log.support.spec.ts';
import { madeUpProcessing } from './made-up-processing.support.spec.ts';
import { madeUpSites, type MadeUpSite } from './made-up-sites.support.spec.ts';
import { change, madeUpTables } from './made-up-tables.support.spec.ts';

/** A small network in which every act is right: its events, and the tables that rightly follow from them. */
export const madeUpNetwork = () => {
  const clock = madeUpClock();
  const logs = madeUpLogs(clock);
  const sites = madeUpSites(clock, logs);
  const tables = madeUpTables();
  const world = { clock, logs, sites, tables };

  const collect = (
    site: MadeUpSite | undefined,
    what: { classCode: string; grams: number; identifiers?: Identifier[]; itemId?: string; override?: Override },
    /** Brought in from older books, and how the tables count it. */
    older?: { readonly kind: CollectedOrigin; readonly counted: 'collected' | 'corrected' },
  ): ItemFacts => {
    if (site === undefined) throw new RangeError('no such site');
    const item: ItemFacts = {
      itemId: what.itemId ?? clock.id(),
      tracking: 'item',
      family: familyOf(what.classCode),
      classCode: what.classCode,
      grams: what.grams,
      identifiers: what.identifiers ?? [],
      custodySeq: 1,
    };
    const { time } = logs.say('collection', site.siteId, {
      type: 'cn.huihuan.item.collected.v1',
      data: {
        siteId: site.siteId,
        item,
        consignor: { kind: 'anonymous', pseudonym: null },
        paidFen: 100,
        evidence: [],
        occurredAt: clock.now(),
        attendantId: null,
        warnings: [],
        override: what.override ?? null,
        ...(older === undefined ? {} : { origin: { kind: older.kind, reference: 'A-1' } }),
      },
    });
    tables.place('collection', site.siteId, item);
    tables.flow(time, older?.counted ?? 'collected', site.siteId, { ...item, items: 1 });
    return item;
  };

  const correct = (site: MadeUpSite, before: ItemFacts, grams: number, corrects: string): ItemFacts => {
    const item = { ...before, grams, custodySeq: before.custodySeq + 1 };
    const { time } = logs.say(site.service ?? 'registry', site.siteId, {
      type: 'cn.huihuan.item.corrected.v1',
      data: { siteId: site.siteId, corrects, item, beforeGrams: before.grams, reason: '复磅', staffId: null },
    });
    if (site.service !== null) tables.place(site.service, site.siteId, item);
    tables.flow(time, 'corrected', site.siteId, { classCode: item.classCode, items: 0, grams: grams - before.grams });
    return item;
  };

  const close = (site: MadeUpSite, before: ItemFacts): void => {
    const item = { ...before, custodySeq: before.custodySeq + 1 };
    const { time } = logs.say(site.service ?? 'registry', site.siteId, {
      type: 'cn.huihuan.item.closed.v1',
      data: {
        siteId: site.siteId,
        outcome: 'voided',
        items: [item],
        shipmentId: null,
        deliveredTo: null,
        documentReference: null,
        reason: '登记错误',
      },
    });
    if (site.service !== null) change(tables.holdings[site.service], item.itemId, { item, state: 'closed' });
    change(tables.items, item.itemId, { item, place: 'closed', siteId: null, outcome: 'voided' });
    tables.flow(time, 'closed', site.siteId, { ...item, items: 1 });
  };

  return { ...world, collect, correct, close, ...madeUpHandover(world), ...madeUpProcessing(world) };
};
export type MadeUpNetwork = ReturnType<typeof madeUpNetwork>;
export type MadeUpWorld = Pick<MadeUpNetwork, 'clock' | 'logs' | 'sites' | 'tables'>;

const familyOf = (classCode: string): ItemFacts['family'] => {
  if (classCode.startsWith('traction-battery')) return 'traction-battery';
  return classCode.startsWith('vehicle') ? 'vehicle' : 'appliance';
};
