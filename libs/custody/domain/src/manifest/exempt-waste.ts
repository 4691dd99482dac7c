import type { SiteKind } from '@huihuan/contracts-events';
import type { RuleInForce, RulesOn } from '@huihuan/rules-domain';

/** What is known of all goods of one waste on a list together: each only where it holds for every one of them. */
export interface GoodsOfWaste {
  readonly undamaged: boolean;
  readonly tight: boolean;
  readonly unswollen: boolean;
  readonly contained: boolean;
}

export interface WasteSent {
  readonly wasteCode: string;
  /** Kind of the site that sends it. */
  readonly from: SiteKind;
  readonly goods: GoodsOfWaste;
}

/**
 * The rule by which a waste of a list travels without a manifest, as it holds on the day and at the place of its sender;
 * `null` where it needs one. What nobody said of the goods does not hold.
 */
export const exemptFromManifest = ({ wasteCode, from, goods }: WasteSent, rules: RulesOn): RuleInForce | null => {
  const has = (name: string, value: string): boolean =>
    rules.choices('manifest.exempt', name)?.includes(value) ?? false;
  const met: Readonly<Record<string, boolean>> = { ...goods, container: goods.contained };
  const conditions = ['states', 'packing'].flatMap((name) => rules.choices('manifest.exempt', name) ?? []);
  if (!has('wastes', wasteCode) || !has('links', from)) return null;
  return conditions.every((condition) => met[condition] === true) ? (rules.at('manifest.exempt') ?? null) : null;
};
