import type { Amendable } from '@huihuan/contracts-events';
import { isLimitedByWeight, type Holding, type JudgeItem } from '@huihuan/custody-domain';
import { judgeCorrection, namesToLookUp } from '@huihuan/intake-domain';
import { refuse } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { knownRules } from '../local-copies/known-rules.ts';
import { knownClasses, knownSites } from '../local-copies/read-copies.ts';
import { limitedStock } from '../storage/limited-stock.ts';
import { storiesOf } from '../stories/stories-of.ts';
import { claimsOn } from './amend-claims.ts';

/** Reads what a corrected item is judged by, where it is: a few statements, and rules and limits only where its class changes. */
export const judgeItem = async (
  { now, policy: { tier } }: CustodyOptions,
  tx: Tx,
  { item: before, siteId, state, grade }: Holding,
  { classCode = before.classCode, identifiers = [] }: Amendable,
): Promise<JudgeItem> => {
  const isOther = classCode !== before.classCode;
  const claims = (await claimsOn(tx, namesToLookUp(identifiers))).filter(({ itemId }) => itemId !== before.itemId);
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
  const isHere = ['in-stock', 'packed', 'in-process'].includes(state);
  return (wanted) =>
    here === undefined
      ? refuse(siteUnknown(siteId))
      : judgeCorrection(before, wanted, { tier, site: here, isHere }, context);
};

const siteUnknown = (siteId: string) => ({
  code: 'site.unknown',
  kind: 'missing' as const,
  zh: `登记册中没有场所 ${siteId}；请核对编号，或先登记该场所`,
  en: `the registry does not know the site ${siteId}; check the id, or register the site first`,
  path: '/siteId',
  details: { siteId },
});
