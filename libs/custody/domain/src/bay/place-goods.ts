import { fact, type Details, type Fact, type Override } from '@huihuan/contracts-events';
import { isBatteryDamaged } from '@huihuan/families-domain';
import { accept, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { ruleAt, type RuleInForce } from '@huihuan/rules-domain';
import type { Container } from '../container/container.ts';
import type { KnownStaff } from '../handover/known.ts';
import type { Holding } from '../holding/holding.ts';
import { itemElsewhere, itemNotReady, itemUnknown } from '../holding/holding-problems.ts';
import {
  findingBy,
  judgedMembers,
  resolveFindings,
  ruleDetails,
  sourceOf,
  type RuleFinding,
} from '../rules/rule-finding.ts';
import { warningPercent, type StoragePlace } from '../storage/storage-limit.ts';
import { bayRetired, bayUnknown, containerNotInStock, thingTwice } from './bay-problems.ts';
import { bayLoad, bayPurposes, isBayPurpose, suits, type Bay, type BayFill } from './bay.ts';

export interface Thing {
  readonly kind: 'item' | 'container';
  readonly id: string;
}

export interface PlaceGoods {
  readonly siteId: string;
  readonly bayId: string;
  readonly things: readonly Thing[];
  readonly override?: Override | null;
}

export interface PlacingContext {
  readonly place: StoragePlace;
  readonly bay: (bayId: string) => Bay | undefined;
  /** What lies in the bay now. */
  readonly fill: BayFill;
  readonly holding: (itemId: string) => Holding | undefined;
  readonly container: (containerId: string) => Container | undefined;
  /** The bay in which a thing lies. */
  readonly bayOf: (thing: Thing) => string | null;
  readonly details: (itemId: string) => Details;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

export type PlacedFact = Extract<Fact, { type: 'cn.huihuan.goods.placed.v1' }>;

export interface Placing {
  /** `null` where everything lies in the bay already. */
  readonly fact: PlacedFact | null;
  readonly moved: readonly Thing[];
  readonly warnings: readonly Problem[];
}

interface Found {
  readonly thing: Thing;
  readonly goods: readonly Holding[];
}

/**
 * Goods are put into a bay, all of them or none. What lies there already stays and is not told again. Over a limit of the bay, and
 * for goods that it is not for, the rules `site.bay-limit` and `site.bay-purpose` say what follows.
 */
export const placeGoods = (command: PlaceGoods, context: PlacingContext): Result<Placing> => {
  const { siteId, bayId, things, override = null } = command;
  const bay = context.bay(bayId);
  if (bay?.siteId !== siteId) return refuse(bayUnknown(bayId));
  if (bay.isRetired) return refuse(bayRetired(bay));
  const found = findAll(command, context);
  if (!found.ok) return found;
  const moved = found.value.filter(({ thing }) => context.bayOf(thing) !== bayId);
  if (moved.length === 0) return accept({ fact: null, moved: [], warnings: [] });
  const findings = [...aboutLimit(bay, moved, context), ...aboutPurpose(bay, moved, context)];
  const judged = resolveFindings(findings, { siteId, override, staff: context.staff });
  if (!judged.ok) return judged;
  const told = moved.map(({ thing: { kind, id } }) => ({ kind, id, fromBayId: context.bayOf({ kind, id }) }));
  return accept({
    fact: fact('cn.huihuan.goods.placed.v1', { siteId, bayId, things: told, ...judgedMembers(judged.value) }),
    moved: things.filter((thing) => moved.some(({ thing: { id } }) => id === thing.id)),
    warnings: judged.value.warnings,
  });
};

const findAll = ({ siteId, things }: PlaceGoods, context: PlacingContext): Result<readonly Found[]> => {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const [place, thing] of things.entries()) {
    if (seen.has(thing.id)) return refuse(thingTwice(thing.id));
    seen.add(thing.id);
    const one = thing.kind === 'item' ? findItem(siteId, thing, context) : findContainer(siteId, thing, context);
    if (!one.ok) return refuse({ ...one.problem, path: `/things/${place}` });
    found.push(one.value);
  }
  return accept(found);
};

/** What differences hold may be put apart; what is in a container, on the line or gone may not. */
const findItem = (siteId: string, thing: Thing, { holding }: PlacingContext): Result<Found> => {
  const held = holding(thing.id);
  if (held === undefined) return refuse(itemUnknown(thing.id));
  if (held.siteId !== siteId) return refuse(itemElsewhere(held, siteId));
  const isLoose = held.containerId === null && (held.state === 'in-stock' || held.state === 'reserved');
  if (!isLoose) return refuse(itemNotReady(held.state === 'reserved' ? { ...held, state: 'packed' } : held));
  return accept({ thing, goods: [held] });
};

const findContainer = (siteId: string, thing: Thing, { container, holding }: PlacingContext): Result<Found> => {
  const known = container(thing.id);
  if (known === undefined || known.state === 'none') return refuse(containerNotInStock(thing.id, thing.id));
  if (known.state !== 'packed' || known.siteId !== siteId) return refuse(containerNotInStock(thing.id, known.code));
  return accept({ thing, goods: known.itemIds.map(holding).filter((held) => held !== undefined) });
};

const gramsOf = (moved: readonly Found[]): number =>
  moved.reduce((sum, { goods }) => sum + goods.reduce((all, { item }) => all + item.grams, 0), 0);

const ruleOf = ({ place }: PlacingContext, ruleId: string): RuleInForce | undefined => {
  const { site, at, rules } = place;
  return ruleAt(rules, { ruleId, day: chinaDay(at), areaCode: site.areaCode, siteId: site.siteId });
};

const aboutLimit = (bay: Bay, moved: readonly Found[], context: PlacingContext): readonly RuleFinding[] => {
  const rule = ruleOf(context, 'site.bay-limit');
  if (rule === undefined) return [];
  const { grams, pieces } = context.fill;
  const after = { grams: grams + gramsOf(moved), pieces: pieces + moved.length };
  const { state, percent } = bayLoad(bay, after, warningPercent(context.place));
  if (state === 'free') return [];
  const { bayId, code, limitGrams, limitPieces } = bay;
  const details = { bayId, code, ...after, limitGrams, limitPieces, percent, ...ruleDetails(rule) };
  if (state === 'near') return [{ effect: 'warn', problem: { ...nearlyFull(bay, percent ?? 0), details } }];
  return [findingBy(rule, { ...overLimit(bay, percent ?? 0, sourceOf(rule)), details })];
};

const overLimit = ({ code }: Bay, percent: number, source: { zh: string; en: string }): Problem => ({
  ...{ code: 'bay.over-limit', kind: 'conflict', path: '/things' },
  zh: `库位 ${code} 将达到上限的 ${percent}%（${source.zh}）；请放到其他库位，或先移出一部分`,
  en: `the bay ${code} would come to ${percent}% of its limit (${source.en}); use another bay, or move some out first`,
});

const nearlyFull = ({ code }: Bay, percent: number): Problem => ({
  ...{ code: 'bay.nearly-full', kind: 'conflict', path: '/things' },
  zh: `库位 ${code} 已用到上限的 ${percent}%`,
  en: `the bay ${code} is at ${percent}% of its limit`,
});

const aboutPurpose = (bay: Bay, moved: readonly Found[], context: PlacingContext): readonly RuleFinding[] => {
  const { purpose } = bay;
  if (purpose === null || !isBayPurpose(purpose)) return [];
  const wrong = moved.flatMap(({ goods }) =>
    goods.filter(({ item }) => !suits(purpose, { ...item, isDamaged: isBatteryDamaged(context.details(item.itemId)) })),
  );
  const rule = ruleOf(context, 'site.bay-purpose');
  if (wrong.length === 0 || rule === undefined) return [];
  const [words, source] = [bayPurposes[purpose], sourceOf(rule)];
  const itemIds = wrong.slice(0, 20).map(({ item }) => item.itemId);
  return [
    findingBy(rule, {
      ...{ code: 'bay.not-for-these', kind: 'conflict', path: '/things' },
      zh: `库位 ${bay.code} 只放${words.zh}，其中 ${wrong.length} 件不是（${source.zh}）；请放到其他库位`,
      en: `the bay ${bay.code} is for ${words.en}, and ${wrong.length} of these are none (${source.en}); use another bay`,
      details: { bayId: bay.bayId, code: bay.code, purpose, itemIds, ...ruleDetails(rule) },
    }),
  ];
};
