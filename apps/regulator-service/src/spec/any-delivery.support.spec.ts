/** A source of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const shuffled = <Value>(values: readonly Value[], random: () => number): readonly Value[] =>
  values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);

interface Keyed {
  readonly topic: string;
  readonly key: string;
}

/** Any order in which a bus may hand events over that keeps the order of each key: the keys are dealt out like cards. */
export const dealt = <Message extends Keyed>(
  messages: readonly Message[],
  random: () => number,
): readonly Message[] => {
  const keys = new Map<string, Message[]>();
  for (const message of messages) {
    const key = `${message.topic} ${message.key}`;
    keys.set(key, [...(keys.get(key) ?? []), message]);
  }
  const turns = shuffled(
    [...keys.values()].flatMap((queue) => queue.map(() => queue)),
    random,
  );
  return turns.map((queue) => queue.shift()).filter((message) => message !== undefined);
};

/** Each one to three times: the first in its place, the others anywhere after it. */
export const repeated = <Message>(messages: readonly Message[], random: () => number): readonly Message[] => {
  const placed = messages.flatMap((message, index) => {
    const again = Math.floor(random() * 3);
    const later = Array.from({ length: again }, () => index + random() * (messages.length - index));
    return [index, ...later].map((at) => ({ message, at }));
  });
  return placed.sort((a, b) => a.at - b.at).map(({ message }) => message);
};

export const inBatches = <Message>(
  messages: readonly Message[],
  longest: number,
  random: () => number,
): readonly (readonly Message[])[] => {
  const batches: (readonly Message[])[] = [];
  for (let from = 0; from < messages.length;) {
    const size = 1 + Math.floor(random() * longest);
    batches.push(messages.slice(from, from + size));
    from += size;
  }
  return batches;
};
