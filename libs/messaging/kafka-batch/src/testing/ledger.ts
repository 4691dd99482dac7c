import { placeOf, type KafkaBatch } from '../batch.ts';

/** What a database would do: remembers which messages had their effect, in the transaction of the effect. */
export interface Ledger {
  /** One transaction. */
  apply(batch: KafkaBatch): void;
  /** Values of the messages, in the order of their effects, by key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  effects(): number;
  /** Messages that came again after their effect. */
  repeated(): number;
}

export const newLedger = (): Ledger => {
  const inbox = new Set<string>();
  const byKey = new Map<string, number[]>();
  let repeated = 0;
  return {
    byKey,
    effects: () => inbox.size,
    repeated: () => repeated,
    apply: ({ messages }) => {
      for (const message of messages) {
        const place = placeOf(message);
        if (inbox.has(place)) {
          repeated += 1;
          continue;
        }
        inbox.add(place);
        const key = String(message.key);
        const values = byKey.get(key) ?? [];
        byKey.set(key, values);
        values.push(Number(String(message.value)));
      }
    },
  };
};
