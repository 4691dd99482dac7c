import type { Amendable, Identifier, ItemFacts } from '@huihuan/contracts-events';
import { isLimitedByWeight, type Holding, type JudgedItem, type JudgeItem } from '@huihuan/custody-domain';
import { judgeCorrection, namesToLookUp } from '@huihuan/intake-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions, RedrawBalance } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownClasses, knownSites } from '../local-copies/read-copies.ts';
import { limitedStock } from '../storage/limited-stock.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { claimsOn, lostOf } from './amend-claims.ts';

/** Reads what a corrected item is judged by, where it is: a few statements, and rules and limits only where its class changes. */
export const judgeItem = async (
  { now, policy: { tier }, balances }: CustodyOptions,
  tx: Tx,
  holding: Holding,
  { classCode = holding.item.classCode, identifiers = [] }: Amendable,
): Promise<JudgeItem> => {
  const { item: before, siteId, state, grade } = holding;
  const isOther = classCode !== before.classCode;
  const names = namesToLookUp(identifiers);
  const carried = await claimsOn(tx, names, tier !== 'collection');
  const claims = carried.filter(({ itemId }) => itemId !== before.itemId);
  const [lost] = await lostOf(tx, before.itemId, names);
  const site = await knownSites(tx, [siteId, ...claims.map(({ placeId }) => placeId)]);
  const here = site(siteId);
  const context = {
    now: now().toISOString(),
    catalogue: await knownClasses(tx, [classCode]),
    rules: await knownRules(tx, isOther ? [here] : []),
    ...(isOther && isLimitedByWeight(classCode) ? { stored: await limitedStock(tx, siteId) } : {}),
    story: (await storiesOf(tx, isOther ? [before.itemId] : []))(before.itemId),
    isGraded: grade !== null,
    activeWith: ({ kind, value }: { readonly kind: string; readonly value: string }) => {
      const found = claims.find((claim) => claim.kind === kind && claim.value === value);
      if (found === undefined) return undefined;
      const { itemId, placeId } = found;
      return { itemId, siteId: placeId, siteName: site(placeId)?.name ?? placeId };
    },
  };
  const redraw = state === 'consumed' ? ((await balances?.redraw(tx, holding)) ?? null) : null;
  const isHere = ['in-stock', 'packed', 'in-process'].includes(state);
  return (wanted) => {
    if (here === undefined) return refuse(siteUnknown(siteId));
    if (lost !== undefined) return refuse(lostByConflict(before.itemId, lost));
    const judged = judgeCorrection(before, wanted, { tier, site: here, isHere }, context);
    return judged.ok && redraw !== null && standsOn(before, judged.value.item)
      ? withBalance(judged.value, redraw(judged.value.item))
      : judged;
  };
};

const standsOn = (before: ItemFacts, item: ItemFacts): boolean =>
  before.grams !== item.grams || before.classCode !== item.classCode;

const withBalance = (judged: JudgedItem, redrawn: ReturnType<RedrawBalance>): Result<JudgedItem> =>
  redrawn.ok
    ? accept({
        ...{ item: judged.item, balance: redrawn.value.balance },
        findings: [...judged.findings, ...redrawn.value.findings],
      })
    : redrawn;

/** A settlement is the last word on who carries an identifier, in the books of all. */
const lostByConflict = (itemId: string, { kind, value }: Identifier) => ({
  code: 'identifier.lost-by-conflict',
  kind: 'conflict' as const,
  zh: `编号 ${value} 已由冲突裁定归另一物品，不能改回；请核对实物编号，裁定有误的请联系监管方`,
  en: `a settled conflict gave ${value} to another item, so this one cannot be amended to it; look at the number on the goods, and ask the regulator where the settlement was wrong`,
  path: '/identifiers',
  details: { itemId, kind, value },
});

const siteUnknown = (siteId: string) => ({
  code: 'site.unknown',
  kind: 'missing' as const,
  zh: `登记册中没有场所 ${siteId}；请核对编号，或先登记该场所`,
  en: `the registry does not know the site ${siteId}; check the id, or register the site first`,
  path: '/siteId',
  details: { siteId },
});
