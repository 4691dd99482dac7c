import type { StockItem } from '../store/act.ts';

/** A row of `GET /api/collection/sites/:siteId/items`, as far as it is shown. */
interface HoldingRow {
  readonly state: string;
  readonly item: {
    readonly itemId: string;
    readonly classCode: string;
    readonly grams: number;
    readonly occurredAt?: string;
    readonly identifiers?: readonly { readonly kind: string; readonly value: string }[];
  };
}

const inStock: readonly string[] = ['in-stock', 'packed', 'reserved'];

/** The time in a UUIDv7: its first 48 bits are milliseconds. Items are named when they are taken in. */
const timeOfId = (id: string): string => {
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return new Date(Number.isNaN(milliseconds) ? 0 : milliseconds).toISOString();
};

/** What stands at the site, by the copy of the server's books. */
export const stockOfCopy = (copy: unknown): readonly StockItem[] =>
  ((copy ?? []) as readonly HoldingRow[])
    .filter(({ state }) => inStock.includes(state))
    .map(({ item: { itemId, classCode, grams, occurredAt, identifiers = [] } }) => ({
      ...{ itemId, classCode, grams, identifiers, since: occurredAt ?? timeOfId(itemId) },
    }));
