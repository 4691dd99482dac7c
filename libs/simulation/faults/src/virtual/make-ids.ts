import { uuidV7 } from '@huihuan/kernel-domain';
import type { Chance } from '@huihuan/simulation-domain';
import type { VirtualClock } from './clock.ts';

/** UUIDv7 ids of the virtual time, their random part out of the seed. */
export const makeIds =
  (clock: VirtualClock, chance: Chance): (() => string) =>
  () => {
    const random = new Uint8Array(10);
    for (let index = 0; index < random.length; index += 1) random[index] = Math.floor(chance.next() * 256);
    return uuidV7(clock.milliseconds(), random);
  };
