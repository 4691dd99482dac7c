import type { Json } from '../store/json.ts';

/**
 * JSON Canonicalization Scheme (RFC 8785), byte for byte as the server writes it: members sorted by UTF-16 code units,
 * `undefined` left out.
 * @throws TypeError for what JSON cannot say: NaN, infinities, lone surrogates
 */
export const canonicalJson = (value: Json): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
  if (typeof value === 'string') return textOf(value);
  if (value === null || typeof value !== 'object') return String(value === null ? null : JSON.stringify(value));
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  const members = Object.entries(value as Readonly<Record<string, Json | undefined>>)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${textOf(key)}:${canonicalJson(member)}`).join(',')}}`;
};

const textOf = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no UTF-8 form');
  return JSON.stringify(value);
};
