import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyChanges } from '../books/apply-changes.ts';
import type { CustodyOptions } from '../custody-service.ts';
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
