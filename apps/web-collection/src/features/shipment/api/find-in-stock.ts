import type { StockLine } from '@huihuan/web-outbox';

/** The item that a scan means: the code of our own label, or a number that stands on the thing. */
export const findInStock = (items: readonly StockLine[], scanned: string): StockLine | undefined => {
  const text = scanned.trim();
  const plain = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return items.find(
    ({ itemId, identifiers }) =>
      itemId === text.toLowerCase() ||
      identifiers.some(({ value }) => value.replaceAll(/[\s-]/g, '').toUpperCase() === plain),
  );
};
