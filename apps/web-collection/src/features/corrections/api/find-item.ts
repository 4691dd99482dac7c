import { codesOf } from '@huihuan/identifiers-domain';

/** Goods that the tablet knows of, with the numbers that stand on them. */
export interface Findable {
  readonly itemId: string;
  readonly numbers: readonly string[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const plain = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();

/**
 * The item that a scan means: the code of our own label, whole (then of any goods) or its last eight signs, or a number on the
 * thing. `null` where the tablet knows of none.
 */
export const findItem = (goods: readonly Findable[], typed: string): string | null => {
  const text = typed.trim();
  const id = codesOf(text).find((code) => uuid.test(code));
  if (id !== undefined) return id;
  const found = goods.find(
    ({ itemId, numbers }) =>
      itemId.slice(-8).toUpperCase() === text.toUpperCase() || numbers.some((one) => plain(one) === plain(text)),
  );
  return found?.itemId ?? null;
};
