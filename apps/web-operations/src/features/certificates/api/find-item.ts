import { getJson } from '@huihuan/web-kit';

interface Stored {
  readonly holding: { readonly item: { readonly itemId: string } };
}

export type Found = { readonly itemId: string } | { readonly missing: 'none' | 'several' };

const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

/** After so long somebody is told that there was no answer. */
const patienceMs = 15_000;

/** The item that somebody means by a code: by its id, also where it was taken apart, or by a number of what lies here. */
export const findItem = async (siteId: string, code: string): Promise<Found> => {
  const wanted = code.trim();
  if (isId(wanted)) return { itemId: wanted };
  const search = encodeURIComponent(wanted);
  const { rows } = await getJson<{ rows: readonly Stored[] }>(
    `/api/sorting/sites/${siteId}/storage?search=${search}&limit=2`,
    AbortSignal.timeout(patienceMs),
  );
  const [first, second] = rows;
  if (first === undefined) return { missing: 'none' };
  return second === undefined ? { itemId: first.holding.item.itemId } : { missing: 'several' };
};
