import { describe, expect, it } from '@jest/globals';
import { fact, siteSource, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { conflictRules } from '../check/conflict-rules.ts';
import type { Carried } from '../store/carried.ts';
import { openDatabase, type Commit } from '../store/database.ts';
import { openClock } from '../virtual/clock.ts';
import { projection } from './project.ts';
import { openRegulatorBooks } from './regulator-books.ts';

const [siteId, other] = ['019b8be7-0000-7000-8000-000000000001', '019b8be7-0000-7000-8000-000000000002'];
const itemOf = (last: string): ItemFacts => ({
  ...{ itemId: `019b8be7-0000-7000-8000-0000000000${last}`, tracking: 'item', family: 'appliance', grams: 50_000 },
  ...{ classCode: 'appliance.fridge', identifiers: [{ kind: 'serial', value: 'SN-1' }], custodySeq: 1 },
});
const collected = (at: string, item: ItemFacts): Fact =>
  fact('cn.huihuan.item.collected.v1', {
    ...{ siteId: at, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
    ...{ occurredAt: '2026-03-02T00:00:00.000Z', attendantId: null, warnings: [], override: null },
  });
const closed = (at: string, item: ItemFacts): Fact =>
  fact('cn.huihuan.item.closed.v1', {
    ...{ siteId: at, outcome: 'recycled', items: [{ ...item, custodySeq: 2 }], shipmentId: null, deliveredTo: null },
    ...{ documentReference: null, reason: '处理完毕' },
  });

/** A point and the regulator, each with a database, and the rule that knows what was stated. */
const openSmallWorld = () => {
  const clock = openClock('2026-03-02T00:00:00.000Z');
  const rule = conflictRules();
  let count = 0;
  const newId = (): string => `019b8be7-1111-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const committed: Commit[] = [];
  const onCommit = (commit: Commit): void => {
    committed.push(commit);
    rule.committed(commit);
  };
  const point = openDatabase({ name: 'point', service: 'collection', clock, newId, onCommit });
  const books = openRegulatorBooks(openDatabase({ name: 'regulator', service: 'regulator', clock, newId, onCommit }));
  const state = (at: string, told: Fact): readonly Carried[] => {
    clock.advance(60_000);
    const cause = { correlationId: newId(), causationId: newId() };
    return point.transaction(() => point.outbox.append(siteSource(at), [told], cause));
  };
  const hear = (events: readonly Carried[]): void => {
    const heard = events.flatMap((each) => (each.event === null ? [] : [{ ...each, event: each.event }]));
    books.database.transaction(() => projection(books, null).apply(heard));
  };
  const said = (): readonly string[] =>
    committed
      .filter(({ database }) => database.name === 'regulator')
      .flatMap(({ stated }) => stated.map(({ type }) => type));
  return { state, hear, said, judge: () => rule.judge(books) };
};

const [opened, withdrawn] = ['cn.huihuan.conflict.opened.v1', 'cn.huihuan.conflict.withdrawn.v1'];

describe('a number that comes again', () => {
  it('is no conflict when the end of the first comes late, and the rule knows that before the regulator does', () => {
    const { state, hear, said, judge } = openSmallWorld();
    const first = state(siteId, collected(siteId, itemOf('01')));
    const end = state(siteId, closed(siteId, itemOf('01')));
    const second = state(other, collected(other, itemOf('02')));
    hear([...first, ...second]);
    expect(said()).toEqual([opened]);
    expect(judge).toThrow('identifier-conflict');
    hear(end);
    expect(said()).toEqual([opened, withdrawn]);
    judge();
  });

  it('is one when the second is heard of after the end of the first, and both had met', () => {
    const { state, hear, said, judge } = openSmallWorld();
    const first = state(siteId, collected(siteId, itemOf('01')));
    const second = state(other, collected(other, itemOf('02')));
    hear([...first, ...state(siteId, closed(siteId, itemOf('01')))]);
    expect(said()).toEqual([]);
    expect(judge).toThrow('identifier-conflict');
    hear(second);
    expect(said()).toEqual([opened]);
    judge();
  });
});
