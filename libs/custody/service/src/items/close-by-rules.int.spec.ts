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

const taken = async (more: Partial<ItemFacts> = {}): Promise<string> => {
  const item: ItemFacts = { ...fridge(), ...more };
  await applyChanges(books.custody.database, [{ kind: 'take', siteId, item }]);
  return item.itemId;
};

const recycled = async (more: Partial<ItemFacts> = { family: 'part', classCode: 'part.engine' }) => {
  const itemIds = [await taken(more)];
  const command = { siteId, itemIds, outcome: 'recycled', reason: '送钢厂', documentReference: null } as const;
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

it('asks for the licences of the site as the registry last told of them', async () => {
  const laptop = { family: 'device', classCode: 'device.laptop' } as const;
  expect(await recycled(laptop)).toMatchObject({ problem: { code: 'licence.missing' } });
  const licence = { kind: 'waste-appliance-dismantling', number: 'WA-1', issuer: '', validFrom: '2024-01-01' };
  await books.know({ ...centre, licences: [{ ...licence, validTo: null }] });
  expect(await recycled(laptop)).toMatchObject({
    problem: { code: 'step.missing', details: { doubts: ['step.missing', 'closure.nobody-receives'] } },
  });
  expect(await recycled({})).toMatchObject({ problem: { code: 'closure.nobody-receives' } });
});
