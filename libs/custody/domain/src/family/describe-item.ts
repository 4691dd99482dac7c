import { fact, type Details, type Fact, type Override } from '@huihuan/contracts-events';
import { judgeDescription, liftedBy, type LiftedStop } from '@huihuan/families-domain';
import { accept, canonicalJson, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';
import { mayDescribe } from '../holding/may.ts';
import { resolveFindings } from '../rules/rule-finding.ts';
import { knownItem, type ItemStory, type StoryContext } from './item-story.ts';

export interface DescribeItem {
  /** Whole: what is not named is not said any more. */
  readonly details: Details;
  /** What the books said when this was begun, where that is told; older tablets tell nothing. */
  readonly seen?: Details | null;
  readonly reason: string;
  readonly staffId: string | null;
  /** A supervisor answers for taking back what an act would have stopped at. */
  readonly override?: Override | null;
}

export type DescribedFact = Extract<Fact, { type: 'cn.huihuan.item.described.v1' }>;

export interface Described {
  readonly fact: DescribedFact;
  /** What the rules make of it: told. */
  readonly warnings: readonly Problem[];
}

/**
 * Says anew what the form of its family says of an item that the site has. Where that takes back what an act would have
 * stopped at, such as a suspicion of theft, a supervisor of the site answers for it: `description.lifts-stop`. Where the books say
 * something else meanwhile than was seen, it would drop unseen what others said: `description.changed-meanwhile`.
 */
export const describeItem = (
  { holding, site, story }: { readonly holding: Holding; readonly site: KnownSite; readonly story: ItemStory },
  { details, seen = null, reason, staffId, override = null }: DescribeItem,
  { now, rules, staff }: StoryContext,
): Result<Described> => {
  const { siteId, areaCode } = site;
  const ready = mayDescribe(holding, siteId);
  if (!ready.ok) return ready;
  const { itemId, family, classCode } = holding.item;
  const held = rulesOn(rules, { day: chinaDay(now), areaCode, siteId });
  const judged = judgeDescription(family, { classCode, details }, held);
  if (!judged.ok) return refuse({ ...judged.problem, path: `/details${judged.problem.path ?? ''}` });
  if (canonicalJson(details) === canonicalJson(story.details)) return refuse(changesNothing(itemId));
  if (seen !== null && canonicalJson(seen) !== canonicalJson(story.details)) return refuse(changedMeanwhile(itemId));
  const lifted = liftedBy(knownItem(holding, story), details, held);
  const doubts = lifted.length === 0 ? [] : [{ effect: 'supervisor', problem: liftsStop(lifted) } as const];
  const answered = resolveFindings(doubts, { siteId, override, staff });
  if (!answered.ok) return answered;
  const { override: answering } = answered.value;
  const named = answering === null ? {} : { override: answering };
  const described = { siteId, itemId, family, classCode, details, reason, staffId, ...named };
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

const changedMeanwhile = (itemId: string): Problem => ({
  code: 'description.changed-meanwhile',
  kind: 'conflict',
  zh: '该物品的信息在您查看之后已被他人更改；请重新查看，核对后再登记',
  en: 'somebody else changed the description of this item after you looked at it; look again, check yours against it, and record it then',
  path: '/seen',
  details: { itemId },
});

const liftsStop = (lifted: readonly LiftedStop[]): Problem => ({
  code: 'description.lifts-stop',
  kind: 'conflict',
  zh: '这样更改会撤回原先登记、并使后续环节受阻的情况（如涉嫌盗抢、抵押、查封）',
  en: 'this takes back what was said before and what acts on the item stop at (such as a suspicion of theft, a pledge, a seizure)',
  path: '/details',
  details: { lifts: [...new Set(lifted.map(({ code }) => code))] },
});
