/** What can go wrong between two steps. Each kind can be left out, to see whether a failure needs it. */
export const faultKinds = [
  /** A process is killed: with its transaction open; with events committed and not sent; sent and not marked; effect and no offset. */
  'crash-before-commit',
  'crash-before-publishing',
  'crash-before-marking',
  'crash-before-offset',
  /** A message that was on the bus comes once more, up to a week later. */
  'duplicate',
  /** A partition stands still for a group. */
  'delay',
  /** Partitions come in another order, and to the regulator single messages do. */
  'reorder',
  /** A connection breaks: the request never arrives, the answer is lost, or the broker took what the sender thinks it did not. */
  'drop',
  'broker-down',
  'database-down',
  /** Another replica takes partitions, or the relay, while the first still works. */
  'rebalance',
  /** A group reads the last week again. */
  'rewind',
  /** A handler cannot digest a message until it is mended. */
  'poison',
  /** Somebody else writes to our topics: bytes that nobody can read, events of a type that nobody knows. */
  'stranger',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Bugs that can be planted, to show that the simulator finds them. */
export const flaws = [
  'projection-forgets-inbox',
  'outbox-publishes-before-commit',
  'relay-marks-before-publishing',
  'offset-before-effect',
  'receipt-forgets-custody-number',
  'item-counted-at-two-sites',
  'request-answered-anew',
  'letters-lose-order',
  'batch-forgets-job',
  'amended-without-the-other',
] as const;
export type Flaw = (typeof flaws)[number];

export interface SimulationOptions {
  readonly seed: string;
  readonly steps: number;
  /** Collection points; the other tiers follow from them. At least 2. */
  readonly points: number;
  /** After so many steps everything is brought to rest and all books are compared. */
  readonly restEvery: number;
  /** After so many steps a world is at rest for good: it is dropped, and the next one begins. Bounds the memory. */
  readonly eraSteps: number;
  readonly without: readonly FaultKind[];
  readonly flaw: Flaw | null;
}

export const defaultOptions: Omit<SimulationOptions, 'seed'> = {
  steps: 20_000,
  points: 8,
  restEvery: 5_000,
  eraSteps: 100_000,
  without: [],
  flaw: null,
};
