import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, type RuleVersionFacts } from '@huihuan/contracts-events';
import { rowsOf } from '@huihuan/platform-persistence';
import { amountOf, ruleAt } from '@huihuan/rules-domain';
import { newId, openBooks, point, station, type Books } from '../testing/books.support.spec.ts';
import { followRules } from './follow-rules.ts';
import { areRulesWhole, knownRules, knownRulesSql } from './known-rules.ts';
import { RuleCopies1764000039000 } from './rule-copies.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('collection');
});
afterAll(() => books.close());

const ruleId = 'light-battery.lead-days-collection';
const version = (days: number, scope: RuleVersionFacts['scope']): RuleVersionFacts => ({
  ...{ versionId: newId(), ruleId, scope, validFrom: '2026-03-01', validTo: null, effect: 'clock' },
  ...{ parameters: { days }, document: '本地管理办法', clause: null },
});
const hear = async (...versions: readonly RuleVersionFacts[]): Promise<void> => {
  const facts = versions.map((data) => fact('cn.huihuan.rule.version-set.v1', data));
  const deliveries = await books.said(serviceSource('registry'), facts);
  for (const order of [deliveries, deliveries.toReversed()])
    await books.custody.database.transaction((tx) => followRules.apply(tx, order));
};
const county = { kind: 'area', areaCode: '410122' } as const;

describe('the local copy of the rules', () => {
  it('answers by what the registry set for a place and around it, in its order, whatever came first or twice', async () => {
    const elsewhere = version(1, { kind: 'area', areaCode: '410184' });
    const versions = [version(30, county), version(20, county), version(5, { kind: 'site', siteId: station.siteId })];
    await hear(...versions, elsewhere);
    const book = await knownRules(books.custody.database, [point, undefined]);
    expect(book.local.map(({ versionId }) => versionId)).toEqual(versions.slice(0, 2).map((one) => one.versionId));
    const daysOn = (day: string) => {
      const found = ruleAt(book, { ruleId, day, areaCode: point.areaCode, siteId: point.siteId });
      return found && amountOf(found, 'days');
    };
    expect([daysOn('2026-02-28'), daysOn('2026-03-01')]).toEqual([90, 20]);
    expect((await knownRules(books.custody.database, [point, station])).local).toHaveLength(3);
    expect((await knownRules(books.custody.database, [undefined])).local).toEqual([]);
  });

  it('says whether books that are older than it may lack something', async () => {
    const { database } = books.custody;
    expect(await areRulesWhole(database)).toBe(true);
    const later = database.dataSource.createQueryRunner();
    await later.startTransaction();
    await later.query('drop table rule_version; drop table rule_copy');
    await later.query(
      `insert into holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
       values (gen_random_uuid(), gen_random_uuid(), 'item', 'appliance', 'appliance.refrigerator', 1, '[]', 1, 'in-stock')`,
    );
    await new RuleCopies1764000039000().up(later);
    expect(await areRulesWhole(later as never)).toBe(false);
    await later.rollbackTransaction();
    await later.release();
  });

  it('is asked by its indexes, however much was set', async () => {
    const { database } = books.custody;
    await database.query(
      `insert into rule_version (version_id, site_id, area_code, facts, said_by)
       select gen_random_uuid(), case when n % 2 = 0 then gen_random_uuid() end,
              case when n % 2 = 1 then (100000 + n)::text end, '{}', n from generate_series(1, 9000) as n`,
    );
    await database.query('analyze rule_version');
    const plan = await rowsOf<Record<'QUERY PLAN', string>>(database, `explain ${knownRulesSql}`, [
      [point.siteId],
      ['410000', '410100', '410122'],
    ]);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('rule_version_of_site');
    expect(text).toContain('rule_version_of_area');
    expect(text).not.toContain('Seq Scan');
  });
});
