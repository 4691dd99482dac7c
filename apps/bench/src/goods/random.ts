import { uuidV7 } from '@huihuan/kernel-domain';

/** Numbers from 0 up to but not including 1; the same seed gives the same goods. */
export type Random = () => number;

/** Mulberry32: 32 bits of state are plenty for goods of a measurement. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const among = <Value>(random: Random, values: readonly Value[]): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
};

/** So many different ones. @throws RangeError where there are fewer */
export const severalOf = <Value>(random: Random, values: readonly Value[], count: number): readonly Value[] => {
  const left = [...values];
  return Array.from({ length: count }, () => {
    const value = among(random, left);
    left.splice(left.indexOf(value), 1);
    return value;
  });
};

const buffer = new Uint8Array(10);

/** A UUIDv7 of that time. */
export const idAt = (random: Random, atMilliseconds: number): string => {
  for (let index = 0; index < buffer.length; index += 1) buffer[index] = Math.floor(random() * 256);
  return uuidV7(atMilliseconds, buffer);
};
