import { countChecked, violate } from '../findings.ts';
import type { Books } from '../books/books.ts';
import { factsOfItem, type CustodyFact } from '../books/custody-facts.ts';
import { kindOfPlace, nowhere, type Place } from '../books/place.ts';
import { openColumn } from '../memory/column.ts';
import { placeText, siteOfPlace, staysGone, type CustodyTruth } from './custody-truth.ts';

interface Custody {
  readonly place: Place;
  readonly seq: number;
  readonly grams: number;
  /** Row of the class; −1 before the first fact. */
  readonly classRow: number;
}

const entries: readonly string[] = ['collected', 'produced'];

/** Follows every item through its facts in the order of their custody numbers, whichever service wrote them. */
export const replayCustody = (books: Books): CustodyTruth => {
  const truth: CustodyTruth = {
    books,
    places: openColumn(),
    seqs: openColumn(),
    grams: openColumn(),
    lastEvents: openColumn(),
    holders: openColumn(),
  };
  for (let item = 0; item < books.items.size; item += 1) {
    const facts = factsOfItem(books.custody, item);
    let custody: Custody = { place: nowhere, seq: 0, grams: 0, classRow: -1 };
    for (const fact of facts) {
      check(books, fact, custody);
      const place = staysGone(fact) ? custody.place : fact.to;
      custody = { place, seq: fact.seq, grams: fact.gramsAfter, classRow: fact.classRow };
    }
    const last = facts.at(-1);
    truth.places.push(custody.place);
    truth.seqs.push(custody.seq);
    truth.grams.push(custody.grams);
    truth.lastEvents.push(last?.event ?? -1);
    const holder = last === undefined ? -1 : siteOfPlace(books, last.to);
    truth.holders.push(holder !== -1 || last === undefined ? holder : siteOfPlace(books, last.from));
  }
  return truth;
};

/** An item comes into the network with its class, and an amendment says another; nothing else does. */
const saysClass: readonly string[] = [...entries, 'amended'];

const isGone = (place: Place): boolean => ['consumed', 'closed'].includes(kindOfPlace(place));

/** Rules 1, 4 and 7 for one fact: the next number, from where the item was, with the weight and the class that it had. */
const check = (books: Books, fact: CustodyFact, before: Custody): void => {
  countChecked(books.findings, 1);
  // texts are made for violations only: this runs once for each of millions of facts
  const about = () => {
    const itemId = books.items.at(fact.item);
    return { subject: `item:${itemId}`, itemId, eventId: books.events.at(fact.event) };
  };
  const expectedSeq = before.seq + (fact.kind === 'taken-over' ? 2 : 1);
  if (fact.seq === before.seq && entries.includes(fact.kind))
    return violate(books.findings, {
      ...about(),
      rule: 7,
      code: 'item.entered-twice',
      zh: '同一物品两次进入网络',
      en: 'one item entered the network twice',
    });
  if (fact.seq !== expectedSeq)
    return violate(books.findings, {
      ...about(),
      rule: 1,
      code: fact.seq <= before.seq ? 'custody.number-twice' : 'custody.number-missing',
      expected: expectedSeq,
      found: fact.seq,
      zh: '保管序号不连续：有事件缺失或重复',
      en: 'the custody numbers have a gap or come twice: a fact is missing or double',
    });
  if (staysGone(fact) ? !isGone(before.place) : fact.from !== before.place)
    return violate(books.findings, {
      ...about(),
      rule: 1,
      code: 'custody.elsewhere',
      expected: placeText(books, before.place),
      found: placeText(books, fact.from),
      zh: '事件所称的位置与物品当时的位置不同',
      en: 'the event takes the item from a place where it was not',
    });
  if (fact.gramsBefore !== -1 && fact.gramsBefore !== before.grams)
    violate(books.findings, {
      ...about(),
      rule: 4,
      code: 'weight.changed-without-event',
      expected: before.grams,
      found: fact.gramsBefore,
      zh: '重量在无事件的情况下改变',
      en: 'the weight changed without an event that says so',
    });
  if (before.classRow !== -1 && fact.classRow !== before.classRow && !saysClass.includes(fact.kind))
    violate(books.findings, {
      ...about(),
      rule: 4,
      code: 'class.changed-without-event',
      expected: books.classes.at(before.classRow),
      found: books.classes.at(fact.classRow),
      zh: '类别在无更正的情况下改变：更正以外的事件不得改变类别',
      en: 'the class changed without an amendment: no other event says another class of an item',
    });
};
