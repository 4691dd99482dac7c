import { requireClassAt, type Catalogue } from '@huihuan/catalogue-domain';
import type { Family } from '@huihuan/contracts-events';
import type { ItemStory } from '@huihuan/custody-domain';
import { moistureOf, type MeasuredMoisture } from '@huihuan/families-domain';
import { chinaDay, toleranceGrams, type Tolerance } from '@huihuan/kernel-domain';
import {
  dryBalance,
  dryGrams,
  gramsOf,
  type Balance,
  type Basis,
  type BalanceFrame,
} from '@huihuan/processing-balance';
import { moistureRuleFor, rulesOn, type MoistureRule, type RuleBook } from '@huihuan/rules-domain';
import type { JobInput, JobOutput, Loss } from '../job.ts';

/** Where and when a job stands, as far as moisture asks. */
export interface MoistureContext {
  readonly catalogue: Catalogue;
  readonly rules: RuleBook;
  readonly site: (siteId: string) => { readonly areaCode: string } | undefined;
  readonly stories: (itemId: string) => ItemStory;
  /** When the job began, ISO 8601 UTC: measurements of its inputs count for some days before, and since. */
  readonly startedAt: string;
}

/** What is known of the moisture of a job's inputs. */
export interface InputMoisture {
  readonly rule: MoistureRule | null;
  /** By input; what was not measured, or too long ago, is not there. */
  readonly measured: ReadonlyMap<string, MeasuredMoisture>;
  /** What goes in without its water, and how far the balance of dry mass may be out; `null` until every input was measured. */
  readonly frame: BalanceFrame | null;
}

interface Inputs {
  readonly siteId: string;
  readonly inputs: readonly JobInput[];
}

const dayMilliseconds = 86_400_000;
const unruled = { rule: null, measured: new Map(), frame: null };

/** The moisture of the inputs as their steps say, by the rules of the day on which the job began. */
export const inputMoisture = (
  { siteId, inputs }: Inputs,
  context: MoistureContext,
  tolerance: (classCode: string) => Tolerance,
): InputMoisture => {
  const { catalogue, rules, site, stories, startedAt } = context;
  const families = inputs.flatMap(({ classCode }): readonly Family[] => {
    const known = requireClassAt(catalogue, classCode, startedAt);
    return known.ok ? [known.value.family] : [];
  });
  if (families.length < inputs.length) return unruled;
  const place = { day: chinaDay(startedAt), areaCode: site(siteId)?.areaCode ?? '', siteId };
  const rule = moistureRuleFor(rulesOn(rules, place), families);
  if (rule === null) return unruled;
  const since = new Date(Date.parse(startedAt) - rule.days * dayMilliseconds).toISOString();
  const measured = new Map<string, MeasuredMoisture>();
  for (const { itemId } of inputs) {
    const found = moistureOf(stories(itemId).steps, since);
    if (found !== null) measured.set(itemId, found);
  }
  const dry = inputs.flatMap(({ itemId, classCode, grams }) => {
    const moisture = measured.get(itemId);
    return moisture === undefined ? [] : [{ classCode, grams: dryGrams({ grams, permille: moisture.permille }) }];
  });
  const allowed = dry.map(({ classCode, grams }) => ({ grams: toleranceGrams(tolerance(classCode), grams) }));
  const frame = { inputGrams: gramsOf(dry), toleranceGrams: gramsOf(allowed) };
  return { rule, measured, frame: dry.length === inputs.length ? frame : null };
};

/** A balance of dry mass, and whether the tolerance is held against it. */
export interface DryBalance extends Balance {
  readonly basis: Basis;
}

/** `null` unless the moisture of every input and every output was measured. */
export const dryOfJob = (
  { outputs, loss }: { readonly outputs: readonly JobOutput[]; readonly loss: Loss },
  { frame, rule }: InputMoisture,
): DryBalance | null => {
  const wet = outputs.flatMap(({ grams, moisture }) => (moisture === undefined ? [] : [{ grams, ...moisture }]));
  if (frame === null || rule === null || wet.length < outputs.length) return null;
  return { basis: rule.basis, ...dryBalance(frame, wet, loss) };
};
