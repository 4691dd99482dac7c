import { legalMark, type LegalMark } from '@huihuan/families-domain';
import { dayOfId, itemLabel, shortNumber, words } from '@huihuan/documents-domain';
import { presentHoldings } from '../books/holding-rows.ts';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { goodsNames, identifierOf, siteNamed, type Paper } from './paper.ts';

const over = words('物品已处理完毕或已离开网络', 'The goods were processed, or have left the network');

/** What a step recorded; words that the class alone brings add nothing, so labels from before them stay genuine. */
const markSaid = (mark: LegalMark | null): readonly string[] =>
  mark?.isRecorded !== true ? [] : [mark.zh, ...(mark.number === null ? [] : [mark.number])];

/** The label of an item: it goes along with it, so the site is no part of what the label says. */
export const itemPaper = async ({ database }: CustodyOptions, itemId: string): Promise<Paper | null> => {
  const holding = (await presentHoldings(database, [itemId]))(itemId);
  if (holding === undefined) return null;
  const { item, siteId, state } = holding;
  const [goods, site] = [await goodsNames(database, [item.classCode]), await knownSites(database, [siteId])];
  const [number, identifier] = [shortNumber(itemId), identifierOf(item)];
  const mark = legalMark(item.classCode, (await storiesOf(database, [itemId]))(itemId).steps);
  return {
    facts: {
      ...{ kind: 'item-label', id: itemId, number, siteId: null, site: siteNamed(site(siteId)).name },
      ...{ day: dayOfId(itemId), identifier, grams: item.grams, basis: [item.classCode, ...markSaid(mark)] },
      // labels from before marks stood on them, of goods that were marked then, say nothing else
      basisBefore: [item.classCode],
      voided: state === 'closed' || state === 'consumed' ? over : null,
    },
    describe: (genuineUrl) =>
      itemLabel({ itemId, number, goods: goods(item.classCode), identifier, grams: item.grams, mark, genuineUrl }),
  };
};
