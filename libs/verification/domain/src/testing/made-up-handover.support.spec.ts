import type { DiscrepancyKind, ItemFacts, Resolution } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import type { MadeUpClock, MadeUpLogs } from './made-up-log.support.spec.ts';
import type { MadeUpSite } from './made-up-sites.support.spec.ts';
import { change, type MadeUpTables } from './made-up-tables.support.spec.ts';

interface World {
  readonly clock: MadeUpClock;
  readonly logs: MadeUpLogs;
  readonly tables: MadeUpTables;
}

export interface MadeUpShipment {
  readonly shipmentId: string;
  readonly from: MadeUpSite;
  readonly to: MadeUpSite;
  readonly items: readonly ItemFacts[];
  readonly sealedDigest: string;
}

export interface MadeUpFinding {
  readonly finding: 'accepted' | 'missing' | 'rejected';
  readonly grams?: number;
}
export interface MadeUpDifference {
  readonly discrepancyId: string;
  readonly kind: DiscrepancyKind;
  readonly item: ItemFacts;
  readonly sentGrams: number;
  readonly shipment: MadeUpShipment;
}

const toleranceOf = (grams: number): number => Math.max(500, Math.floor(0.02 * grams));

export const madeUpHandover = ({ clock, logs, tables }: World) => {
  const say = (site: MadeUpSite, fact: Parameters<MadeUpLogs['say']>[2]) =>
    logs.say(site.service ?? 'registry', site.siteId, fact);
  const parties = ({ shipmentId, from, to }: MadeUpShipment) => ({
    shipmentId,
    fromSiteId: from.siteId,
    toSiteId: to.siteId,
  });

  const dispatch = (from: MadeUpSite, to: MadeUpSite, stock: readonly ItemFacts[]): MadeUpShipment => {
    const items = stock.map((item) => ({ ...item, custodySeq: item.custodySeq + 1 }));
    const shipmentId = clock.id();
    const signed = items.map((item) => ({ ...item, containerId: null }));
    const sealedDigest = sha256Hex(
      canonicalJson({ shipmentId, fromSiteId: from.siteId, toSiteId: to.siteId, lines: signed }),
    );
    const shipment = { shipmentId, from, to, items, sealedDigest };
    const dispatchedAt = clock.now();
    const totalGrams = items.reduce((sum, { grams }) => sum + grams, 0);
    const { time } = say(from, {
      type: 'cn.huihuan.shipment.dispatched.v1',
      data: {
        ...parties(shipment),
        truckId: null,
        plate: null,
        driverId: null,
        dispatchedAt,
        expectedAt: null,
        lines: items.map((item) => ({ item, containerId: null })),
        totalGrams,
        sealedDigest,
        buyerLicence: null,
      },
    });
    const facts = { ...parties(shipment), items: items.length, grams: totalGrams, sealedDigest, dispatchedAt };
    if (from.service !== null)
      tables.shipments[from.service].set(`out/${shipmentId}`, { direction: 'out', ...facts, state: 'in-transit' });
    if (to.service !== null)
      tables.shipments[to.service].set(`in/${shipmentId}`, {
        direction: 'in',
        ...facts,
        state: 'expected',
        receivedAt: null,
      });
    tables.projections.set(shipmentId, {
      ...facts,
      state: 'in-transit',
      openItems: items.length,
      openGrams: totalGrams,
    });
    for (const item of items) {
      if (from.service !== null)
        change(tables.holdings[from.service], item.itemId, { item, state: 'in-transit', shipmentId });
      change(tables.items, item.itemId, { item, place: 'shipment', siteId: null, shipmentId });
      tables.flow(time, 'dispatched', from.siteId, { ...item, items: 1 });
    }
    return shipment;
  };

  const leave = (shipment: MadeUpShipment, item: ItemFacts, state: 'handed-over' | 'closed'): void => {
    if (shipment.from.service !== null && shipment.from.service !== shipment.to.service)
      change(tables.holdings[shipment.from.service], item.itemId, { state });
    const row = tables.projections.get(shipment.shipmentId);
    if (row === undefined) throw new RangeError('no such shipment');
    const sent = shipment.items.find(({ itemId }) => itemId === item.itemId);
    change(tables.projections, shipment.shipmentId, {
      openItems: row.openItems - 1,
      openGrams: row.openGrams - (sent?.grams ?? 0),
    });
  };

  const open = (
    shipment: MadeUpShipment,
    kind: DiscrepancyKind,
    item: ItemFacts,
    sentGrams: number,
  ): MadeUpDifference => {
    const discrepancyId = clock.id();
    say(shipment.to, {
      type: 'cn.huihuan.discrepancy.opened.v1',
      data: {
        ...parties(shipment),
        discrepancyId,
        kind,
        item,
        sentGrams,
        receivedGrams: kind === 'weight' ? item.grams : null,
        toleranceGrams: toleranceOf(sentGrams),
        note: '',
      },
    });
    const blockedBy = [`discrepancy:${discrepancyId}`];
    const keepers = [shipment.from.service, shipment.to.service].filter((service) => service !== null);
    const row = {
      ...parties(shipment),
      discrepancyId,
      kind,
      state: 'open' as const,
      itemId: item.itemId,
      resolution: null,
    };
    tables.discrepancies.set(discrepancyId, { row, keepers });
    const holder = kind === 'weight' ? shipment.to.service : shipment.from.service;
    if (holder !== null) change(tables.holdings[holder], item.itemId, { blockedBy });
    change(tables.items, item.itemId, { blockedBy });
    return { discrepancyId, kind, item, sentGrams, shipment };
  };

  /** @returns what was accepted, and the differences that opened */
  const receive = (shipment: MadeUpShipment, findings: readonly MadeUpFinding[]) => {
    const found = shipment.items.map((item, index) => {
      const { finding, grams } = findings[index] ?? { finding: 'accepted' as const };
      if (finding !== 'accepted') return { item, finding, sentGrams: item.grams, measured: false };
      const after = { ...item, grams: grams ?? item.grams, custodySeq: item.custodySeq + 1 };
      return { item: after, finding, sentGrams: item.grams, measured: grams !== undefined };
    });
    const receivedAt = clock.now();
    const { time } = say(shipment.to, {
      type: 'cn.huihuan.shipment.received.v1',
      data: {
        ...parties(shipment),
        receivedAt,
        sealedDigest: shipment.sealedDigest,
        lines: found.map((line) => ({ ...line, containerId: null, reason: null })),
        unexpected: [],
      },
    });
    const { shipmentId, from, to } = shipment;
    if (from.service !== null) change(tables.shipments[from.service], `out/${shipmentId}`, { state: 'received' });
    if (to.service !== null)
      change(tables.shipments[to.service], `in/${shipmentId}`, { state: 'received', receivedAt });
    change(tables.projections, shipmentId, { state: 'received' });
    const differences: MadeUpDifference[] = [];
    for (const { item, finding, sentGrams } of found) {
      if (finding === 'accepted') {
        leave(shipment, item, 'handed-over');
        if (to.service !== null) tables.place(to.service, to.siteId, item);
        tables.flow(time, 'received', to.siteId, { ...item, items: 1 });
      }
      const outside = Math.abs(item.grams - sentGrams) > toleranceOf(sentGrams);
      if (finding !== 'accepted') differences.push(open(shipment, finding, item, sentGrams));
      else if (outside) differences.push(open(shipment, 'weight', item, sentGrams));
    }
    const blocked = new Set(differences.map(({ item }) => item.itemId));
    const accepted = found.filter(({ finding, item }) => finding === 'accepted' && !blocked.has(item.itemId));
    return { accepted: accepted.map(({ item }) => item), differences };
  };

  const settle = (
    { discrepancyId, kind, item: before, sentGrams, shipment }: MadeUpDifference,
    resolution: Resolution,
  ): ItemFacts => {
    const proposalId = clock.id();
    const about = { ...parties(shipment), discrepancyId, proposalId };
    say(shipment.from, {
      type: 'cn.huihuan.discrepancy.proposed.v1',
      data: {
        ...about,
        bySiteId: shipment.from.siteId,
        side: 'sender',
        resolution,
        reason: '核对',
        item: null,
        staffId: null,
      },
    });
    const places = {
      accepted: 'receiver',
      returned: 'sender',
      lost: 'closed',
      'receiver-weight': 'unchanged',
      'sender-weight': 'unchanged',
    } as const;
    const place = places[resolution];
    const correctionGrams = resolution === 'sender-weight' ? sentGrams - before.grams : 0;
    const moved = place !== 'unchanged' || correctionGrams !== 0;
    const item = { ...before, grams: before.grams + correctionGrams, custodySeq: before.custodySeq + (moved ? 1 : 0) };
    const { time } = say(shipment.to, {
      type: 'cn.huihuan.discrepancy.settled.v1',
      data: {
        ...about,
        kind,
        resolution,
        proposedBy: shipment.from.siteId,
        agreedBy: shipment.to.siteId,
        item,
        place,
        correctionGrams,
      },
    });
    const difference = tables.discrepancies.get(discrepancyId);
    if (difference !== undefined)
      tables.discrepancies.set(discrepancyId, {
        ...difference,
        row: { ...difference.row, state: 'settled', resolution },
      });
    const { from, to } = shipment;
    const cell = { ...item, items: 1 };
    if (place !== 'unchanged') leave(shipment, item, place === 'closed' ? 'closed' : 'handed-over');
    if (place === 'receiver') {
      if (to.service !== null) tables.place(to.service, to.siteId, item);
      tables.flow(time, 'received', to.siteId, cell);
    } else if (place === 'sender') {
      if (from.service !== null) tables.place(from.service, from.siteId, item);
      tables.flow(time, 'returned', from.siteId, cell);
    } else if (place === 'closed') {
      change(tables.items, item.itemId, { item, place: 'closed', shipmentId: null, outcome: 'lost', blockedBy: [] });
    } else {
      if (to.service !== null) tables.place(to.service, to.siteId, item);
      if (correctionGrams !== 0)
        tables.flow(time, 'corrected', to.siteId, { classCode: item.classCode, items: 0, grams: correctionGrams });
    }
    return item;
  };

  return { dispatch, receive, settle };
};
