import { flowKinds, type FlowKind } from '@huihuan/contracts-audit';

/** Count and grams of each kind of flow of one site and class. */
export type FlowCell = Float64Array;

/** Hour (since 1970, UTC) → site and class → what came and went. */
export type FlowBook = Map<number, Map<number, FlowCell>>;

const classesAtMost = 2 ** 16;

export const cellKey = (site: number, classRow: number): number => site * classesAtMost + classRow;
export const siteOfCell = (key: number): number => Math.floor(key / classesAtMost);
export const classOfCell = (key: number): number => key % classesAtMost;

const hourMilliseconds = 3_600_000;

/** The hour in which an instant lies; NaN for a text that is none. */
export const hourOf = (time: string): number => Math.floor(Date.parse(time) / hourMilliseconds);
export const startOfHour = (hour: number): string => new Date(hour * hourMilliseconds).toISOString();

export interface Flow {
  readonly hour: number;
  readonly cell: number;
  readonly kind: FlowKind;
  readonly items: number;
  readonly grams: number;
}

export const addFlow = (book: FlowBook, flow: Flow): void => {
  const cells = book.get(flow.hour) ?? new Map<number, FlowCell>();
  book.set(flow.hour, cells);
  const cell = cells.get(flow.cell) ?? new Float64Array(flowKinds.length * 2);
  cells.set(flow.cell, cell);
  const at = flowKinds.indexOf(flow.kind) * 2;
  cell[at] = (cell[at] ?? 0) + flow.items;
  cell[at + 1] = (cell[at + 1] ?? 0) + flow.grams;
};

export interface Amount {
  readonly items: number;
  readonly grams: number;
}

export const amountOf = (cell: FlowCell | undefined, kind: FlowKind): Amount => {
  const at = flowKinds.indexOf(kind) * 2;
  return { items: cell?.[at] ?? 0, grams: cell?.[at + 1] ?? 0 };
};

/** Which way a flow moves the stock of its site. */
const signs: Readonly<Record<FlowKind, 1 | -1>> = {
  collected: 1,
  corrected: 1,
  received: 1,
  returned: 1,
  produced: 1,
  dispatched: -1,
  consumed: -1,
  closed: -1,
};

/** Stock by site and class as it follows from all flows: the right side of rule 4. */
export const stockFromFlows = (book: FlowBook): Map<number, Amount> => {
  const stock = new Map<number, Amount>();
  for (const cells of book.values())
    for (const [key, cell] of cells) {
      let { items, grams } = stock.get(key) ?? { items: 0, grams: 0 };
      for (const kind of flowKinds) {
        const amount = amountOf(cell, kind);
        items += signs[kind] * amount.items;
        grams += signs[kind] * amount.grams;
      }
      stock.set(key, { items, grams });
    }
  return stock;
};
