import { openColumn, type Column } from '../memory/column.ts';
import type { Place } from './place.ts';

/** What an event said of the custody of one item. */
export const custodyFactKinds = [
  'collected',
  'produced',
  'corrected',
  'amended',
  'dispatched',
  'received',
  'settled',
  'taken-over',
  'consumed',
  'closed',
] as const;
export type CustodyFactKind = (typeof custodyFactKinds)[number];

export interface CustodyFact {
  readonly kind: CustodyFactKind;
  readonly item: number;
  /** The custody number after the fact. */
  readonly seq: number;
  readonly from: Place;
  readonly to: Place;
  /** What the fact says that the item weighed before; −1 where it does not say. */
  readonly gramsBefore: number;
  readonly gramsAfter: number;
  /** Row of the class that the fact says. */
  readonly classRow: number;
  readonly event: number;
  /** Day in China of the event, counted from 1970. */
  readonly day: number;
}

/** All custody facts of the network in columns; those of one item are linked, the latest read first. */
export interface CustodyFacts {
  readonly kinds: Column;
  readonly seqs: Column;
  readonly froms: Column;
  readonly tos: Column;
  readonly gramsBefore: Column;
  readonly gramsAfter: Column;
  readonly classes: Column;
  readonly events: Column;
  readonly days: Column;
  readonly previous: Column;
  /** By item: the row of its latest read fact, or −1. */
  readonly latest: Column;
}

export const openCustodyFacts = (): CustodyFacts => ({
  kinds: openColumn(),
  seqs: openColumn(),
  froms: openColumn(),
  tos: openColumn(),
  gramsBefore: openColumn(),
  gramsAfter: openColumn(),
  classes: openColumn(),
  events: openColumn(),
  days: openColumn(),
  previous: openColumn(),
  latest: openColumn(),
});

export const addCustodyFact = (facts: CustodyFacts, fact: CustodyFact): void => {
  facts.kinds.push(custodyFactKinds.indexOf(fact.kind));
  facts.seqs.push(fact.seq);
  facts.froms.push(fact.from);
  facts.tos.push(fact.to);
  facts.gramsBefore.push(fact.gramsBefore);
  facts.gramsAfter.push(fact.gramsAfter);
  facts.classes.push(fact.classRow);
  facts.events.push(fact.event);
  facts.days.push(fact.day);
  const row = facts.previous.push(facts.latest.at(fact.item));
  facts.latest.set(fact.item, row);
};

/** The facts of one item by custody number; those with the same number in the order they were read. */
export const factsOfItem = (facts: CustodyFacts, item: number): CustodyFact[] => {
  const found: CustodyFact[] = [];
  for (let row = facts.latest.at(item); row !== -1; row = facts.previous.at(row))
    found.push({
      kind: custodyFactKinds[facts.kinds.at(row)] ?? 'collected',
      item,
      seq: facts.seqs.at(row),
      from: facts.froms.at(row),
      to: facts.tos.at(row),
      gramsBefore: facts.gramsBefore.at(row),
      gramsAfter: facts.gramsAfter.at(row),
      classRow: facts.classes.at(row),
      event: facts.events.at(row),
      day: facts.days.at(row),
    });
  return found.reverse().sort((one, other) => one.seq - other.seq);
};
