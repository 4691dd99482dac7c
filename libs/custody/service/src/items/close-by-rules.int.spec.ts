import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fact, serviceSource, type ItemFacts } from '@huihuan/contracts-events';
import { applyChanges } from '../books/apply-changes.ts';
import { followRules } from '../local-copies/follow-rules.ts';
import { centre, fridge, newId, openBooks, type Books } from '../testing/books.support.spec.ts';
import { closeItems } from './change-items.ts';

const { siteId } = centre;
let books: Books;
beforeAll(async () => {
  books = await openBooks('sorting');
  await books.know(centre);
});
afterAll(() => books.close());

const engine = async (): Promise<ItemFacts> => {
  const item: ItemFacts = { ...fridge(), family: 'part', classCode: 'part.engine' };
  await applyChanges(books.custody.database, [{ kind: 'take', siteId, item }]);
  return item;
};

const recycled = async () => {
  const { itemId } = await engine();
  const command = {
    siteId,
    itemIds: [itemId],
    outcome: 'recycled',
    reason: '送钢厂',
    documentReference: null,
  } as const;
  return closeItems(books.custody, { id: newId(), correlationId: 'test', command });
};

it('judges an assembly that ends as recycled by the rules of the site, as they were set locally', async () => {
  expect(await recycled()).toMatchObject({
    ok: false,
    problem: { code: 'assembly.not-steel-works', details: { overridable: true } },
  });
  const version = fact('cn.huihuan.rule.version-set.v1', {
    ...{ versionId: newId(), ruleId: 'vehicle.assemblies', scope: { kind: 'site', siteId }, effect: 'refuse' },
    ...{ validFrom: '2026-01-01', validTo: null, parameters: {}, document: '本地管理办法', clause: null },
  });
  const said = await books.said(serviceSource('registry'), [version]);
  await books.custody.database.transaction((tx) => followRules.apply(tx, said));
  const refused = await recycled();
  expect(refused).toMatchObject({ ok: false, problem: { code: 'assembly.not-steel-works' } });
  expect(refused.ok ? null : refused.problem.details).not.toHaveProperty('overridable');
});
