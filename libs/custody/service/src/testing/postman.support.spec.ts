import type { Tier } from '@huihuan/custody-domain';
import type { Message } from '@huihuan/messaging-core';
import type { Act } from './virtual-network.support.spec.ts';

type Hearers = ReadonlyMap<Tier, { readonly hear: (messages: readonly Message[]) => Promise<void> }>;

/** Brings to every tier what any of them says, in some order that keeps that of each key. */
export interface Postman {
  /** Lets some of the tiers do what is next. @returns whether anybody did something */
  acts(queues: readonly Act[][], tryNext: (queue: Act[]) => Promise<boolean>): Promise<boolean>;
  collect(said: readonly Message[]): void;
  /** @returns whether he brought anything */
  bring(hearers: Hearers): Promise<boolean>;
  isDone(): boolean;
  /** A week later. */
  bringEverythingAgain(hearers: Hearers): Promise<void>;
}

/** Everything at once, in the order in which it was said. */
export const orderlyPostman = (): Postman => {
  const all: Message[] = [];
  let waiting: Message[] = [];
  return {
    acts: async (queues, tryNext) => {
      let acted = false;
      for (const queue of queues) while (await tryNext(queue)) acted = true;
      return acted;
    },
    collect: (said) => {
      all.push(...said);
      waiting.push(...said);
    },
    bring: async (hearers) => {
      const batch = waiting;
      waiting = [];
      for (const { hear } of hearers.values()) if (batch.length > 0) await hear(batch);
      return batch.length > 0;
    },
    isDone: () => waiting.length === 0,
    bringEverythingAgain: async (hearers) => {
      for (const { hear } of hearers.values()) await hear(all);
    },
  };
};

/** A source of numbers in [0, 1) that is the same for the same seed (mulberry32). */
const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const longestBatch = 12;
/** So many turns without anything that happens. */
const patience = 20;

/** Late, twice, the keys in any order, to one tier today and to another tomorrow. */
export const carelessPostman = (seed: number): Postman => {
  const random = chance(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const all: Message[] = [];
  const bags = new Map<Tier, { readonly keys: Map<string, Message[]>; readonly delivered: Message[] }>();
  const bagOf = (tier: Tier) => {
    const bag = bags.get(tier) ?? { keys: new Map<string, Message[]>(), delivered: [] };
    if (!bags.has(tier)) {
      bags.set(tier, bag);
      for (const message of all) put(bag.keys, message);
    }
    return bag;
  };
  /** Some keys do not come through to some tiers, as on a partition whose reader is behind, until nothing else goes on. */
  const heldUp = new Map<string, boolean>();
  const isHeldUp = (way: string): boolean => {
    if (!heldUp.has(way)) heldUp.set(way, random() < 0.3);
    return heldUp.get(way) === true;
  };
  let idle = 0;
  const letOneThrough = (): void => {
    const ways = [...heldUp].flatMap(([way, isHeld]) => (isHeld ? [way] : []));
    heldUp.set(ways[below(ways.length)] ?? '', false);
    idle = 0;
  };
  const put = (keys: Map<string, Message[]>, message: Message): void => {
    const key = `${message.topic} ${message.key}`;
    keys.set(key, [...(keys.get(key) ?? []), message]);
  };
  const draw = (tier: Tier): readonly Message[] => {
    const { keys, delivered } = bagOf(tier);
    const batch: Message[] = [];
    for (let left = 1 + below(longestBatch); left > 0 && keys.size > 0; left -= 1) {
      const [key, queue] = [...keys][below(keys.size)] ?? ['', []];
      if (isHeldUp(`${tier} ${key}`)) continue;
      const message = queue.shift();
      if (queue.length === 0) keys.delete(key);
      if (message === undefined) continue;
      batch.push(message);
      delivered.push(message);
      // again: in this batch, or one of long ago
      if (random() < 0.4) batch.push(delivered[below(delivered.length)] ?? message);
    }
    return batch;
  };
  return {
    acts: async (queues, tryNext) => {
      const acted = random() < 0.5 && (await tryNext(queues[below(queues.length)] ?? []));
      idle = acted ? 0 : idle + 1;
      if (idle > patience) letOneThrough();
      return acted;
    },
    collect: (said) => {
      all.push(...said);
      for (const { keys } of bags.values()) for (const message of said) put(keys, message);
    },
    bring: async (hearers) => {
      const [tier, hearer] = [...hearers][below(hearers.size)] ?? [];
      if (tier === undefined || hearer === undefined) return false;
      const batch = draw(tier);
      if (batch.length === 0) return false;
      idle = 0;
      await hearer.hear(batch);
      return true;
    },
    isDone: () => [...bags.values()].every(({ keys }) => keys.size === 0),
    bringEverythingAgain: async (hearers) => {
      for (const { hear } of hearers.values()) await hear(all.toReversed());
    },
  };
};
