import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource } from '@huihuan/contracts-events';
import { applyChanges } from '../books/apply-changes.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { copyRegistry } from '../local-copies/copy-registry.ts';
import { keepStories } from '../stories/keep-stories.ts';
import { fridge, newId, openBooks, station, type Books } from '../testing/books.support.spec.ts';
import { changeContainer } from './change-container.ts';

let books: Books;
beforeAll(async () => {
  books = await openBooks('transfer');
  await books.know(station);
});
afterAll(() => books.close());

const release = (custody: CustodyOptions, containerId: string) =>
  changeContainer(custody, { id: newId(), correlationId: 'test', command: { kind: 'release', containerId } });

describe('opening a container', () => {
  it('is refused where it was packed only after it was looked for: without its site nothing was locked', async () => {
    const { custody } = books;
    const item = fridge();
    await applyChanges(custody.database, [{ kind: 'take', siteId: station.siteId, item }]);
    const containerId = newId();
    const command = {
      kind: 'consolidate',
      ...{ containerId, siteId: station.siteId, code: 'P-1', itemIds: [item.itemId] },
      containerKind: 'pallet',
    } as const;
    const packedMeanwhile: CustodyOptions['database'] = {
      ...custody.database,
      query: async <Rows>(sql: string, parameters?: unknown[]) => {
        const rows = await custody.database.query<Rows>(sql, parameters);
        await changeContainer(custody, { id: containerId, correlationId: 'test', command });
        return rows;
      },
    };
    expect(await release({ ...custody, database: packedMeanwhile }, containerId)).toMatchObject({
      problem: { code: 'container.unknown' },
    });
    expect(await release(custody, containerId)).toMatchObject({ ok: true, value: { state: 'released' } });
  });
});

describe('a container of batteries', () => {
  it('takes no lead with lithium, by what the books know of them, unless a supervisor answers for it', async () => {
    const { custody } = books;
    const supervisorId = newId();
    const staff = { staffId: supervisorId, role: 'supervisor' as const, siteIds: [station.siteId], active: true };
    const told = await books.said(serviceSource('registry'), [fact('cn.huihuan.staff.registered.v1', staff)]);
    await custody.database.transaction((tx) => copyRegistry.apply(tx, told));
    const batteries = ['a', 'b'].map(() => ({
      ...fridge(),
      ...{ family: 'light-battery' as const, classCode: 'light-battery.lithium-ion' },
    }));
    const [first, second] = batteries;
    await applyChanges(
      custody.database,
      batteries.map((item) => ({ kind: 'take', siteId: station.siteId, item })),
    );
    const described = fact('cn.huihuan.item.described.v1', {
      ...{ siteId: station.siteId, itemId: first?.itemId ?? '', family: 'light-battery', staffId: null },
      ...{ classCode: 'light-battery.lithium-ion', details: { chemistry: 'lead-acid' }, reason: '开箱查看' },
    });
    await keepStories(custody.database, [{ id: newId(), event: described }]);
    const containerId = newId();
    const pack = (more: object) =>
      changeContainer(custody, {
        ...{ id: newId(), correlationId: 'test' },
        command: {
          ...{ kind: 'consolidate', containerId, siteId: station.siteId, containerKind: 'container', code: 'B-1' },
          ...{ itemIds: [first?.itemId ?? '', second?.itemId ?? ''], ...more },
        },
      });
    expect(await pack({})).toMatchObject({ problem: { code: 'container.mixed-chemistries' } });
    const override = { supervisorId, reason: '隔板分开' };
    expect(await pack({ override })).toMatchObject({ ok: true, value: { state: 'packed' } });
  });
});
