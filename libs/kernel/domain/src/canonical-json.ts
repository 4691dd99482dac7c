export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON Canonicalization Scheme (RFC 8785): one text for one value, so that a digest of it means something. Members are
 * sorted by UTF-16 code units, numbers and strings are written as ECMAScript writes them, `undefined` members are left out.
 * @throws TypeError for NaN, infinities and lone surrogates, which JSON cannot say
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${canonicalString(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const canonicalNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  return JSON.stringify(value);
};

const canonicalString = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
};
