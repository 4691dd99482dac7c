import { fact, type ItemFacts } from '@huihuan/contracts-events';
import type { Chains } from '../../goods/chains.ts';
import type { Saying } from '../../goods/histories.ts';
import type { Network } from '../../goods/network.ts';
import { among, type Random } from '../../goods/random.ts';
import { laterId } from './time-shift.ts';

export type Known = Pick<ItemFacts, 'itemId' | 'classCode'>;

export interface OldItems {
  readonly random: Random;
  readonly network: Network;
  readonly chains: Chains;
  /** Of the first histories. */
  readonly items: readonly Known[];
  /** How much later their copies are, the originals themselves included as 0. */
  readonly shifts: readonly number[];
}

/** Grades of items from the whole time: facts that reach back, as most do not. */
export const gradeOldItems = (
  { random, network, chains, items, shifts }: OldItems,
  count: number,
  at: number,
): Saying => ({
  service: 'sorting',
  events: Array.from({ length: count }, () => {
    const { itemId, classCode } = among(random, items);
    const { siteId } = among(random, network.centres);
    const graded = fact('cn.huihuan.item.graded.v1', {
      ...{
        siteId,
        itemId: laterId(itemId, among(random, shifts)),
        classCode,
        outcome: 'dismantle',
        reason: '不可再用',
      },
      ...{ measurements: {}, staffId: null },
    });
    return chains.say(siteId, graded, at);
  }),
});
