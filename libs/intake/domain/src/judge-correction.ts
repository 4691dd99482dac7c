import { requireClassAt, type CatalogueClass } from '@huihuan/catalogue-domain';
import type { Identifier, ItemFacts } from '@huihuan/contracts-events';
import {
  judgeLicences,
  judgeStorage,
  type ItemStory,
  type JudgedItem,
  type LicensedSite,
  type RuleFinding,
  type Tier,
} from '@huihuan/custody-domain';
import { judgeIntake } from '@huihuan/families-domain';
import { identify } from '@huihuan/identifiers-domain';
import { accept, canonicalJson, chinaDay, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { rulesOn } from '@huihuan/rules-domain';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkWeight } from './check-weight.ts';
import type { IntakeContext } from './intake-command.ts';

/** Where a corrected item is, or was last. */
export interface CorrectedAt {
  readonly tier: Tier;
  readonly site: LicensedSite;
  /** Whether it lies there now: only then its licences and limits are asked. */
  readonly isHere: boolean;
}

export interface CorrectionContext extends Pick<
  IntakeContext,
  'now' | 'catalogue' | 'rules' | 'stored' | 'activeWith'
> {
  readonly story: ItemStory;
  readonly isGraded: boolean;
}

/**
 * An item as a correction would have it, judged as it would be at the door: by its class as the catalogue has it today, its
 * identifiers, its weight, the form of its family, and where its class changes by licence and limits of the place.
 */
export const judgeCorrection = (
  before: ItemFacts,
  wanted: ItemFacts,
  place: CorrectedAt,
  context: CorrectionContext,
): Result<JudgedItem> => {
  const known = requireClassAt(context.catalogue, wanted.classCode, context.now);
  if (!known.ok) return known;
  const fits = fitsItem(before, known.value, context);
  if (!fits.ok) return fits;
  const isOther = wanted.classCode !== before.classCode;
  const named = namesOf(before, wanted, known.value, context);
  if (!named.ok) return named;
  const weighed = isOther || wanted.grams !== before.grams ? checkWeight(wanted.grams, known.value) : accept([]);
  if (!weighed.ok) return weighed;
  const ruled = isOther ? byClass(before, wanted, { known: known.value, place }, context) : accept([]);
  if (!ruled.ok) return ruled;
  const item = { ...wanted, family: known.value.family, identifiers: [...named.value.identifiers] };
  const doubts = weighed.value.map(asDoubt);
  return accept({ item, findings: [...named.value.findings, ...doubts, ...ruled.value] });
};

const asDoubt = (problem: Problem): RuleFinding => ({ effect: 'supervisor', problem });

/** A lot stays a lot; and another family needs an item of which its own family has recorded nothing. */
const fitsItem = (before: ItemFacts, known: CatalogueClass, { story, isGraded }: CorrectionContext): Result<null> => {
  if (known.tracking !== before.tracking) return refuse(trackingFixed(before, known));
  const isRecorded = Object.keys(story.details).length > 0 || story.steps.length > 0 || isGraded;
  return known.family !== before.family && isRecorded ? refuse(familyFixed(before, known)) : accept(null);
};

interface Named {
  readonly identifiers: ItemFacts['identifiers'];
  readonly findings: readonly RuleFinding[];
}

/** What the item carries already is not asked for once more, unless its class changes. */
const namesOf = (
  before: ItemFacts,
  wanted: ItemFacts,
  known: CatalogueClass,
  { activeWith, now }: CorrectionContext,
): Result<Named> => {
  const carries = new Set(before.identifiers.map((identifier) => canonicalJson(identifier)));
  const isSame = canonicalJson(wanted.identifiers) === canonicalJson(before.identifiers);
  if (isSame && wanted.classCode === before.classCode) return accept({ identifiers: before.identifiers, findings: [] });
  const checked = checkIdentifiers(wanted.identifiers, known, {
    at: now,
    activeWith: (identifier) => (carries.has(canonicalJson({ ...identifier })) ? undefined : activeWith(identifier)),
  });
  if (!checked.ok) return checked;
  const { identifiers, warnings } = checked.value;
  // what the item carries already was answered for when it came in
  const isNew = ({ path }: Problem): boolean =>
    !identifiers.some(
      (each, index) => carries.has(canonicalJson({ ...each })) && path === `/identifiers/${index}/value`,
    );
  const doubts = checked.value.doubts.filter(isNew);
  const told = warnings.map((warning): RuleFinding => ({ effect: 'warn', problem: { kind: 'conflict', ...warning } }));
  return accept({ identifiers: [...identifiers], findings: [...doubts.map(asDoubt), ...told] });
};

const actAt = { collection: 'intake', transfer: 'receive-transfer', sorting: 'receive' } as const;

/** What form, licences and limits say of goods that are of another class than was thought. */
const byClass = (
  before: ItemFacts,
  { grams, classCode }: ItemFacts,
  { known: { family }, place: { tier, site, isHere } }: { readonly known: CatalogueClass; readonly place: CorrectedAt },
  { now: at, rules, stored, story }: CorrectionContext,
): Result<readonly RuleFinding[]> => {
  const { siteId, areaCode } = site;
  const details = Object.keys(story.details).length === 0 ? undefined : story.details;
  const form = judgeIntake(
    family,
    { classCode, grams, details },
    rulesOn(rules, { day: chinaDay(at), areaCode, siteId }),
  );
  if (!form.ok) return form;
  if (!isHere) return accept(form.value.filter(({ effect }) => effect !== 'refuse').map(leftToSupervisor));
  return accept([
    ...form.value.map(leftToSupervisor),
    ...judgeLicences(rules, { act: actAt[tier], site, goods: [{ family, classCode }], at }),
    ...(stored === undefined
      ? []
      : judgeStorage({ tier, site, at, rules }, without(stored, before), [{ classCode, grams }])),
  ]);
};

const leftToSupervisor = ({
  effect,
  problem,
}: {
  readonly effect: string;
  readonly problem: Problem;
}): RuleFinding => ({
  effect: effect === 'supervisor' ? 'supervisor' : 'warn',
  problem,
});

const without = (stored: ReadonlyMap<string, number>, { classCode, grams }: ItemFacts): ReadonlyMap<string, number> =>
  new Map([...stored].map(([code, each]) => [code, code === classCode ? each - grams : each]));

const trackingFixed = ({ tracking, classCode }: ItemFacts, known: CatalogueClass): Problem => ({
  code: 'correction.tracking-fixed',
  kind: 'conflict',
  zh: `“${known.nameZh}”按${known.tracking === 'lot' ? '批' : '件'}管理，而该物品按${tracking === 'lot' ? '批' : '件'}登记；请办结该物品后按新类别重新交投`,
  en: `${known.nameEn} is kept by the ${known.tracking}, this one was recorded as a${tracking === 'lot' ? ' lot' : 'n item'}; close it and take it in anew under the right class`,
  path: '/classCode',
  details: { classCode, wanted: known.classCode },
});

const familyFixed = ({ family, classCode }: ItemFacts, known: CatalogueClass): Problem => ({
  code: 'correction.family-fixed',
  kind: 'conflict',
  zh: `该物品已按原大类登记情况、工序或分级，不能改为“${known.nameZh}”；请作废办结后按新类别重新交投`,
  en: `a form, a step or a grade was recorded of the item under its family (${family}), so it cannot become ${known.nameEn}; close it as voided and take it in anew`,
  path: '/classCode',
  details: { classCode, family, wanted: known.classCode, wantedFamily: known.family },
});

/** Identifiers under which the books have to be asked, in the spelling by which they compare. */
export const namesToLookUp = (identifiers: readonly Identifier[]): readonly Identifier[] =>
  identifiers.map(({ kind, value }) => ({ kind, value: identify(value, { kind }).normalized ?? value }));
