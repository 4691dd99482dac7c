import { fact, type Details, type Fact } from '@huihuan/contracts-events';
import { judgeDescription } from '@huihuan/families-domain';
import { accept, canonicalJson, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';
import { mayDescribe } from '../holding/may.ts';
import type { ItemStory, StoryContext } from './item-story.ts';

export interface DescribeItem {
  /** Whole: what is not named is not said any more. */
  readonly details: Details;
  readonly reason: string;
  readonly staffId: string | null;
}

export type DescribedFact = Extract<Fact, { type: 'cn.huihuan.item.described.v1' }>;

export interface Described {
  readonly fact: DescribedFact;
  /** What the rules make of it: told, never refused. */
  readonly warnings: readonly Problem[];
}

/** Says anew what the form of its family says of an item that the site has. */
export const describeItem = (
  { holding, site, story }: { readonly holding: Holding; readonly site: KnownSite; readonly story: ItemStory },
  { details, reason, staffId }: DescribeItem,
  { now, rules }: StoryContext,
): Result<Described> => {
  const { siteId, areaCode } = site;
  const ready = mayDescribe(holding, siteId);
  if (!ready.ok) return ready;
  const { itemId, family, classCode } = holding.item;
  const held = rulesOn(rules, { day: chinaDay(now), areaCode, siteId });
  const judged = judgeDescription(family, { classCode, details }, held);
  if (!judged.ok) return refuse({ ...judged.problem, path: `/details${judged.problem.path ?? ''}` });
  if (canonicalJson(details) === canonicalJson(story.details)) return refuse(changesNothing(itemId));
  const described = { siteId, itemId, family, classCode, details, reason, staffId };
  return accept({
    fact: fact('cn.huihuan.item.described.v1', described),
    warnings: judged.value.map(({ problem }) => problem),
  });
};

const changesNothing = (itemId: string): Problem => ({
  code: 'description.changes-nothing',
  kind: 'conflict',
  zh: '台账中的描述与此相同，无需更改',
  en: 'the books already say exactly this; there is nothing to change',
  path: '/details',
  details: { itemId },
});
