import { beforeAll, describe, expect, it } from '@jest/globals';
import { longDay } from '../testing/long-day.support.spec.ts';
import { carelessPostman, orderlyPostman, type Postman } from '../testing/postman.support.spec.ts';
import { openVirtualNetwork, type VirtualNetwork } from '../testing/virtual-network.support.spec.ts';

type Rows = Awaited<ReturnType<VirtualNetwork['rows']>>;

const after = async (postman: Postman): Promise<Rows> => {
  const network = await openVirtualNetwork();
  try {
    await network.play(longDay(), postman);
    return await network.rows();
  } finally {
    await network.close();
  }
};

let expected: Rows;
beforeAll(async () => {
  expected = await after(orderlyPostman());
});

describe('the books of three tiers', () => {
  it('have something of everything', () => {
    const sizes = Object.fromEntries(Object.entries(expected).map(([table, rows]) => [table, rows.length]));
    expect(sizes).toMatchObject({
      ...{ 'collection.outgoing': 3, 'transfer.incoming': 3, 'transfer.outgoing': 2, 'sorting.incoming': 2 },
      ...{ 'collection.discrepancy': 5, 'transfer.discrepancy': 7, 'sorting.discrepancy': 1 },
      ...{ 'transfer.container': 1, 'sorting.open_conflict': 0, 'sorting.lost_identifier': 1 },
    });
    const discussed = Object.entries(expected).filter(([table]) => table.endsWith('.discrepancy'));
    for (const row of discussed.flatMap(([, rows]) => rows)) expect(row).toContain('"state": "settled"');
  });

  const anew = (): number => Math.floor(Math.random() * 2 ** 31);
  it.each([1875076661, 405517521, anew(), anew()])(
    'are the same whenever, however often and in whatever order of keys they hear of each other (seed %i)',
    async (seed) => {
      const found = await after(carelessPostman(seed));
      for (const [table, rows] of Object.entries(expected))
        expect([seed, table, found[table]]).toEqual([seed, table, rows]);
    },
    120_000,
  );
});
