import { expect } from '@jest/globals';
import { definitionOf, type Fact } from '@huihuan/contracts-events';
import { custodyOfFact, flowsOfFact, flowSigns, type CustodyStatement } from '@huihuan/custody-domain';

interface Sum {
  readonly items: number;
  readonly grams: number;
}

/** What the regulator knows from the facts alone. */
export interface Ledger {
  readonly custody: Map<string, CustodyStatement>;
  /** Σ of the flows with their signs, by site and class. */
  readonly flows: Map<string, Sum>;
  /** Items that came into the network from outside or out of a dismantling job. */
  born: number;
}

export const newLedger = (): Ledger => ({ custody: new Map(), flows: new Map(), born: 0 });

const add = (sums: Map<string, Sum>, key: string, { items, grams }: Sum): void => {
  const before = sums.get(key) ?? { items: 0, grams: 0 };
  sums.set(key, { items: before.items + items, grams: before.grams + grams });
};

/** Enters a fact, and checks what one fact can break: its schema, and the custody numbers of its items. */
export const entered = (ledger: Ledger, fact: Fact): void => {
  definitionOf(fact.type)?.strict.parse(fact.data);
  for (const statement of custodyOfFact(fact)) entersCustody(ledger, statement, fact);
  for (const { siteId, classCode, kind, items, grams } of flowsOfFact(fact)) {
    add(ledger.flows, `${siteId} ${classCode}`, { items: flowSigns[kind] * items, grams: flowSigns[kind] * grams });
  }
};

const entersCustody = (ledger: Ledger, statement: CustodyStatement, fact: Fact): void => {
  const { itemId, custodySeq } = statement.item;
  const before = ledger.custody.get(itemId);
  if (before === undefined) {
    expect([fact.type, custodySeq]).toEqual([fact.type, 1]);
    ledger.born += 1;
  } else if (custodySeq === before.item.custodySeq) {
    // Said again under the old number: then nothing may be different.
    expect([statement.place, statement.item.grams]).toEqual([before.place, before.item.grams]);
  } else {
    const twoAtOnce = fact.type === 'cn.huihuan.discrepancy.settled.v1' && fact.data.kind === 'unexpected';
    expect([fact.type, custodySeq]).toEqual([fact.type, before.item.custodySeq + (twoAtOnce ? 2 : 1)]);
    if (fact.type === 'cn.huihuan.item.amended.v1' && fact.data.place !== 'stock')
      expect(statement.place).toEqual(before.place);
    else expect(['closed', 'consumed']).not.toContain(before.place.kind);
  }
  ledger.custody.set(itemId, statement);
};

/** Rule 4 in items and grams for each site and class, and the count of the whole network. */
export const checkLedger = (ledger: Ledger): void => {
  const stock = new Map<string, Sum>();
  const places = { site: 0, shipment: 0, consumed: 0, closed: 0 };
  for (const { item, place } of ledger.custody.values()) {
    places[place.kind] += 1;
    if (place.kind === 'site') add(stock, `${place.siteId} ${item.classCode}`, { items: 1, grams: item.grams });
  }
  for (const key of new Set([...stock.keys(), ...ledger.flows.keys()])) {
    const [flowed, there] = [ledger.flows.get(key) ?? nothing, stock.get(key) ?? nothing];
    if (flowed.items === there.items && flowed.grams === there.grams) continue;
    throw new Error(`${key}: flows say ${JSON.stringify(flowed)}, custody says ${JSON.stringify(there)}`);
  }
  expect(places.site + places.shipment + places.consumed + places.closed).toBe(ledger.born);
};

const nothing: Sum = { items: 0, grams: 0 };
