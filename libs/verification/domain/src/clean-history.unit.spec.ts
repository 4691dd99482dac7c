import { describe, expect, it } from '@jest/globals';
import { serviceSource } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import fc from 'fast-check';
import {
  audit,
  evidenceOf,
  kindsOf,
  violationsOf,
  type Evidence,
  type Turns,
} from './testing/audit-made-up.support.spec.ts';
import { madeUpDay, siteOf, type MadeUpDay } from './testing/made-up-day.support.spec.ts';
import { randomDays } from './testing/random-days.support.spec.ts';

const services = ['registry', 'collection', 'transfer', 'sorting', 'regulator'] as const;

/** Every way to read the logs in turns: each log in its order, and no order between them. */
const turnsThrough = ({ logs }: Evidence): fc.Arbitrary<Turns> => {
  const cards = services.flatMap((service) => logs[service].map(() => service));
  return fc.shuffledSubarray(cards, { minLength: cards.length, maxLength: cards.length });
};

describe('the verification of a network without a fault', () => {
  it('finds nothing on a day in which everything happens, and says how much it looked at', () => {
    const report = audit(evidenceOf(madeUpDay().network));
    expect(violationsOf(report)).toEqual([]);
    expect(report).toMatchObject({ items: 11, violations: 0, known: [] });
    for (const { rule, checked } of report.rules) expect([rule, checked > 0]).toEqual([rule, true]);
  });

  it('finds nothing after any sequence of right acts', () => {
    fc.assert(
      fc.property(randomDays, (network) => {
        expect(violationsOf(audit(evidenceOf(network)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('takes a fact of a type that only a newer service knows for a link of its chain, and for nothing else', () => {
    const evidence = evidenceOf(madeUpDay().network);
    const [chain] = evidence.chains.filter(({ source }) => source === serviceSource('registry'));
    if (chain === undefined) throw new RangeError('no chain');
    const record = canonicalJson({
      ...{ specversion: '1.0', id: '0190a5b2-0000-7000-8000-00000000beef', type: 'cn.huihuan.site.repainted.v1' },
      ...{ source: chain.source, subject: 'sites', time: '2026-03-03T08:00:00.000Z', correlationid: 'a' },
      ...{ causationid: 'a', siteseq: chain.seq + 1, prevhash: chain.hash, data: { colour: 'green' } },
    });
    const row = { position: 1_000_000, hash: sha256Hex(record), record };
    evidence.logs.registry.push(row);
    evidence.facts.push({ ...row, source: chain.source, siteSeq: chain.seq + 1 });
    Object.assign(chain, { seq: chain.seq + 1, hash: row.hash });
    expect(violationsOf(audit(evidence))).toEqual([]);
    evidence.facts.pop();
    expect(kindsOf(audit(evidence))).toEqual(['6 fact.missing']);
  });

  it('finds nothing in whatever turns the logs of the services are read: no position of one says anything of another', () => {
    const { network } = madeUpDay();
    settledConflict(network);
    const evidence = evidenceOf(network);
    const orderly = audit(evidence);
    expect(violationsOf(orderly)).toEqual([]);
    fc.assert(
      fc.property(turnsThrough(evidence), (turns) => {
        expect(audit(evidence, turns)).toEqual(orderly);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same faults in whatever turns they are read', () => {
    const day = madeUpDay();
    day.network.collect(siteOf(day.network.sites, 'pointB'), {
      classCode: 'appliance.fridge',
      grams: 45_000,
      identifiers: [{ kind: 'serial', value: 'SN-3' }],
    });
    const evidence = evidenceOf(day.network);
    evidence.logs.sorting.splice(2, 1);
    const found = (turns?: Turns) => kindsOf(audit(evidence, turns));
    const orderly = found();
    expect(orderly).toEqual(expect.arrayContaining(['1 identifier.active-twice', '5 chain.gap']));
    fc.assert(
      fc.property(turnsThrough(evidence), (turns) => {
        expect(found(turns)).toEqual(orderly);
      }),
      { numRuns: 40 },
    );
  });
});

/** Two fridges with one number; the regulator gave it to the first. */
const settledConflict = ({ sites, collect, clock, logs, tables }: MadeUpDay['network']): void => {
  const identifier = { kind: 'serial', value: 'SN-TWICE' } as const;
  const [genuine, other] = ['pointA', 'pointB'].map((name) =>
    collect(siteOf(sites, name), { classCode: 'appliance.fridge', grams: 45_000, identifiers: [identifier] }),
  );
  if (genuine === undefined || other === undefined) throw new RangeError('no fridge');
  const conflict = { conflictId: clock.id(), identifier, itemIds: [genuine.itemId, other.itemId] };
  logs.say('regulator', null, { type: 'cn.huihuan.conflict.opened.v1', data: conflict });
  const decision = { ...conflict, genuineItemId: genuine.itemId, reason: '核对实物' };
  logs.say('regulator', null, { type: 'cn.huihuan.conflict.settled.v1', data: decision });
  for (const row of [tables.items.get(other.itemId), tables.holdings.collection.get(other.itemId)]) {
    if (row !== undefined) row.item.identifiers = [];
  }
};
