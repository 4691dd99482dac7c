import { dayOfId, itemLabel, shortNumber, words } from '@huihuan/documents-domain';
import { presentHoldings } from '../books/holding-rows.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { goodsNames, identifierOf, siteNamed, type Paper } from './paper.ts';

const over = words('物品已处理完毕或已离开网络', 'The goods were processed, or have left the network');

/** The label of an item: it goes along with it, so the site is no part of what the label says. */
export const itemPaper = async ({ database }: CustodyOptions, itemId: string): Promise<Paper | null> => {
  const holding = (await presentHoldings(database, [itemId]))(itemId);
  if (holding === undefined) return null;
  const { item, siteId, state } = holding;
  const [goods, site] = [await goodsNames(database, [item.classCode]), await knownSites(database, [siteId])];
  const [number, identifier] = [shortNumber(itemId), identifierOf(item)];
  return {
    facts: {
      ...{ kind: 'item-label', id: itemId, number, siteId: null, site: siteNamed(site(siteId)).name },
      ...{ day: dayOfId(itemId), identifier, grams: item.grams, basis: [item.classCode] },
      voided: state === 'closed' || state === 'consumed' ? over : null,
    },
    describe: (genuineUrl) =>
      itemLabel({ itemId, number, goods: goods(item.classCode), identifier, grams: item.grams, genuineUrl }),
  };
};
