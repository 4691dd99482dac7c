import { codesOf } from '@huihuan/identifiers-domain';
import type { StockLine } from '@huihuan/web-outbox';

/** The item that a scan means: the code of our own label or the address on it, or a number that stands on the thing. */
export const findInStock = (items: readonly StockLine[], scanned: string): StockLine | undefined => {
  const codes = codesOf(scanned);
  const plain = scanned.replaceAll(/[\s-]/g, '').toUpperCase();
  return items.find(
    ({ itemId, identifiers }) =>
      codes.includes(itemId) || identifiers.some(({ value }) => value.replaceAll(/[\s-]/g, '').toUpperCase() === plain),
  );
};
