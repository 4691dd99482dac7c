import type { Family, SiteFacts } from '@huihuan/contracts-events';
import type { RequestRefused } from '@huihuan/web-kit';

/** What a form about a site holds: kilograms and square metres as they were typed. */
export interface TypedFacts {
  readonly kilograms: string;
  readonly squareMetres: string;
  readonly families: readonly Family[];
}

/** The members that a change says; none is there that stays as it is. */
export type SiteChanges = Partial<
  Pick<SiteFacts, 'capacityGrams' | 'areaSquareMetres' | 'acceptsFamilies' | 'licences'>
>;

const numberTyped = (text: string, decimals: number): number | null => {
  const plain = text.trim().replace(',', '.');
  return new RegExp(`^\\d{1,9}(\\.\\d{1,${decimals}})?$`).test(plain) ? Number(plain) : null;
};

/** Whole grams of what was typed in kilograms, zero included; `null` where it is no weight. */
export const gramsTyped = (kilograms: string): number | null => {
  const found = numberTyped(kilograms, 3);
  return found === null ? null : Math.round(found * 1000);
};

export const squareMetresTyped = (text: string): number | null => numberTyped(text, 2);

export const typedOf = ({ capacityGrams, areaSquareMetres, acceptsFamilies }: SiteFacts): TypedFacts => ({
  kilograms: String(capacityGrams / 1000),
  squareMetres: String(areaSquareMetres),
  families: acceptsFamilies,
});

/** What differs from the registry; `null` where a number is none. The order of families says nothing. */
export const changesOf = (site: SiteFacts, { kilograms, squareMetres, families }: TypedFacts): SiteChanges | null => {
  const [capacityGrams, areaSquareMetres] = [gramsTyped(kilograms), squareMetresTyped(squareMetres)];
  if (capacityGrams === null || areaSquareMetres === null) return null;
  const isSame =
    families.length === site.acceptsFamilies.length && families.every((one) => site.acceptsFamilies.includes(one));
  return {
    ...(capacityGrams === site.capacityGrams ? {} : { capacityGrams }),
    ...(areaSquareMetres === site.areaSquareMetres ? {} : { areaSquareMetres }),
    ...(isSame ? {} : { acceptsFamilies: [...families] }),
  };
};

export const isNothing = (changes: SiteChanges): boolean => Object.keys(changes).length === 0;

/** What a site may do less after a change. */
export interface Shrinking {
  readonly families: readonly Family[];
  /** Grams before and after; `null` where the capacity does not fall. */
  readonly capacity: { readonly before: number; readonly after: number } | null;
}

/** `null` where a change takes nothing away. */
export const shrinkingOf = (site: SiteFacts, changes: SiteChanges): Shrinking | null => {
  const { acceptsFamilies: kept = site.acceptsFamilies, capacityGrams: after = site.capacityGrams } = changes;
  const families = site.acceptsFamilies.filter((one) => !kept.includes(one));
  const before = site.capacityGrams;
  const capacity = after < before ? { before, after } : null;
  return families.length === 0 && capacity === null ? null : { families, capacity };
};

const isRefusal = (error: unknown): error is RequestRefused => error instanceof Error && 'problem' in error;

interface Wrong {
  readonly path?: string;
  readonly zh: string;
  readonly en: string;
}

/**
 * What the server finds wrong, by the field that it names.
 * @param fields JSON pointers that the form shows; a pointer below one of them is that one's
 * @returns the words of each field; `rest` is whether something is wrong that none of them shows
 */
export const wrongFields = (
  error: unknown,
  fields: readonly string[],
  isEnglish: boolean,
): { readonly at: ReadonlyMap<string, string>; readonly rest: boolean } => {
  if (!isRefusal(error)) return { at: new Map(), rest: error !== null };
  const { detail, detailZh } = error.problem;
  const body = (error.body ?? {}) as { readonly path?: string; readonly errors?: readonly Wrong[] };
  const alone: Wrong = { zh: detailZh, en: detail, ...(typeof body.path === 'string' ? { path: body.path } : {}) };
  const found = Array.isArray(body.errors) && body.errors.length > 0 ? (body.errors as readonly Wrong[]) : [alone];
  const at = new Map<string, string>();
  let rest = false;
  for (const { path, zh, en } of found) {
    const field = fields.find((one) => path === one || path?.startsWith(`${one}/`) === true);
    if (field === undefined) rest = true;
    else at.set(field, isEnglish ? en : zh);
  }
  return { at, rest };
};
