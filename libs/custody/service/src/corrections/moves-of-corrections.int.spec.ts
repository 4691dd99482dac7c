import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fact,
  serviceSource,
  siteSource,
  type Fact,
  type ItemFacts,
  type SealedEvent,
} from '@huihuan/contracts-events';
import type { OutgoingCommand } from '@huihuan/custody-domain';
import { logTable, read } from '@huihuan/messaging-core';
import { withAct, type Caller } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import { weighingEvent } from '../books/weighing-events.ts';
import { followShipments } from '../books/follow-bus.ts';
import { changeDiscrepancy } from '../discrepancies/change-discrepancy.ts';
import { changeIncoming } from '../incoming/change-incoming.ts';
import { correctItem } from '../items/change-items.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { changeOutgoing } from '../outgoing/change-outgoing.ts';
import {
  centre,
  fridge,
  newId,
  openBooks,
  point,
  pointSource,
  station as first,
  type Books,
} from '../testing/books.support.spec.ts';
import { agree, propose } from './change-correction.ts';
import { holdingAt, loadCorrection } from './correction-books.ts';
import { followCorrections } from './follow-corrections.ts';

const second = { ...first, siteId: newId(), code: 'T-2', name: 'T-2' };
const buyer = { ...first, siteId: newId(), code: 'B-1', name: 'B-1', kind: 'downstream' as const };

/** Of two stations, which send goods to each other. */
let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(point, first, second, centre, buyer);
  const tolerance = { ratio: 0.01, floorGrams: 200 };
  const fridges = fact('cn.huihuan.catalogue.class-registered.v1', {
    ...{ classCode: fridge().classCode, family: 'appliance', tracking: 'item', nameZh: '电冰箱', nameEn: 'Fridge' },
    ...{ validFrom: '2020-01-01', validTo: null, wasteCode: null, identifierKinds: [], requiredIdentifiers: [] },
    ...{ plausibleGrams: { min: 1000, typical: 50_000, max: 200_000 }, expectedIdentifiers: [] },
    ...{ toleranceHandover: tolerance, toleranceBalance: tolerance },
  });
  const classes = await books.said(serviceSource('registry'), [fridges]);
  await books.custody.database.transaction((tx) => copyRegistry.apply(tx, classes));
});
afterAll(() => books.close());

const correlationId = 'test';
const must = async <Value>(asked: Promise<{ readonly ok: boolean; readonly value?: Value }>): Promise<Value> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as Value;
};

/** These books are given what they said of this themselves, as the bus gives it to every tier. */
const deliver = async (word: string): Promise<void> => {
  const { custody } = books;
  const sql = `select id, topic, key, type, source, site_seq::int as "siteSeq", hash, record from ${logTable}
                where source = any ($1) and position($2 in record) > 0 order by source, site_seq`;
  const sources = [first, second].map(({ siteId }) => siteSource(siteId));
  const readings = (await rowsOf<SealedEvent>(custody.database, sql, [sources, word])).map(read);
  const heard = readings.flatMap((reading) => (reading.kind === 'delivery' ? [reading.delivery] : []));
  await custody.database.transaction(async (tx) => {
    await followShipments(custody).apply(tx, heard);
    await followCorrections(custody).apply(tx, heard);
  });
};

/** An item that the first station took in itself: nobody else ever had it. */
const taken = async (): Promise<ItemFacts> => {
  const item = { ...fridge(), custodySeq: 1 };
  const collected = fact('cn.huihuan.item.collected.v1', {
    ...{ siteId: first.siteId, item, consignor: { kind: 'anonymous' as const, pseudonym: null }, paidFen: 0 },
    ...{ evidence: [], occurredAt: new Date().toISOString(), attendantId: null, warnings: [], override: null },
  });
  const said = { siteId: first.siteId, facts: [collected], cause: { correlationId, causationId: 'test' } };
  await books.custody.database.transaction((tx) => stateFacts(books.custody, tx, said));
  return item;
};

/** The first station sends it to the second. @returns the shipment, which the second expects */
const sent = async ({ itemId }: ItemFacts): Promise<string> => {
  const { custody } = books;
  const shipmentId = newId();
  const act = (command: OutgoingCommand, id = newId()) =>
    must(changeOutgoing(custody, { asked: { id }, shipmentId, correlationId, command }));
  const parties = { shipmentId, fromSiteId: first.siteId, toSiteId: second.siteId };
  await act({ kind: 'open', ...parties, truckId: null, driverId: null, expectedAt: null }, shipmentId);
  const nothing = { addContainers: [], removeItems: [], removeContainers: [] };
  await act({ kind: 'change-lines', addItems: [itemId], ...nothing });
  await act({ kind: 'seal' });
  await act({ kind: 'dispatch', dispatchedAt: null });
  await deliver(shipmentId);
  return shipmentId;
};

type Unexpected = Extract<Parameters<typeof changeIncoming>[1]['command'], { kind: 'record-findings' }>['unexpected'];
const received = async (
  shipmentId: string,
  itemId: string,
  finding: 'accepted' | 'rejected',
  {
    unexpected = [],
    measuredGrams = null,
  }: { readonly unexpected?: Unexpected; readonly measuredGrams?: number | null } = {},
) => {
  const act = (command: Parameters<typeof changeIncoming>[1]['command']) =>
    must(changeIncoming(books.custody, { asked: { id: newId() }, shipmentId, correlationId, command }));
  const reason = finding === 'rejected' ? '破损' : null;
  await act({
    kind: 'record-findings',
    findings: [{ itemId, finding, measuredGrams, reason }],
    unexpected,
  });
  const { discrepancies } = await act({ kind: 'close-receipt', receivedAt: null, rest: null });
  const [difference] = discrepancies;
  return difference?.state === 'open' ? difference.discrepancyId : '';
};

/** Receiver and sender settle a difference: the goods are taken, or go back. */
const settled = async (discrepancyId: string, resolution: 'accepted' | 'returned', itemId: string | null = null) => {
  const proposalId = newId();
  const word = { discrepancyId, correlationId };
  const said = { proposalId, itemId: null, staffId: null };
  const wish = { ...said, kind: 'propose', bySiteId: second.siteId, resolution, reason: '核对' } as const;
  await must(changeDiscrepancy(books.custody, { ...word, id: proposalId, command: wish }));
  const yes = { ...said, kind: 'agree', bySiteId: first.siteId, itemId } as const;
  await must(changeDiscrepancy(books.custody, { ...word, id: newId(), command: yes }));
  await deliver(discrepancyId);
};

const ask = async (siteId: string, itemId: string, more: object = {}, id = newId()) => {
  const { custody } = books;
  const holding = await holdingAt(custody.database, itemId, siteId);
  const corrects = (holding && (await weighingEvent(custody, custody.database, holding))) ?? newId();
  const command = {
    ...{ correctionId: id, itemId, siteId, corrects, wanted: { grams: 49_900 }, withSiteId: null, override: null },
    ...{ reason: '看错', staffId: null, ...more },
  };
  return propose(custody, { id, correlationId, command });
};
const yes = (correctionId: string, siteId: string) =>
  agree(books.custody, {
    ...{ id: newId(), correctionId, correlationId },
    command: { siteId, staffId: null, override: null },
  });
const hear = async (source: string, ...facts: readonly Fact[]): Promise<void> => {
  const heard = await books.said(source, facts);
  await books.custody.database.transaction((tx) => followCorrections(books.custody).apply(tx, heard));
};
const as = <Value>(personId: string, work: () => Promise<Value>): Promise<Value> => {
  const nothing = { sessionId: newId(), deviceId: null, expiresAt: new Date('2099-01-01') };
  const caller: Caller = { personId, ...nothing, may: () => true, areasOf: () => [], sitesOf: () => [] };
  return withAct({ correlationId, caller }, work);
};

describe('a correction between two sites of one tier', () => {
  it('that the holder proposed is amended by the yes of the other side, at once', async () => {
    const item = await taken();
    await received(await sent(item), item.itemId, 'accepted');
    const asked = await must(ask(second.siteId, item.itemId));
    expect(asked.correction).toMatchObject({ state: 'open', withSiteId: first.siteId, holderSiteId: second.siteId });
    const { correctionId } = asked.correction;
    expect(await yes(correctionId, first.siteId)).toMatchObject({ value: { correction: { state: 'amended' } } });
    expect((await holdingAt(books.custody.database, item.itemId, second.siteId))?.item.grams).toBe(49_900);
    expect(await ask(second.siteId, item.itemId, { wanted: { grams: 49_800 } })).toMatchObject({ ok: true });
  });

  it('is not agreed to by the person who proposed it, but by another', async () => {
    const item = await taken();
    await received(await sent(item), item.itemId, 'accepted');
    const [person, another] = [newId(), newId()];
    const asked = await as(person, () => must(ask(second.siteId, item.itemId)));
    const { correctionId } = asked.correction;
    const same = await as(person, () => yes(correctionId, first.siteId));
    expect(same).toMatchObject({ ok: false, problem: { code: 'correction.same-person' } });
    expect(await as(another, () => yes(correctionId, first.siteId))).toMatchObject({ ok: true });
  });

  it('is asked of the centre to which the goods went on, and not of the station that sent them there', async () => {
    const item = await taken();
    await received(await sent(item), item.itemId, 'accepted');
    const onward = fact('cn.huihuan.shipment.received.v1', {
      ...{ shipmentId: newId(), fromSiteId: second.siteId, toSiteId: centre.siteId, sealedDigest: 'a'.repeat(64) },
      ...{ receivedAt: new Date().toISOString(), unexpected: [] },
      lines: [
        {
          item: { ...item, custodySeq: 5 },
          ...{ sentGrams: item.grams, measured: false, containerId: null, reason: null, finding: 'accepted' as const },
        },
      ],
    });
    await books.custody.database.query(`update holding set state = 'handed-over' where item_id = $1`, [item.itemId]);
    const taking = await rowsOf<{ id: string }>(
      books.custody.database,
      `select id from ${logTable} where type = 'cn.huihuan.item.collected.v1' and position($1 in record) > 0`,
      [item.itemId],
    );
    const corrects = taking[0]?.id ?? '';
    const stale = { corrects, withSiteId: second.siteId };
    expect(await ask(first.siteId, item.itemId, stale)).toMatchObject({ problem: { code: 'correction.outdated' } });
    await hear(siteSource(centre.siteId), onward);
    const asked = await must(ask(first.siteId, item.itemId, { corrects }));
    expect(asked.correction).toMatchObject({ withSiteId: centre.siteId, holderSiteId: centre.siteId });
  });
});

describe('a site that corrects a weight alone', () => {
  const correct = async (siteId: string, itemId: string) => {
    const { custody } = books;
    const holding = await holdingAt(custody.database, itemId, siteId);
    const corrects = (holding && (await weighingEvent(custody, custody.database, holding))) ?? '';
    const command = { siteId, grams: 49_900, corrects, reason: '复称', staffId: null };
    return correctItem(custody, { id: newId(), itemId, correlationId, command });
  };
  const asked = { problem: { code: 'correction.needs-both-sides', details: { otherSiteId: first.siteId } } };

  it('may, of what no other site ever had, also after it was rejected at the door and came back', async () => {
    const item = await taken();
    expect(await correct(first.siteId, item.itemId)).toMatchObject({ value: { item: { grams: 49_900 } } });
    const back = await taken();
    await settled(await received(await sent(back), back.itemId, 'rejected'), 'returned');
    expect(await correct(first.siteId, back.itemId)).toMatchObject({ value: { item: { grams: 49_900 } } });
  });

  it('may not, of what came by a handover, weighed there or not, nor again once both agreed on a weight', async () => {
    for (const measuredGrams of [null, 50_100]) {
      const item = await taken();
      await received(await sent(item), item.itemId, 'accepted', { measuredGrams });
      expect(await correct(second.siteId, item.itemId)).toMatchObject(asked);
      const { correction } = await must(ask(second.siteId, item.itemId, { wanted: { grams: 49_800 } }));
      expect(await yes(correction.correctionId, first.siteId)).toMatchObject({ ok: true });
      expect((await holdingAt(books.custody.database, item.itemId, second.siteId))?.item.grams).toBe(49_800);
      expect(await correct(second.siteId, item.itemId)).toMatchObject(asked);
    }
  });
});

describe('whether another site ever had the goods', () => {
  it('is no, where these were rejected at the door and came back: they are amended alone', async () => {
    const item = await taken();
    await settled(await received(await sent(item), item.itemId, 'rejected'), 'returned');
    expect(await ask(first.siteId, item.itemId)).toMatchObject({ value: { correction: { state: 'amended' } } });
  });

  it('is yes, where these came beside the list and were kept: the sender has to agree', async () => {
    const [listed, beside] = [await taken(), await taken()];
    const goods = { unexpectedId: newId(), itemId: null, identifiers: [], note: '一台电冰箱', grams: null };
    const difference = await received(await sent(listed), listed.itemId, 'accepted', { unexpected: [goods] });
    await settled(difference, 'accepted', beside.itemId);
    const asked = await must(ask(second.siteId, beside.itemId));
    expect(asked.correction).toMatchObject({ state: 'open', withSiteId: first.siteId });
  });
});

describe('a proposal is refused', () => {
  it('under an id that these books have heard of, and to a site that keeps no books', async () => {
    const item = await taken();
    const id = newId();
    const theirs = fact('cn.huihuan.correction.proposed.v1', {
      ...{ correctionId: id, itemId: newId(), bySiteId: point.siteId, withSiteId: second.siteId },
      ...{ holderSiteId: point.siteId, corrects: newId(), before: { grams: 1 }, after: { grams: 2 } },
      ...{ reason: '看错', staffId: null },
    });
    await hear(pointSource, theirs);
    expect(await ask(first.siteId, item.itemId, {}, id)).toMatchObject({ problem: { code: 'correction.id-taken' } });
    expect((await loadCorrection(books.custody.database, id))?.bySiteId).toBe(point.siteId);
    const to = (withSiteId: string) => ask(first.siteId, item.itemId, { withSiteId });
    expect(await to(newId())).toMatchObject({ problem: { code: 'site.unknown', path: '/withSiteId' } });
    expect(await to(buyer.siteId)).toMatchObject({ problem: { code: 'site.wrong-kind', path: '/withSiteId' } });
  });
});
