/** How goods enter or leave the stock of a site. */
export const flowKinds = [
  'collected',
  'received',
  'produced',
  'returned',
  'corrected',
  'dispatched',
  'consumed',
  'closed',
] as const;
export type FlowKind = (typeof flowKinds)[number];

/** Which way a flow moves the stock. Rule 4: the stock of a site and class is the sum of its flows under these signs. */
export const flowSign: Readonly<Record<FlowKind, 1 | -1>> = {
  collected: 1,
  received: 1,
  produced: 1,
  returned: 1,
  corrected: 1,
  dispatched: -1,
  consumed: -1,
  closed: -1,
};

export interface Flow {
  readonly siteId: string;
  readonly classCode: string;
  readonly kind: FlowKind;
  readonly items: number;
  readonly grams: number;
}
