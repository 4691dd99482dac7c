import type { ItemFacts } from '@huihuan/contracts-events';
import type { MadeUpShipment } from './made-up-handover.support.spec.ts';
import type { MadeUpClock, MadeUpLogs } from './made-up-log.support.spec.ts';
import type { MadeUpSite } from './made-up-sites.support.spec.ts';
import { change, type MadeUpTables } from './made-up-tables.support.spec.ts';

interface World {
  readonly clock: MadeUpClock;
  readonly logs: MadeUpLogs;
  readonly tables: MadeUpTables;
}

const sum = (items: readonly ItemFacts[]): number => items.reduce((total, { grams }) => total + grams, 0);

export const madeUpProcessing = ({ clock, logs, tables }: World) => {
  const start = (site: MadeUpSite, inputs: readonly ItemFacts[]): string => {
    const jobId = clock.id();
    logs.say('sorting', site.siteId, {
      type: 'cn.huihuan.processing.started.v1',
      data: {
        siteId: site.siteId,
        jobId,
        inputs: inputs.map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams })),
      },
    });
    for (const { itemId } of inputs) change(tables.holdings.sorting, itemId, { state: 'in-process', jobId });
    return jobId;
  };

  const cancel = (site: MadeUpSite, jobId: string, inputs: readonly ItemFacts[]): void => {
    logs.say('sorting', site.siteId, {
      type: 'cn.huihuan.processing.cancelled.v1',
      data: { siteId: site.siteId, jobId, itemIds: inputs.map(({ itemId }) => itemId), reason: '设备故障' },
    });
    for (const { itemId } of inputs) change(tables.holdings.sorting, itemId, { state: 'in-stock', jobId: null });
  };

  /** Takes inputs apart into steel and copper; a loss beyond the tolerance is explained. */
  const dismantle = (site: MadeUpSite, stock: readonly ItemFacts[], unexplainedGrams = 0): readonly ItemFacts[] => {
    const jobId = start(site, stock);
    const inputs = stock.map((item) => ({ ...item, custodySeq: item.custodySeq + 1 }));
    const inputGrams = sum(inputs);
    const copper = Math.max(1, Math.floor(inputGrams / 20));
    const steel = Math.max(1, inputGrams - copper - unexplainedGrams - 1);
    const outputs = [['bulk.steel', steel] as const, ['bulk.copper', copper] as const].map(
      ([classCode, grams]): ItemFacts => ({
        itemId: clock.id(),
        tracking: 'lot',
        family: 'bulk',
        classCode,
        grams,
        identifiers: [],
        custodySeq: 1,
      }),
    );
    const toleranceGrams = stock.reduce((total, { grams }) => total + Math.max(500, Math.floor(0.02 * grams)), 0);
    const balance = {
      inputGrams,
      outputGrams: sum(outputs),
      lossGrams: 1,
      differenceGrams: inputGrams - sum(outputs) - 1,
      toleranceGrams,
    };
    const explained = Math.abs(balance.differenceGrams) > toleranceGrams;
    const { siteId } = site;
    const { time } = logs.say('sorting', siteId, {
      type: 'cn.huihuan.item.dismantled.v1',
      data: {
        siteId,
        jobId,
        inputs,
        outputs: outputs.map((item) => ({ item, wasteCode: null })),
        loss: { grams: 1, reason: '粉尘' },
        balance,
        explanation: explained ? { text: '来料含水', supervisorId: clock.id() } : null,
        evidence: [],
        staffId: null,
      },
    });
    tables.balances.set(jobId, { jobId, siteId, ...balance, explained, redrawn: null, redrawnBatch: null });
    for (const item of inputs) {
      change(tables.holdings.sorting, item.itemId, { item, state: 'consumed' });
      change(tables.items, item.itemId, { item, place: 'consumed', siteId: null });
      tables.flow(time, 'consumed', siteId, { ...item, items: 1 });
    }
    for (const item of outputs) {
      tables.place('sorting', siteId, item);
      tables.flow(time, 'produced', siteId, { ...item, items: 1 });
    }
    return outputs;
  };

  /** A shipment to a downstream enterprise has arrived: its items are recycled. */
  const deliver = ({ shipmentId, from, to, items: sent }: MadeUpShipment): void => {
    const items = sent.map((item) => ({ ...item, custodySeq: item.custodySeq + 1 }));
    logs.say('sorting', from.siteId, {
      type: 'cn.huihuan.item.closed.v1',
      data: {
        siteId: from.siteId,
        outcome: 'recycled',
        items,
        shipmentId,
        deliveredTo: to.siteId,
        documentReference: 'D-1',
        reason: '交付',
      },
    });
    change(tables.shipments.sorting, `out/${shipmentId}`, { state: 'delivered' });
    change(tables.projections, shipmentId, { state: 'delivered', openItems: 0, openGrams: 0 });
    for (const item of items) {
      change(tables.holdings.sorting, item.itemId, { item, state: 'closed' });
      change(tables.items, item.itemId, { item, place: 'closed', shipmentId: null, outcome: 'recycled' });
    }
  };

  return { start, cancel, dismantle, deliver };
};
