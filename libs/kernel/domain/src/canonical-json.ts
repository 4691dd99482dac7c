export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON Canonicalization Scheme (RFC 8785): one text for one value, so that a digest of it means something. Members are
 * sorted by UTF-16 code units, numbers and strings are written as ECMAScript writes them, `undefined` members are left out.
 * @throws TypeError for NaN, infinities and lone surrogates, which JSON cannot say
 */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value);
  if (!areSorted(keys)) keys.sort();
  let text = '';
  for (const key of keys) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${canonicalKey(key)}${canonicalJson(member)}`;
  }
  return `{${text}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const areSorted = (keys: readonly string[]): boolean => {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  return true;
};

const canonicalNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  return JSON.stringify(value);
};

/** Printable ASCII but for `"` and `\`: stands for itself. Nearly every word of a record, and quicker seen than escaped. */
const plain = /^[ !#-[\]-~]*$/;

const canonicalString = (value: string): string => {
  if (plain.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
};

const keyTexts = new Map<string, string>();
/** Records have some hundred different keys; whoever sends others fills no more than this. */
const keptKeys = 1000;

const canonicalKey = (key: string): string => {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${canonicalString(key)}:`;
  if (keyTexts.size < keptKeys) keyTexts.set(key, text);
  return text;
};
